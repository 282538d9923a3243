import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { FAMILIES } from "../../checks/catalogue/index.ts";
import type { RuleFamily } from "../../checks/catalogue/rule.ts";
import { CHECKS } from "../../checks/index.ts";
import { makeChecksPage } from "../../docs/checks-page.ts";
import { makeFamilyPage } from "../../docs/family-page.ts";
import { type Check, codesOf, defineCheck } from "../../domain/check.ts";

const ROOT = path.resolve(import.meta.dirname, "../..");
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "yushen-docs-"));
});
afterAll(() => rm(folder, { recursive: true }));

const about: Pick<Check, "basis" | "severity"> = {
  basis: [{ source: "budget-law", article: "第三十二条" }],
  severity: "error",
};

const ROW_RULE = defineCheck({
  ...about,
  id: "rows-add-up",
  code: "BUD-T-001",
  title: "行合计应等于各列之和",
  class: "arithmetic",
  reads: "every table",
  parameters: { most: { title: "最多行数", value: 30, unit: "行", source: "办法第三条" } },
});
const BOOK_RULE = defineCheck({
  ...about,
  id: "tables-tie",
  code: "BUD-T-099",
  title: "收入 | 支出应一致",
  class: "cross-table",
  reads: ["summary"],
  mayRead: ["revenue"],
  stage: "final-account",
});
const FAMILY: RuleFamily = {
  code: "T",
  title: "试验",
  rules: [
    { code: "BUD-T-001", title: "行合计", grade: "严重", formula: "合计 = 各列之和", tolerance: "末位一半" },
    {
      code: "BUD-T-002",
      title: "台账",
      grade: "一般",
      formula: "有台账",
      tolerance: "无",
      needs: "台账（名称、数量）",
    },
  ],
};

test("a rule is a row of its family: with the checks that are how it works, or with what is missing", () => {
  const page = makeChecksPage([FAMILY], [ROW_RULE, BOOK_RULE]);
  expect(page).toContain("规则目录共 2 条，可用 1 条，缺少数据 1 条；由 2 项检查执行");
  expect(page).toContain("## 试验（T）");
  expect(page).toContain("| [BUD-T-001](rules/t.md#bud-t-001) | 行合计 | 严重 | 可用 | `rows-add-up` |");
  expect(page).toContain("| [BUD-T-002](rules/t.md#bud-t-002) | 台账 | 一般 | 缺少数据 | 台账（名称、数量） |");
});

test("a check of a number beside the catalogue is listed, and what would break the table is escaped", () => {
  const page = makeChecksPage([FAMILY], [ROW_RULE, BOOK_RULE]);
  expect(page).toContain("| BUD-T-099 | 收入 \\| 支出应一致 | 严重/重要 | `tables-tie` |");
  expect(makeChecksPage([FAMILY], [ROW_RULE])).not.toContain("目录以外");
});

test("the page of a family says all of a rule, and shows the bad example and the near one", () => {
  const example = "# 行合计\n\n## 错例\n\n### 甲.html\n\n坏的\n\n> 不符\n\n## 正例\n\n好的\n\n## 近例：末位\n\n近的\n";
  const page = makeFamilyPage(FAMILY, [ROW_RULE], (id) => (id === "rows-add-up" ? example : undefined));
  expect(page).toContain(
    "## BUD-T-001 行合计\n\n- 状态：可用（rows-add-up）\n- 等级：严重\n- 公式：合计 = 各列之和\n- 允许误差：末位一半",
  );
  expect(page).toContain("- 参数：最多行数（most）：30行，来源：办法第三条");
  expect(page).toMatch(/- 依据：《中华人民共和国预算法》.*第三十二条/u);
  expect(page).toContain("- 所缺数据：台账（名称、数量）");
  expect(page).toMatch(/#### 错例\n\n\*\*甲\.html\*\*\n\n坏的\n\n> 不符\n\n#### 近例：末位\n\n近的\n\n正例见\[样例\]/u);
  expect(page).not.toContain("好的");
});

test("every rule and every check of the catalogue stands on its page", () => {
  const all = makeChecksPage(FAMILIES, CHECKS);
  for (const family of FAMILIES) {
    const page = makeFamilyPage(family, CHECKS, () => undefined);
    for (const { code } of family.rules) {
      expect(page.split(`## ${code} `), code).toHaveLength(2);
      expect(all.split(`[${code}](`), code).toHaveLength(2);
    }
  }
  expect(all).toContain("| `figures-agree-to-last-digit` | 2026-11-28 |");
  for (const check of CHECKS) {
    expect(all, check.id).toContain(`\`${check.id}\``);
    expect(
      codesOf(check).every((code) => all.includes(code)),
      check.id,
    ).toBe(true);
  }
});

test("a page that no longer matches the checks is named, and so is one too many; the status is 1", async () => {
  expect(await run(folder)).toMatchObject({ status: 0 });
  expect(await run("--check", folder)).toEqual({ status: 0, stderr: "" });
  const file = path.join(folder, "rules/law.md");
  await writeFile(file, `${await readFile(file, "utf8")}one more line\n`);
  await writeFile(path.join(folder, "rules/old.md"), "");
  const stale = await run("--check", folder);
  expect(stale.status).toBe(1);
  expect(stale.stderr).toContain("rules/law.md does not match the checks: run `npm run docs`");
  expect(stale.stderr).toContain("rules/old.md does not match");
  await run(folder);
  expect(await run("--check", folder)).toEqual({ status: 0, stderr: "" });
});

function run(...words: string[]): Promise<{ status: number | string; stderr: string }> {
  const all = ["cli/run-script.mjs", "docs/make-checks-page.ts", ...words];
  return new Promise((resolve) => {
    execFile(process.execPath, all, { cwd: ROOT }, (error, _stdout, stderr) => {
      resolve({ status: error?.code ?? 0, stderr });
    });
  });
}
