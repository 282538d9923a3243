import { chmod, copyFile, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { GOOD } from "./bad-files.ts";
import { makeFolder, ROOT, runCommand, runProcess } from "./run-cli.ts";

const ALL = ["appendix.xlsx", "report.docx", "report.html", "review.json"];

test("a review into the folder of the draft does not take its own outputs for drafts", async () => {
  const folder = await makeFolder();
  await copyFile(GOOD.xlsx, path.join(folder, "预算.xlsx"));
  const texts = [];
  for (const _ of ["first", "again"]) {
    expect((await runCommand(["review", folder, "--out", folder])).status).toBe(0);
    texts.push(await readFile(path.join(folder, "review.json"), "utf8"));
  }
  expect(texts[1]).toBe(texts[0]);
  expect((await readdir(folder)).sort()).toEqual([...ALL, "预算.xlsx"]);
});

test("a run that cannot write everything leaves what stood there, and nothing half-written", async () => {
  const out = await makeFolder();
  await writeFile(path.join(out, "review.json"), "earlier");
  await mkdir(path.join(out, "report.docx"));
  const run = await runCommand(["review", GOOD.xlsx, "--out", out, "--only", "docx", "json"]);
  expect(run).toMatchObject({
    status: 2,
    stdout: "",
    stderr: expect.stringMatching(/不能写入 .*report\.docx：是文件夹/u),
  });
  expect((await readdir(out)).sort()).toEqual(["report.docx", "review.json"]);
});

test("a folder that may not be written to is refused before anything is read", async () => {
  const out = await makeFolder();
  await chmod(out, 0o555);
  const nobody = process.getuid?.() === 0 ? { uid: 65_534 } : {};
  const run = await runCommand(["review", GOOD.xlsx, "--out", path.join(out, "a", "b")], nobody);
  expect(run).toMatchObject({ status: 2, stderr: `不能写入 ${out}：没有访问权限。请检查 --out 指定的文件夹。\n` });
  await chmod(out, 0o755);
});

test("an interrupted run says so and writes nothing", async () => {
  const out = path.join(await makeFolder(), "out");
  const run = await runCommand(["review", "samples/pdf", "--out", out], {
    onProgress: (child) => child.kill("SIGINT"),
  });
  expect(run).toMatchObject({ status: 130, stdout: "", stderr: expect.stringContaining("已中断，未生成结果。") });
  await expect(readdir(out)).rejects.toThrow("ENOENT");
});

test.each([
  ["a summary", "--out $OUT", "head -0"],
  ["the result", "--out -", "head -1"],
])("%s that nobody reads to its end is no failure", async (_, to, reader) => {
  const out = await makeFolder();
  const line = `node cli/start.mjs review "$FILE" ${to} --only json | ${reader}; exit "\${PIPESTATUS[0]}"`;
  const run = await runProcess("bash", ["-c", line], { env: { FILE: GOOD.xlsx, OUT: out } });
  expect(run).toMatchObject({ status: 0, stderr: expect.stringMatching(/^读取 1\/1 [^\n]*\n$/u) });
});

test.runIf(process.platform === "linux")("a full disk is named", async () => {
  const line = 'node cli/start.mjs review "$FILE" --out - > /dev/full';
  const run = await runProcess("bash", ["-c", line], { env: { FILE: GOOD.xlsx } });
  expect(run).toMatchObject({ status: 2, stderr: expect.stringContaining("不能写出结果：磁盘空间不足。\n") });
});

test("on a terminal progress is a bar that is gone at the end", async ({ skip }) => {
  const folder = await makeFolder();
  const long = path.join(folder, `${"很长的文件名".repeat(12)}.xlsx`);
  await copyFile(GOOD.xlsx, long);
  const command = `stty cols 60; node ${ROOT}/cli/start.mjs review '${long}' --out '${folder}' --only json`;
  const { status, stdout } = await runProcess("script", ["-qec", command, "/dev/null"]).catch(() =>
    skip("no `script` here"),
  );
  expect(status).toBe(0);
  const drawn = stdout.split("\r\u001b[K");
  expect(drawn.slice(1, 3)).toEqual([
    `读取 [${"·".repeat(24)}] 0/1 `,
    expect.stringMatching(/^读取 \[█{24}\] 1\/1 很长的文件名[^\n]*…$/u),
  ]);
  for (const line of drawn.slice(1, 3)) {
    expect(line.replace(/[^\x20-\x7e█·…]/gu, "__").length).toBeLessThan(60);
  }
  expect(drawn[3]).toContain("执行规则");
  await rm(long);
});
