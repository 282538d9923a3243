import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import ExcelJS from "exceljs";
import { expect, test } from "vitest";
import { SHIPPED_SUBJECTS } from "../../checks/classification/shipped-lists.ts";
import type { Review } from "../../domain/review.ts";
import { GOOD } from "./bad-files.ts";
import { makeFolder, runCommand } from "./run-cli.ts";

const HEAD = ["科目编码", "科目名称", "启用年份", "停用年份", "来源"];

async function review(folder: string, ...more: string[]): Promise<Review> {
  const run = await runCommand(["review", GOOD.xlsx, "--out", folder, "--only", "json", "--ai", "off", ...more]);
  expect(run.status, run.stderr).toBe(0);
  return JSON.parse(await readFile(path.join(folder, "review.json"), "utf8")) as Review;
}

test("an official list in a workbook takes the place of the shipped one, and the result can be traced to it", async () => {
  const folder = await makeFolder();
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet("说明").addRow(["2026 年政府收支分类科目"]);
  const sheet = workbook.addWorksheet("支出功能分类");
  sheet.addRow(HEAD);
  for (const { code, name } of SHIPPED_SUBJECTS.values()) {
    if (code.startsWith("2")) {
      sheet.addRow([code, code === "2130314" ? "防汛抗旱" : name, 2026, null, "2026 年政府收支分类科目"]);
    }
  }
  const file = path.join(folder, "2026科目.xlsx");
  await workbook.xlsx.writeFile(file);
  const [before, after] = await Promise.all([
    review(path.join(folder, "1")),
    review(path.join(folder, "2"), "--classification", file),
  ]);
  expect(after.engine.rules).not.toBe(before.engine.rules);
  const names = (of: Review): string[] =>
    of.findings.filter(({ check }) => check === "code-name-matches").map(({ message }) => message);
  expect(names(before)).toEqual([]);
  expect(names(after)).toHaveLength(1);
  expect(names(after)[0]).toMatch(/2130314 列为“防汛”，科目表中 2130314 为“防汛抗旱”。$/u);
  expect(names(after)[0]).not.toContain("疑似");
});

test("what is wrong with a list is said in lines, and nothing is reviewed", async () => {
  const folder = await makeFolder();
  const file = path.join(folder, "科目.csv");
  await writeFile(file, `${HEAD.join(",")}\n2010,财政事务,2026,,\n20106,财政事务,明年,,\n`);
  const run = await runCommand(["review", GOOD.xlsx, "--out", path.join(folder, "out"), "--classification", file]);
  expect(run.status).toBe(2);
  expect(run.stderr).toContain("科目表《科目.csv》有 2 处问题，未开始审查：");
  expect(run.stderr).toContain("\n  工作表“科目”第 2 行编码“2010”有误");
  expect(run.stderr).toContain("\n  工作表“科目”第 3 行编码 20106 的启用年份“明年”有误");
});

test("a list that was not read whole is refused", async () => {
  const folder = await makeFolder();
  const file = path.join(folder, "科目.csv");
  const damaged = Buffer.concat([
    Buffer.from(`${HEAD.join(",")}\n20106,财政事务,2026,,当年科目\n20107,税`),
    Buffer.from([0xff]),
    Buffer.from("事务,2026,,\n"),
  ]);
  await writeFile(file, damaged);
  const run = await runCommand(["review", GOOD.xlsx, "--out", path.join(folder, "out"), "--classification", file]);
  expect(run.status).toBe(2);
  expect(run.stderr).toContain("《科目.csv》有字节不能按其编码识别");
});
