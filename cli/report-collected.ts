import type { Collected } from "./collect-files.ts";
import { UsageError } from "./options.ts";

const MOST_NAMED = 3;

/** Says on standard error what was given and is not read. Nothing at all to read is wrong use. */
export function reportCollected({ files, skipped, repeated }: Collected, inputs: readonly string[]): void {
  if (files.length === 0) {
    const where = inputs.map((input) => `“${input}”`).join("、");
    throw new UsageError(
      `${where} 中没有可读取的文件：请给出 PDF、OFD、Word、Excel 文件，或存放这些文件的文件夹、ZIP 压缩包。`,
    );
  }
  if (skipped.length > 0) {
    process.stderr.write(`跳过 ${skipped.length} 个不是预算文件的文件：${named(skipped)}\n`);
  }
  if (repeated.length > 0) {
    process.stderr.write(`重复给出，只读取一次：${named(repeated)}\n`);
  }
}

function named(names: readonly string[]): string {
  return names.slice(0, MOST_NAMED).join("、") + (names.length > MOST_NAMED ? "等" : "");
}
