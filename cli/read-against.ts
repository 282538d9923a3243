import { readFile } from "node:fs/promises";
import type { EarlierReview } from "../review/compare-reviews.ts";
import { explainError } from "./explain-error.ts";
import { UsageError } from "./options.ts";

/** The review of the earlier version. */
export async function readAgainst(path: string): Promise<EarlierReview> {
  const text = await readFile(path, "utf8").catch((error) => {
    throw new UsageError(`不能读取上一版审查结果 ${path}：${explainError(error)}。`);
  });
  // Loaded only here: it costs a tenth of a second.
  const { reviewSchema } = await import("../review/review-schema.ts");
  const { success, data, error } = reviewSchema.safeParse(parseJson(text));
  if (!success) {
    const where = error.issues[0]?.path.join(".");
    throw new UsageError(
      `${path} 不是本系统生成的 review.json${where ? `（${where} 一项不符）` : ""}，无法与上一版比较。`,
    );
  }
  // Findings of models and experts are compared like those of checks.
  return data as EarlierReview;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
