import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { ReadDocument } from "../review/make-books.ts";
import { readArguments, UsageError } from "./arguments.ts";
import { collectFiles } from "./collect-files.ts";
import { READ_HELP } from "./help.ts";
import { showProgress } from "./progress.ts";
import { readFiles } from "./read-files.ts";
import { reportProblems } from "./report-problems.ts";
import { runCommand } from "./run-command.ts";
import { kindWithStage } from "../domain/review.ts";

await runCommand(async (words) => {
  const asked = readArguments(words);
  if (asked.help) {
    process.stdout.write(READ_HELP);
    return 0;
  }
  const files = await collectFiles(asked.inputs);
  if (files.length === 0) {
    throw new UsageError("没有找到可读取的文件：请给出 PDF、Word 或 Excel 文件，或存放这些文件的文件夹。");
  }
  const progress = showProgress(files.length);
  const read = await readFiles(files, {
    idPrefix: "d",
    onRead: progress.read,
    ...(asked.jobs ? { jobs: asked.jobs } : {}),
  });
  progress.end();
  await mkdir(asked.out, { recursive: true });
  for (const item of read) {
    await writeFile(join(asked.out, `${item.document.id}.tables.json`), `${JSON.stringify(toReading(item), null, 1)}\n`);
  }
  const tables = read.reduce((count, item) => count + item.tables.length, 0);
  process.stdout.write(`读取 ${read.length} 个文件、${tables} 张表，结果：${asked.out}\n`);
  return reportProblems(read.map((item) => item.document));
});

/** The shape of the reading contract: tables and paragraphs as printed, with their places. */
function toReading({ document, tables }: ReadDocument): unknown {
  return {
    document: { id: document.id, name: document.name, status: document.status, problems: document.problems },
    tables: tables.map((table) => ({
      id: table.id,
      title: table.title,
      kind: kindWithStage(table),
      ...(table.unit ? { unit: table.unit } : {}),
      place: table.place,
      header: table.header,
      rows: table.rows,
      places: table.places,
    })),
    paragraphs: document.blocks.flatMap((block) =>
      block.kind === "paragraph" ? [{ text: block.text, place: block.place }] : [],
    ),
  };
}
