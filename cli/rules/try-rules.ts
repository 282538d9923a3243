import { readTryArguments } from "../arguments.ts";
import { collectFiles } from "../collect-files.ts";
import { collectPrior } from "../collect-prior.ts";
import { showProgress } from "../progress.ts";
import { startReaders } from "../read-files.ts";
import { reportCollected } from "../report-collected.ts";
import { reportProblems } from "../report-problems.ts";
import { loadRules } from "./load-rules.ts";

/** `rules try`: what rules that were written down say of some books. */
export async function tryRules(words: readonly string[]): Promise<number> {
  const asked = readTryArguments(words);
  const checks = await loadRules(asked.rules);
  const collected = await collectFiles(asked.inputs);
  reportCollected(collected, asked.inputs);
  const prior = await collectPrior(asked.prior, collected.files);
  const readers = startReaders([...collected.files, ...prior], asked.jobs);
  try {
    const { tryChecks } = await import("../../review/try-checks.ts");
    const { printTry } = await import("./print-try.ts");
    const progress = showProgress(collected.files.length + prior.length);
    const read = await readers.read(progress.read);
    progress.end();
    await readers.stop();
    const own = read.slice(0, collected.files.length);
    const status = reportProblems(own.map(({ document }) => document));
    if (status !== 2) {
      process.stdout.write(printTry(checks, tryChecks(own, read.slice(own.length), checks)));
    }
    return status;
  } finally {
    await readers.stop();
  }
}
