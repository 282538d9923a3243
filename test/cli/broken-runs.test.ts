import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { mkdir, readdir, truncate, writeFile } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { collectFiles } from "../../cli/collect-files.ts";
import { startReaders } from "../../cli/read-files.ts";
import readInThread from "../../cli/read-worker.ts";
import { GOOD } from "./bad-files.ts";
import { makeFolder, ROOT, runCommand } from "./run-cli.ts";

/** Runs code in a thread as those that read files are, and gives what it posts and what it prints. */
async function runInPreparedThread(code: string): Promise<{ posted: unknown; printed: string }> {
  const prepare = pathToFileURL(path.join(ROOT, "cli/prepare-thread.mjs")).href;
  const source = `import(${JSON.stringify(prepare)}).then(async ({ prepareThread }) => { await prepareThread(); ${code} });`;
  const thread = new Worker(source, { eval: true, stdout: true, stderr: true });
  let printed = "";
  for (const stream of [thread.stdout, thread.stderr]) {
    stream.setEncoding("utf8").on("data", (text) => {
      printed += text;
    });
  }
  const [posted] = await once(thread, "message");
  await thread.terminate();
  return { posted, printed };
}

test("a promise that a library drops does not end the thread", async () => {
  const code = `Promise.reject(new Error("dropped")); setTimeout(() => require("node:worker_threads").parentPort.postMessage("alive"), 20);`;
  expect((await runInPreparedThread(code)).posted).toBe("alive");
});

test("what libraries print of a damaged file is not shown", async () => {
  const code = `console.error("Missing Info"); console.warn("Warning"); require("node:worker_threads").parentPort.postMessage("done");`;
  expect(await runInPreparedThread(code)).toEqual({ posted: "done", printed: "" });
});

test("a process that ends before the command did says so, whatever its status", async () => {
  const out = path.join(await makeFolder(), "out");
  const end = `import { isMainThread } from "node:worker_threads"; if (isMainThread) setTimeout(() => process.exit(0), 150);`;
  const run = await runCommand(["review", "samples/pdf", "--out", out], {
    env: { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(end)}` },
  });
  expect(run).toMatchObject({ status: 2, stderr: expect.stringContaining("程序意外中止（0），未完成审查") });
  await expect(readdir(out)).rejects.toThrow("ENOENT");
});

describe("a file that changes while it is read", () => {
  test("is named when it is gone", async () => {
    const readers = startReaders([{ name: "a.pdf", path: path.join(await makeFolder(), "a.pdf") }]);
    const [read] = await readers.read(() => undefined);
    await readers.stop();
    expect(read?.document).toMatchObject({
      status: "unreadable",
      problems: [{ code: "CANNOT_OPEN", message: "《a.pdf》不存在，请核对后重新提交。" }],
    });
  });

  test.each([200, 20, 0])("is named when only %i bytes of the archive are left", async (left) => {
    const file = path.join(await makeFolder(), "材料.zip");
    await writeFile(file, zipSync({ "a.html": strToU8("<table>".repeat(500)) }, { level: 0 }));
    const { files } = await collectFiles([file]);
    await truncate(file, left);
    const read = await Promise.all(files.map((input) => readInThread({ ...input, id: "d1" })));
    expect(read.map(({ document }) => [document.status, document.problems[0]?.code])).toEqual([
      ["unreadable", "DOCUMENT_UNREADABLE"],
    ]);
  });
});

describe("a file larger than any book", () => {
  const sparse = async (name: string, start: string, size: number): Promise<string> => {
    const folder = path.join(await makeFolder(), "草案");
    await mkdir(folder);
    await writeFile(path.join(folder, name), start);
    await truncate(path.join(folder, name), size);
    return folder;
  };

  test.each([
    ["of a gigabyte of nothing", "空.xlsx", "", 2 ** 30, "大部分内容为空"],
    ["of a gigabyte behind the head of a PDF", "空.pdf", "%PDF-1.7\n", 2 ** 30, "大部分内容为空"],
    ["of a gigabyte behind the head of an archive", "空.zip", "PK\u0003\u0004", 2 ** 30, "大部分内容为空"],
    ["of more than a gigabyte", "大.pdf", "%PDF-1.7\n", 2 ** 30 + 1, "超过 1 GB"],
  ])("%s is refused before it is read", async (_, name, start, size, says) => {
    const { files } = await collectFiles([await sparse(name, start, size)]);
    expect(files).toMatchObject([{ name: `草案/${name}`, problem: { message: expect.stringContaining(says) } }]);
  });

  test("of zeros is no book, and one of text is read", async () => {
    const folder = await sparse("零.pdf", "", 100_000);
    await writeFile(path.join(folder, "长.csv"), "科目,预算数\n".repeat(5_000_000));
    const { files } = await collectFiles([folder]);
    expect(files.map(({ name, problem }) => [name, problem])).toEqual([
      ["草案/长.csv", undefined],
      ["草案/零.pdf", undefined],
    ]);
    const zeros = files.at(-1);
    const read = zeros && (await readInThread({ ...zeros, id: "d1" }));
    expect(read?.document).toMatchObject({ status: "unreadable", problems: [{ code: "FORMAT_NOT_SUPPORTED" }] });
  });
});

test("pipes and devices are not waited for", async () => {
  const folder = await makeFolder();
  execFileSync("mkfifo", [path.join(folder, "管道.pdf")]);
  const run = await runCommand([
    "review",
    folder,
    GOOD.xlsx,
    "/dev/zero",
    "--out",
    path.join(folder, "out"),
    "--only",
    "json",
  ]);
  expect(run.status).toBe(1);
  expect(run.stderr).toContain("《管道.pdf》不是普通文件");
  expect(run.stderr).toContain("《zero》不是普通文件");
});
