import type { Review } from "../domain/review.ts";
import type { ReadDocument } from "../review/make-books.ts";
import { reviewDraft } from "../review/review-draft.ts";
import type { ReviewArguments } from "./arguments.ts";
import { chooseChecks } from "./choose-checks.ts";
import { collectFiles } from "./collect-files.ts";
import { describeEngine } from "./engine.ts";
import { UsageError } from "./options.ts";
import { readAgainst } from "./read-against.ts";

/** Everything a review rests on beside the draft itself; wrong use shows before anything is read. */
export async function prepareReview(asked: ReviewArguments): Promise<(read: readonly ReadDocument[]) => Review> {
  const checks = await chooseChecks(asked.checks, asked.profile);
  const against = asked.against === undefined ? undefined : await readAgainst(asked.against);
  await checkPrior(asked.prior);
  const engine = await describeEngine(checks);
  return (read) => reviewDraft(read, { checks, engine, ...(against ? { against } : {}) });
}

async function checkPrior(prior: readonly string[]): Promise<void> {
  const { files } = await collectFiles(prior);
  const problem = files.find((file) => file.problem)?.problem;
  if (problem) {
    throw new UsageError(`上年文件（--prior）：${problem.message}`);
  }
  if (prior.length > 0) {
    process.stderr.write("提示：本版本尚无使用上年数据（--prior）的审查规则，上年文件未参与核对。\n");
  }
}
