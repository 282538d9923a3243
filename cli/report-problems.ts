import { sortByHarm } from "../domain/problem-harm.ts";
import type { ReviewedDocument } from "../domain/review.ts";

/** Of one document; the result holds all. */
const MOST_NAMED = 5;

/** Names on standard error what could not be read, the worst first. 0: all read; 1: some not; 2: nothing readable. */
export function reportProblems(documents: readonly ReviewedDocument[]): 0 | 1 | 2 {
  const unreadable = documents.filter((document) => document.status === "unreadable");
  for (const document of documents.filter(({ status }) => status !== "read")) {
    for (const problem of sortByHarm(document.problems).slice(0, MOST_NAMED)) {
      process.stderr.write(`${document.name}：${problem.message}\n`);
    }
    if (document.problems.length > MOST_NAMED) {
      process.stderr.write(`${document.name}：另有 ${document.problems.length - MOST_NAMED} 处，见结果文件。\n`);
    }
  }
  const draft = documents.filter(({ isPrior }) => !isPrior);
  if (draft.every(({ status }) => status === "unreadable")) {
    process.stderr.write("没有一个文件可以读取，未生成结果。\n");
    return 2;
  }
  return unreadable.length > 0 ? 1 : 0;
}
