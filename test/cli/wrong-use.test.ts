import { mkdir, readdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { GOOD } from "./bad-files.ts";
import { makeFolder, type Run, runCommand, runProcess } from "./run-cli.ts";

const cleaners: (() => Promise<void>)[] = [];
let folder: string;

beforeAll(async () => {
  folder = await makeFolder((clean) => cleaners.push(clean));
  await mkdir(path.join(folder, "空文件夹"));
  await mkdir(path.join(folder, "只有文字"));
  await writeFile(path.join(folder, "只有文字", "a.txt"), "甲");
  await writeFile(path.join(folder, "文件"), "");
  await writeFile(path.join(folder, "坏.json"), "{");
  await writeFile(path.join(folder, "空指标.json"), '{"checks": []}');
  await writeFile(path.join(folder, "错指标.json"), '{"checks": ["no-such-check"]}');
  await writeFile(path.join(folder, "别的.json"), '{"format": "exam-truth/1", "findings": []}');
  await writeFile(path.join(folder, "缺项.json"), '{"format": "pre-review/1", "findings": [{"id": 1}]}');
});
afterAll(() => Promise.all(cleaners.map((clean) => clean())));

/** No stack trace, no English sentence, nothing but whole lines. */
function expectPlainWords({ stderr }: Run): void {
  expect(stderr).toMatch(/\p{Script=Han}.*\n$/su);
  expect(stderr).not.toMatch(/\n\s+at |node:internal|Error:|undefined|\[object/);
}

/** Those of the words alone are in `arguments.test.ts`. `{}` stands for the folder of this test, GOOD for a sound workbook. */
const CASES: [words: string, says: string | RegExp][] = [
  ["review", "没有给出文件"],
  ["review GOOD --out --only json", "--out 后缺少取值"],
  ["review GOOD --out {}/out --checks no-such-check", "没有这样的审查规则：no-such-check"],
  ["review GOOD --out {}/out --profile {}/没有.json", /不能读取审查方案 .*没有\.json：不存在/],
  ["review GOOD --out {}/out --profile {}/空文件夹", /空文件夹：是文件夹/],
  ["review GOOD --out {}/out --profile {}/坏.json", /坏\.json 格式不对/],
  ["review GOOD --out {}/out --profile {}/空指标.json", /空指标\.json 格式不对/],
  ["review GOOD --out {}/out --profile {}/错指标.json", "没有这样的审查规则：no-such-check"],
  ["review GOOD --out {}/out --profile 没有的方案", /没有名为“没有的方案”的审查方案。随附的方案：.*部门决算/],
  ["review GOOD --out {}/out --against {}/没有.json", /不能读取上一版审查结果 .*没有\.json：不存在/],
  ["review GOOD --out {}/out --against {}/坏.json", /坏\.json 不是本系统生成的 review\.json/],
  ["review GOOD --out {}/out --against {}/别的.json", /别的\.json 不是本系统生成的.*format/],
  ["review GOOD --out {}/out --against {}/缺项.json", /缺项\.json 不是本系统生成的/],
  ["review GOOD --out {}/out --prior {}/去年.pdf", "《去年.pdf》不存在"],
  ["review GOOD --out {}/out --classification {}/科目.xlsx", /科目表（--classification）：《科目.xlsx》不存在/],
  ["review GOOD --out {}/out --classification {}/坏.json", "科目表《坏.json》有 1 处问题"],
  ["review GOOD --out {}/out --classification {}/空文件夹", "--classification 之后没有可读取的科目表"],
  ["review --out {}/out --classification GOOD", "没有给出要审查的文件：--classification 之后的文件都算作科目表"],
  ["review GOOD --out {}/文件", "应为文件夹"],
  ["review GOOD --out {}/文件/out", "不是文件夹"],
  ["review {}/没有.pdf --out {}/out", "《没有.pdf》不存在"],
  ["review {}/空文件夹 --out {}/out", /空文件夹” 中没有可读取的文件/],
  ["review {}/只有文字 --out {}/out", /只有文字” 中没有可读取的文件/],
  ["review /dev/zero --out {}/out", "不是普通文件"],
  [`review {}/${"长".repeat(400)}.pdf --out {}/out`, "路径过长"],
  [`review GOOD --out {}/${"长".repeat(400)}`, "路径过长"],
  ["read GOOD --out {}/out --only json", "不认识的选项：--only"],
  ["review-all GOOD", "请给出命令：review、read、rules"],
];

describe("wrong use is explained, ends with 2 and leaves nothing behind", () => {
  test.concurrent.each(CASES)("%s", async (words, says) => {
    const run = await runCommand(
      words
        .replaceAll("{}", folder)
        .split(" ")
        .map((word) => (word === "GOOD" ? GOOD.xlsx : word)),
    );
    expect(run).toMatchObject({ status: 2, stdout: "", stderr: expect.stringMatching(says) });
    expectPlainWords(run);
    expect(await readdir(folder)).not.toContain("out");
  });
});

test("without a command the commands are named", async () => {
  expect(await runCommand([])).toMatchObject({ status: 2, stderr: expect.stringContaining("review、read、rules") });
});

describe("help", () => {
  test.concurrent.each(["review", "read", "rules"])("of %s", async (command) => {
    const run = await runProcess("npm", ["run", "--silent", command, "--", "--help"]);
    expect(run).toMatchObject({ status: 0, stdout: expect.stringMatching(/用法[\s\S]*--out/u) });
  });
});
