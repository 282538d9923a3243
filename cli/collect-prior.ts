import { collectFiles } from "./collect-files.ts";
import type { InputFile } from "./input-file.ts";
import { UsageError } from "./options.ts";

/** The files of earlier years. One that is not there is wrong use; one of the draft itself is not compared with itself. */
export async function collectPrior(prior: readonly string[], draft: readonly InputFile[]): Promise<InputFile[]> {
  const { files } = await collectFiles(prior);
  const problem = files.find((file) => file.problem)?.problem;
  if (problem) {
    throw new UsageError(`上年文件（--prior）：${problem.message}`);
  }
  return files.filter((file) => !draft.some((own) => own.path === file.path && own.name === file.name));
}
