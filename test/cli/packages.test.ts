import { appendFile, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { collectFiles } from "../../cli/collect-files.ts";
import { startReaders } from "../../cli/read-files.ts";
import { GOOD } from "./bad-files.ts";
import { makeFolder, runCommand } from "./run-cli.ts";

const BOOK = new Uint8Array(await readFile(GOOD.xlsx));
/** What lies about in folders that people hand in, and is no draft. */
const LEFTOVERS = ["~$预算.xlsx", "._预算.xlsx", ".DS_Store", "Thumbs.db", "desktop.ini", "__MACOSX/._预算.xlsx"];

async function makeFiles(folder: string, files: Record<string, Uint8Array>): Promise<void> {
  for (const [name, bytes] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), bytes);
  }
}

test("what systems leave behind is no draft, in folders and in archives", async () => {
  const folder = path.join(await makeFolder(), "材料");
  const leftovers = Object.fromEntries(LEFTOVERS.map((name) => [name, strToU8("x")]));
  await makeFiles(folder, { ...leftovers, "预算.xlsx": BOOK, "包.zip": zipSync({ ...leftovers, "内.xlsx": BOOK }) });
  const { files, skipped } = await collectFiles([folder]);
  expect(files.map(({ name }) => name)).toEqual(["材料/包.zip/内.xlsx", "材料/预算.xlsx"]);
  expect(skipped).toEqual([]);
});

test("files keep their whole names: long, with signs of any kind, in nested folders", async () => {
  const folder = path.join(await makeFolder(), "材料");
  // 80 characters of three bytes: a file system takes 255 bytes.
  const names = [`${"长".repeat(80)}.xlsx`, `${"n".repeat(200)}.xlsx`, "📊预算 (1)#%.xlsx", "一/二/三/四/五/预算.xlsx"];
  await makeFiles(folder, Object.fromEntries(names.map((name) => [name, BOOK])));
  const { files } = await collectFiles([folder]);
  expect(new Set(files.map(({ name }) => name))).toEqual(new Set(names.map((name) => `材料/${name}`)));
  const readers = startReaders(files);
  const read = await readers.read(() => undefined);
  await readers.stop();
  expect(read.map(({ document }) => document.status)).toEqual(names.map(() => "read"));
});

test("files of one name in several folders are read into files of their own", async () => {
  const folder = path.join(await makeFolder(), "材料");
  const out = path.join(folder, "out");
  await makeFiles(folder, { "甲/预算.xlsx": BOOK, "乙/预算.xlsx": BOOK, "丙/预算.xlsx": strToU8("") });
  const run = await runCommand(["read", folder, "--out", out]);
  expect(run).toMatchObject({ status: 1, stderr: expect.stringContaining("材料/丙/预算.xlsx") });
  const written = await Promise.all(
    (await readdir(out)).sort().map(async (name) => JSON.parse(await readFile(path.join(out, name), "utf8"))),
  );
  expect(new Set(written.map((reading) => JSON.stringify(reading).match(/材料\/(.)\/预算/)?.[1])).size).toBe(3);
});

test("a file that grows after it was found is read as it is then, or named", async () => {
  const folder = await makeFolder();
  await makeFiles(folder, { "表.csv": strToU8("科目,预算数\n教育,1\n"), "包.zip": zipSync({ "内.xlsx": BOOK }) });
  const { files } = await collectFiles([folder]);
  for (const name of ["表.csv", "包.zip"]) {
    await appendFile(path.join(folder, name), "卫生,2\n");
  }
  const readers = startReaders(files);
  const read = await readers.read(() => undefined);
  await readers.stop();
  expect(read.map(({ document }) => document.status)).toEqual(["read", "read"]);
});

test("each file is told as soon as it is read", async () => {
  const folder = await makeFolder();
  await makeFiles(folder, { "1.xlsx": BOOK, "2.xlsx": BOOK, "3.csv": strToU8("") });
  const { files } = await collectFiles([folder]);
  const told: [name: string, done: number][] = [];
  const readers = startReaders(files, 1);
  const reading = readers.read(({ document }, done) => told.push([path.basename(document.name), done]));
  await reading;
  await readers.stop();
  expect(told).toEqual([
    ["1.xlsx", 1],
    ["2.xlsx", 2],
    ["3.csv", 3],
  ]);
});
