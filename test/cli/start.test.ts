import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, cp, mkdir, readdir, readFile, rm, symlink, utimes, writeFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, onTestFinished, test } from "vitest";
import { startReaders } from "../../cli/read-files.ts";
import { GOOD } from "./bad-files.ts";
import { makeFolder, ROOT, type Run, type RunOptions, runProcess } from "./run-cli.ts";

const PROGRAM = ["checks", "cli", "domain", "narrative", "parsers", "review", "tables", "templates"];
const NOBODY = 65_534;
const isRoot = process.getuid?.() === 0;

/** A checkout of its own, with the same libraries and no compiled program yet. */
async function makeCheckout(): Promise<string> {
  const folder = await makeFolder();
  const libraries = path.join(folder, "node_modules");
  await mkdir(libraries);
  await Promise.all([
    ...[...PROGRAM, "package.json", "package-lock.json"].map((name) =>
      cp(path.join(ROOT, name), path.join(folder, name), { recursive: true }),
    ),
    ...(await readdir(path.join(ROOT, "node_modules")))
      .filter((name) => !name.startsWith("."))
      .map((name) => symlink(path.join(ROOT, "node_modules", name), path.join(libraries, name))),
  ]);
  await chmod(folder, 0o755);
  return folder;
}

function start(checkout: string, words: readonly string[], options: RunOptions = {}): Promise<Run> {
  return runProcess(process.execPath, [path.join(checkout, "cli/start.mjs"), ...words], options);
}

async function cached(checkout: string): Promise<string[]> {
  return readdir(path.join(checkout, "node_modules/.cache/yushen"));
}

async function reword(checkout: string, from: string, to: string): Promise<void> {
  const file = path.join(checkout, "cli/help.ts");
  await writeFile(file, (await readFile(file, "utf8")).replace(from, to));
}

const HELP = ["review", "--help"];

describe("the program is compiled", () => {
  test("once, and again as soon as a source is another", async () => {
    const checkout = await makeCheckout();
    expect((await start(checkout, HELP)).stdout).toContain("npm run");
    expect((await start(checkout, HELP)).stdout).toContain("npm run");
    expect(await cached(checkout)).toHaveLength(1);

    await reword(checkout, "npm run", "pnpm run");
    expect((await start(checkout, HELP)).stdout).toContain("pnpm run");
    await reword(checkout, "pnpm run", "npm run");
    expect((await start(checkout, HELP)).stdout).not.toContain("pnpm run");
    expect(await cached(checkout)).toHaveLength(2);
  });

  test("for a review with its threads, its words and its template", async () => {
    const checkout = await makeCheckout();
    const run = await start(checkout, ["review", GOOD.pdf, GOOD.docx, "--out", path.join(checkout, "out")]);
    expect(run).toMatchObject({ status: 0, stderr: expect.stringContaining("2/2") });
    expect(await readdir(path.join(checkout, "out"))).toHaveLength(4);
  });

  test("by several processes at once into one folder", async () => {
    const checkout = await makeCheckout();
    const runs = await Promise.all(Array.from({ length: 6 }, () => start(checkout, HELP)));
    expect(runs.map(({ status, stderr }) => [status, stderr])).toEqual(Array(6).fill([0, ""]));
    expect(await cached(checkout)).toHaveLength(1);
  });

  test("anew after a process that was killed over it, whose rest is removed", async () => {
    const checkout = await makeCheckout();
    const cache = path.join(checkout, "node_modules/.cache/yushen");
    const killed = spawn(process.execPath, [path.join(checkout, "cli/start.mjs"), ...HELP], { detached: true });
    while ((await cached(checkout).catch(() => [])).length === 0) {
      await wait(5);
    }
    process.kill(-(killed.pid ?? 0), "SIGKILL");
    await once(killed, "exit");
    await mkdir(path.join(cache, ".unfinished-old"), { recursive: true });
    await utimes(path.join(cache, ".unfinished-old"), 0, 0);
    // So that it is made by this run in any case.
    await reword(checkout, "npm run", "pnpm run");
    expect(await start(checkout, HELP)).toMatchObject({ status: 0, stderr: "" });
    expect(await cached(checkout)).not.toContain(".unfinished-old");
  });

  test("with the fault of a source named", async () => {
    const checkout = await makeCheckout();
    await reword(checkout, "export const", "export konst");
    const run = await start(checkout, HELP);
    expect(run).toMatchObject({ status: 2, stdout: "" });
    expect(run.stderr).toMatch(/程序未能准备好.*cli\/help\.ts:\d+/s);
  });
});

describe.skipIf(!isRoot)("where the installation cannot be written", () => {
  const startAsNobody = async (temporary: string): Promise<Run> => {
    const checkout = await makeCheckout();
    await chmod(temporary, 0o777);
    return start(checkout, HELP, { uid: NOBODY, env: { TMPDIR: temporary } });
  };

  test("the program is kept with temporary files", async () => {
    const temporary = await makeFolder();
    expect(await startAsNobody(temporary)).toMatchObject({ status: 0, stderr: "" });
    expect(await readdir(path.join(temporary, `yushen-program-${NOBODY}`))).toHaveLength(1);
  });

  test("nothing is run that another user may have put there", async () => {
    const temporary = await makeFolder();
    await mkdir(path.join(temporary, `yushen-program-${NOBODY}`));
    await chmod(path.join(temporary, `yushen-program-${NOBODY}`), 0o777);
    const run = await startAsNobody(temporary);
    expect(run).toMatchObject({ status: 2, stderr: expect.stringContaining("TMPDIR") });
  });
});

describe("a thread that does not come back", () => {
  const read = async (limits: { beginning: number; reading: number; again: number }) => {
    const readers = startReaders([{ name: "草案/a.pdf", path: GOOD.pdf }], 1, limits);
    const [result] = await readers.read(() => undefined);
    await readers.stop();
    return result?.document;
  };

  test("is named where it never begins", async () => {
    expect(await read({ beginning: 1, reading: 10, again: 10 })).toMatchObject({
      status: "unreadable",
      problems: [{ code: "TIMED_OUT", message: expect.stringMatching(/^《a\.pdf》.*未能启动.*重试。$/) }],
    });
  });

  test("costs nothing where its limit is not over", async () => {
    expect(await read({ beginning: 30_000, reading: 60_000, again: 60_000 })).toMatchObject({ status: "read" });
  });

  test("because the disk does not answer ends all the same, and so does the program", async () => {
    const folder = await makeFolder();
    const pipe = path.join(folder, "pipe");
    execFileSync("mkfifo", [pipe]);
    onTestFinished(() => rm(pipe, { force: true }));
    const run = await runProcess(process.execPath, ["cli/run-script.mjs", "test/cli/read-stalled.ts", pipe, GOOD.xlsx]);
    const end = "execve" in process ? { status: 1, signal: null } : { signal: "SIGKILL" };
    expect(run).toMatchObject({ ...end, stderr: "" });
    const [stalled, book] = JSON.parse(run.stdout);
    expect(stalled).toMatchObject(["unreadable", { code: "TIMED_OUT", message: expect.stringContaining("4.5 秒") }]);
    expect(book[0]).toBe("read");
  });
});
