import { type ImportedList, partsOf } from "../checks/classification/imported-list.ts";
import { readImportedList } from "../checks/classification/read-imported-list.ts";
import { CLASSIFICATION_NAMES } from "../checks/classification/subject.ts";
import { UnreadableDocument } from "../domain/document.ts";
import { leavesOut } from "../domain/problem-harm.ts";
import { parseDocument } from "../parsers/parse-document.ts";
import { collectFiles } from "./collect-files.ts";
import { explainError } from "./explain-error.ts";
import type { InputFile } from "./input-file.ts";
import { UsageError } from "./options.ts";
import { readBytes } from "./read-bytes.ts";

/** More mistakes of a file than these are counted. */
const MOST_NAMED = 10;

/** The lists of 政府收支分类科目 that a user gives; a mistake in one of them is wrong use. */
export async function readClassification(paths: readonly string[]): Promise<ImportedList[]> {
  if (paths.length === 0) {
    return [];
  }
  const { files } = await collectFiles(paths);
  if (files.length === 0) {
    throw new UsageError("--classification 之后没有可读取的科目表：请给出 .xlsx、.xls、.csv 或 .tsv 文件。");
  }
  return Promise.all(files.map(readList));
}

async function readList(file: InputFile): Promise<ImportedList> {
  const { blocks, problems } = await parse(file);
  const grids = blocks.flatMap((block) => (block.kind === "grid" && !block.hidden ? [block] : []));
  // Half a list would call what it lost no subject.
  const losses = problems.filter(leavesOut);
  if (losses.length > 0) {
    refuse(
      file,
      losses.map(({ message }) => message),
    );
  }
  if (grids.length === 0) {
    const [problem] = problems;
    refuse(file, [
      problem?.message ?? `《${file.name}》不是表格：请另存为 .xlsx 或 .csv，第一行写表头，其下一行一个科目。`,
    ]);
  }
  const hidden = blocks.filter((block) => block.kind === "grid" && block.hidden).length;
  if (hidden > 0) {
    process.stderr.write(`科目表《${file.name}》有 ${hidden} 个隐藏的工作表，未读取。\n`);
  }
  const { rows, problems: mistakes } = readImportedList(grids);
  if (mistakes.length > 0) {
    refuse(file, mistakes);
  }
  return { name: file.name, rows };
}

async function parse(file: InputFile): ReturnType<typeof parseDocument> {
  if (file.problem) {
    throw new UsageError(`科目表（--classification）：${file.problem.message}`);
  }
  try {
    return await parseDocument(await readBytes(file), file.name, "list");
  } catch (error) {
    const reason = error instanceof UnreadableDocument ? error.message : `《${file.name}》${explainError(error)}。`;
    throw new UsageError(`科目表（--classification）：${reason}`);
  }
}

function refuse({ name }: InputFile, mistakes: readonly string[]): never {
  const more = mistakes.length > MOST_NAMED ? [`另有 ${mistakes.length - MOST_NAMED} 处未列出。`] : [];
  throw new UsageError(
    [`科目表《${name}》有 ${mistakes.length} 处问题，未开始审查：`, ...mistakes.slice(0, MOST_NAMED), ...more].join(
      "\n  ",
    ),
  );
}

/** What was taken from the lists, a line each: how many subjects, and whether they replace the shipped list or add to it. */
export function describeClassification(lists: readonly ImportedList[]): string {
  const lines = lists.flatMap((list) =>
    partsOf(list).map(({ kind, rows, wholeFrom }) => {
      const use = wholeFrom === undefined ? "不是完整科目表，并入自带科目表" : `自 ${wholeFrom} 年起代替自带科目表`;
      return `科目表《${list.name}》：${CLASSIFICATION_NAMES[kind]} ${rows.length} 条，${use}。\n`;
    }),
  );
  return lines.join("");
}
