import { reviewDraft } from "../review/review-draft.ts";
import { readArguments, UsageError } from "./arguments.ts";
import { chooseChecks } from "./choose-checks.ts";
import { collectFiles } from "./collect-files.ts";
import { describeEngine } from "./engine.ts";
import { REVIEW_HELP } from "./help.ts";
import { reportProblems } from "./report-problems.ts";
import { summaryOf } from "./print-summary.ts";
import { showProgress } from "./progress.ts";
import { readAgainst } from "./read-against.ts";
import { readFiles } from "./read-files.ts";
import { runCommand } from "./run-command.ts";
import { prepareOutputs, reviewText, writeOutputs } from "./write-outputs.ts";

await runCommand(async (words) => {
  const asked = readArguments(words);
  if (asked.help) {
    process.stdout.write(REVIEW_HELP);
    return 0;
  }
  const toStandardOutput = asked.out === "-";
  const only = toStandardOutput ? [] : asked.only;
  const checks = await chooseChecks(asked.checks, asked.profile);
  const against = asked.against === undefined ? undefined : await readAgainst(asked.against);
  const files = await collectFiles(asked.inputs);
  if (files.length === 0) {
    throw new UsageError("没有找到可审查的文件：请给出 PDF、Word 或 Excel 文件，或存放这些文件的文件夹。");
  }
  await collectFiles(asked.prior);
  if (asked.prior.length > 0) {
    process.stderr.write("提示：本版本尚无使用上年数据（--prior）的审查规则，上年文件未参与核对。\n");
  }

  const progress = showProgress(files.length);
  const [read] = await Promise.all([
    readFiles(files, { idPrefix: "d", onRead: progress.read, ...(asked.jobs ? { jobs: asked.jobs } : {}) }),
    prepareOutputs(only),
  ]);
  progress.end();
  const review = reviewDraft(read, { checks, engine: await describeEngine(checks), ...(against ? { against } : {}) });

  const status = reportProblems(review.documents);
  if (status === 2) {
    return status;
  }
  if (toStandardOutput) {
    process.stdout.write(reviewText(review));
  } else {
    process.stdout.write(summaryOf(review, await writeOutputs(review, asked.out, only)));
  }
  return status;
});
