import { readReviewArguments } from "./arguments.ts";
import { collectFiles } from "./collect-files.ts";
import { collectPrior } from "./collect-prior.ts";
import { REVIEW_HELP } from "./help.ts";
import { outputPaths } from "./output-files.ts";
import { showProgress } from "./progress.ts";
import { startReaders } from "./read-files.ts";
import { reportCollected } from "./report-collected.ts";
import { reportProblems } from "./report-problems.ts";
import { runCommand } from "./run-command.ts";
import { checkFolder } from "./write-whole.ts";

await runCommand(async (words) => {
  const asked = readReviewArguments(words);
  if (asked.help) {
    process.stdout.write(REVIEW_HELP);
    return 0;
  }
  const toStandardOutput = asked.out === "-";
  const only = toStandardOutput ? [] : asked.only;
  if (!toStandardOutput) {
    await checkFolder(asked.out);
  }
  const collected = await collectFiles(asked.inputs, outputPaths(asked.out));
  reportCollected(collected, asked.inputs);
  const prior = await collectPrior(asked.prior, collected.files);

  const readers = startReaders([...collected.files, ...prior], asked.jobs);
  try {
    // Loaded while the threads start: together they take longer than either.
    const { prepareReview } = await import("./prepare-review.ts");
    const { prepareOutputs, reviewText, writeOutputs } = await import("./write-outputs.ts");
    const { summaryOf } = await import("./print-summary.ts");
    const review = await prepareReview(asked);

    const progress = showProgress(collected.files.length + prior.length);
    const [read] = await Promise.all([readers.read(progress.read), prepareOutputs(only)]);
    progress.end();
    // What the threads still hold of a large workbook is more than the review needs.
    await readers.stop();
    const result = review(read.slice(0, collected.files.length), read.slice(collected.files.length));
    const status = reportProblems(result.documents);
    if (status === 2) {
      return status;
    }
    process.stdout.write(
      toStandardOutput ? reviewText(result) : summaryOf(result, await writeOutputs(result, asked.out, only)),
    );
    return status;
  } finally {
    await readers.stop();
  }
});
