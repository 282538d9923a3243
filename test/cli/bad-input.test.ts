import { chmod, copyFile, mkdir, readdir, readFile, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { GOOD, makeBadFiles } from "./bad-files.ts";
import { checkReview } from "./check-review.ts";
import { makeFolder, type Run, type RunOptions, readReview, runCommand } from "./run-cli.ts";

const BOOK = await readFile(GOOD.xlsx);
/** A user who may not do everything; the tests may run as one who may. */
const NOBODY: RunOptions = process.getuid?.() === 0 ? { uid: 65_534 } : {};

/** Reviews the input folder of a new folder into `out` beside it. */
async function review(
  lay: (input: string) => Promise<unknown>,
  options: RunOptions = {},
): Promise<{ run: Run; out: string }> {
  const folder = await makeFolder();
  await chmod(folder, 0o777);
  const input = path.join(folder, "草案");
  await mkdir(input);
  await lay(input);
  const out = path.join(folder, "out");
  const run = await runCommand(["review", input, "--out", out, "--only", "json"], options);
  expect(run.stderr).not.toMatch(/\n\s+at |node:internal/);
  return { run, out };
}

describe("files that cannot be read", async () => {
  const bad = await makeBadFiles();

  test("are named with what to do, and the others are still reviewed", async () => {
    const { run, out } = await review((input) =>
      Promise.all([
        writeFile(path.join(input, "好.xlsx"), BOOK),
        ...bad.map(({ name, bytes }) => writeFile(path.join(input, name), bytes)),
      ]),
    );
    expect(run.status).toBe(1);
    const result = await readReview(out);
    checkReview(result);
    expect(result.tables.length).toBeGreaterThan(5);
    expect(run.stdout).toContain(`未能读取的文件 ${bad.length} 个`);
    for (const { name, code, says } of bad) {
      const document = result.documents.find((one) => one.name === `草案/${name}`);
      expect(document, name).toMatchObject({ status: "unreadable", problems: [{ code }] });
      expect(document?.problems[0]?.message, name).toMatch(new RegExp(`^(?:压缩包)?《${name}》.*${says}.*。$`, "u"));
      expect(run.stderr).toContain(`草案/${name}：${document?.problems[0]?.message}\n`);
    }
  });

  test("alone give no result", async () => {
    const { run, out } = await review((input) => writeFile(path.join(input, "空.pdf"), ""));
    expect(run).toMatchObject({ status: 2, stdout: "", stderr: expect.stringContaining("没有一个文件可以读取") });
    await expect(readdir(out)).rejects.toThrow("ENOENT");
  });
});

test("a file is read as what it is, not as what it is called", async () => {
  const { run, out } = await review(async (input) => {
    await copyFile(GOOD.docx, path.join(input, "a.pdf"));
    await copyFile(GOOD.pdf, path.join(input, "b.xlsx"));
    await copyFile(GOOD.xlsx, path.join(input, "c.DOCX"));
  });
  expect(run.status).toBe(0);
  const { documents } = await readReview(out);
  expect(documents.map(({ format, status }) => `${format} ${status}`)).toEqual(["docx read", "pdf read", "xlsx read"]);
});

test("a name may hold anything, GBK bytes too", async () => {
  const names = [Buffer.from(`a b'"$(x)😀.xlsx`), Buffer.from("-x.xlsx"), Buffer.from("a\nb\u001b[31m.xlsx")];
  const gbk = Buffer.concat([Buffer.of(0xd4, 0xa4, 0xcb, 0xe3), Buffer.from(".xlsx")]);
  const { run, out } = await review((input) =>
    Promise.all([...names, gbk].map((name) => writeFile(Buffer.concat([Buffer.from(`${input}/`), name]), BOOK))),
  );
  expect(run.status).toBe(0);
  const { documents } = await readReview(out);
  expect(documents.map((document) => document.name.slice("草案/".length))).toEqual([
    "-x.xlsx",
    "a�b�[31m.xlsx",
    `a b'"$(x)😀.xlsx`,
    "预算.xlsx",
  ]);
  expect(run.stderr).not.toContain("\u001b");
});

test("links are followed, and lead nowhere twice", async () => {
  const { run, out } = await review(async (input) => {
    await writeFile(path.join(input, "真.xlsx"), BOOK);
    await symlink(".", path.join(input, "回路"));
    await symlink("没有", path.join(input, "断.pdf"));
    await symlink("圈.pdf", path.join(input, "圈.pdf"));
    await symlink("真.xlsx", path.join(input, "别名.xlsx"));
  });
  expect(run.status).toBe(1);
  const { documents } = await readReview(out);
  expect(documents.map(({ name, problems }) => [name, problems[0]?.message])).toEqual([
    ["草案/别名.xlsx", undefined],
    ["草案/圈.pdf", "《圈.pdf》链接互相指向，成了循环，请核对后重新提交。"],
    ["草案/断.pdf", "《断.pdf》不存在，请核对后重新提交。"],
  ]);
  expect(run.stderr).toContain("重复给出，只读取一次");
});

test("what may not be opened is named, and the rest is reviewed", async () => {
  const { run, out } = await review(async (input) => {
    await writeFile(path.join(input, "好.xlsx"), BOOK);
    await writeFile(path.join(input, "锁.xlsx"), BOOK, { mode: 0o000 });
    await mkdir(path.join(input, "锁住"), { mode: 0o000 });
  }, NOBODY);
  expect(run).toMatchObject({ status: 1, stderr: expect.stringContaining("草案/锁住：《锁住》没有访问权限") });
  expect((await readReview(out)).documents.map((document) => document.status)).toEqual([
    "read",
    "unreadable",
    "unreadable",
  ]);
});

test("a missing file is named, and the others are reviewed", async () => {
  const out = await makeFolder();
  const run = await runCommand(["review", GOOD.xlsx, "没有.pdf", GOOD.xlsx, "--out", out, "--only", "json"]);
  expect(run).toMatchObject({ status: 1, stderr: expect.stringContaining("没有.pdf：《没有.pdf》不存在") });
  expect(run.stderr).toContain("重复给出，只读取一次：林泽区水务局2026年部门预算.xlsx");
  expect((await readReview(out)).documents).toHaveLength(2);
});

test("files of the same name are told apart by their folders", async () => {
  const folder = await makeFolder();
  const files = await Promise.all(
    ["甲", "乙"].map(async (name) => {
      await mkdir(path.join(folder, name));
      await writeFile(path.join(folder, name, "预算.xlsx"), BOOK);
      return path.join(folder, name, "预算.xlsx");
    }),
  );
  expect((await runCommand(["review", ...files, "--out", folder, "--only", "json"])).status).toBe(0);
  expect((await readReview(folder)).documents.map((document) => document.name)).toEqual([
    "甲/预算.xlsx",
    "乙/预算.xlsx",
  ]);
});
