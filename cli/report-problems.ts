import type { ReviewedDocument } from "../domain/review.ts";

/** Names on standard error what could not be read. 0: all read; 1: some not, at least in part; 2: nothing readable. */
export function reportProblems(documents: readonly ReviewedDocument[]): 0 | 1 | 2 {
  for (const document of documents) {
    if (document.status !== "read") {
      for (const problem of document.problems) {
        process.stderr.write(`${document.name}：${problem.message}\n`);
      }
    }
  }
  if (documents.every((document) => document.status === "unreadable")) {
    process.stderr.write("没有一个文件可以读取，未生成审查结果。\n");
    return 2;
  }
  return documents.some((document) => document.status === "unreadable") ? 1 : 0;
}
