import { readFile } from "node:fs/promises";
import type { Review } from "../domain/review.ts";
import { UsageError } from "./arguments.ts";

/** The review of the earlier version. Only its format and findings are relied on. */
export async function readAgainst(path: string): Promise<Review["findings"]> {
  const text = await readFile(path, "utf8").catch(() => {
    throw new UsageError(`找不到上一版审查结果：${path}。请核对路径。`);
  });
  try {
    const review = JSON.parse(text) as Partial<Review>;
    if (review.format === "pre-review/1" && Array.isArray(review.findings)) {
      return review.findings;
    }
  } catch {
    // Falls through to the same message.
  }
  throw new UsageError(`${path} 不是本系统生成的 review.json，无法与上一版比较。`);
}
