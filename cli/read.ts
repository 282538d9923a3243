import { readReadArguments } from "./arguments.ts";
import { collectFiles } from "./collect-files.ts";
import { READ_HELP } from "./help.ts";
import { READING_LIMITS } from "./limit-reading.ts";
import { showProgress } from "./progress.ts";
import { startReaders } from "./read-files.ts";
import { readingText } from "./reading-text.ts";
import { reportCollected } from "./report-collected.ts";
import { reportProblems } from "./report-problems.ts";
import { runCommand } from "./run-command.ts";
import { checkFolder, writeWhole } from "./write-whole.ts";

await runCommand(async (words) => {
  const asked = readReadArguments(words);
  if (asked.help) {
    process.stdout.write(READ_HELP);
    return 0;
  }
  await checkFolder(asked.out);
  const collected = await collectFiles(asked.inputs);
  reportCollected(collected, asked.inputs);

  const readers = startReaders(collected.files, asked.jobs, READING_LIMITS, true);
  try {
    const progress = showProgress(collected.files.length);
    const read = await readers.read(progress.read);
    progress.end();
    await readers.stop();
    const status = reportProblems(read.map((item) => item.document));
    if (status === 2) {
      return status;
    }
    await writeWhole(
      asked.out,
      read.map((item) => [`${item.document.id}.tables.json`, async () => readingText(item)]),
    );
    const tables = read.reduce((count, item) => count + item.tables.length, 0);
    process.stdout.write(`读取 ${read.length} 个文件、${tables} 张表，结果：${asked.out}\n`);
    return status;
  } finally {
    await readers.stop();
  }
});
