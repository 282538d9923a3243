import { endIfStuck } from "../../cli/in-time.ts";
import { startReaders } from "../../cli/read-files.ts";

// Reads a book, and a file in an archive whose disk never answers: `node cli/run-script.mjs test/cli/read-stalled.ts <pipe> <book>`.

const [pipe = "", book = ""] = process.argv.slice(2);
const entry = {
  name: "a.pdf",
  headerOffset: 0,
  size: 9,
  compressedSize: 9,
  method: 0,
  checksum: 0,
  isEncrypted: false,
};
const readers = startReaders(
  [
    { name: "材料.zip/a.pdf", path: pipe, entries: [entry] },
    { name: "b.xlsx", path: book },
  ],
  2,
  { beginning: 4_000, reading: 4_500, again: 4_500 },
);
const read = await readers.read(() => undefined);
await readers.stop();
process.stdout.write(JSON.stringify(read.map(({ document }) => [document.status, ...document.problems])));
process.exitCode = 1;
await endIfStuck();
