import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Expression } from "../../../checks/written/formula.ts";
import { parseFormula } from "../../../checks/written/parse-formula.ts";

/** The formula in brackets, so that what belongs to what is seen. */
function show(text: string): string {
  const formula = parseFormula(text);
  return "message" in formula
    ? `${formula.at}: ${formula.message}`
    : `${write(formula.left)} ${formula.comparison} ${write(formula.right)}`;
}

function write(expression: Expression): string {
  switch (expression.kind) {
    case "number": {
      const { top, bottom } = expression.value;
      return `${Number(top) / Number(bottom)}${expression.sort === "money" ? "分" : ""}`;
    }
    case "cell":
    case "rows": {
      const { isPrior, table, item, isRows, column } = expression.reference;
      const names = [table, ...(item ? [item] : []), ...(isRows ? [{ text: "*" }] : []), ...column];
      const text = [...(isPrior ? ["上年"] : []), ...names.map((name) => name.text)].join("|");
      return expression.kind === "rows" ? `Σ[${text}]` : `[${text}]`;
    }
    case "negative":
      return `-${write(expression.of)}`;
    case "binary":
      return `(${write(expression.left)} ${expression.operator} ${write(expression.right)})`;
  }
}

describe("a formula is read", () => {
  test.each([
    [
      "收支总表.收入总计.本年预算 = 收支总表.支出总计.本年预算",
      "[收支总表|收入总计|本年预算] = [收支总表|支出总计|本年预算]",
    ],
    ["甲.乙.丙 - 甲.丁.丙 − 甲.戊.丙 ≤ 0", "(([甲|乙|丙] − [甲|丁|丙]) − [甲|戊|丙]) ≤ 0"],
    ["甲.乙.丙 + 甲.丁.丙 × 2 >= 3", "([甲|乙|丙] + ([甲|丁|丙] × 2)) ≥ 3"],
    ["（甲.乙.丙 + 甲.丁.丙）* 2 ＞ 3", "(([甲|乙|丙] + [甲|丁|丙]) × 2) > 3"],
    ["甲.乙.丙 / 甲.丁.丙 <= 0.5%", "([甲|乙|丙] ÷ [甲|丁|丙]) ≤ 0.005"],
    ["甲.乙.丙 < 1.5 万元 + 2亿元", "[甲|乙|丙] < (1500000分 + 20000000000分)"],
    ["合计(甲.*.丙) = 合计（甲.乙.*.丙）", "Σ[甲|*|丙] = Σ[甲|乙|*|丙]"],
    [
      "上年.甲.2050803.2026年预算数.公务用车购置及运行费.小计 = 0",
      "[上年|甲|2050803|2026年预算数|公务用车购置及运行费|小计] = 0",
    ],
    ["“三公”经费表.合计.因公出国（境）费 ＝ 0", "[“三公”经费表|合计|因公出国（境）费] = 0"],
    ['《2026年民生实事表》.「基本支出/项目支出」."1.教育" = 0', "[《2026年民生实事表》|基本支出/项目支出|1.教育] = 0"],
    ["（甲.（一）税收收入.（含）丙（乙） − 1元）= 0", "([甲|（一）税收收入|（含）丙（乙）] − 100分) = 0"],
    ["-甲.乙.预算数为上年执行数的% = -(3)", "-[甲|乙|预算数为上年执行数的%] = -3"],
  ])("%s", (text, read) => {
    expect(show(text)).toBe(read);
  });
});

describe("a formula that is none says where and what belongs there", () => {
  test.each([
    ["收支总表.收入总计 = 3", 9, /第 10 个字起.*“收支总表\.收入总计⟨此处⟩ = 3”.*应为点号/u],
    ["收支总表.收入总计.预算数", 13, /末尾不完整.*应为.*比较符号/u],
    ["收支总表.收入总计.预算数 =", 15, /末尾不完整.*表名/u],
    ["甲.乙.丙 == 丁.戊.己", 7, /第 8 个字起/u],
    ["(甲.乙.丙 = 1", 7, /应为右括号/u],
    ["甲..乙 = 1", 2, /应为行的名称或科目编码/u],
    ["", 0, /末尾不完整/u],
    ["甲.乙.丙 = 100美元", 13, /末尾不完整.*单位可用元/u],
    ["process.exit(1)", 15, /末尾不完整/u],
  ])("%s", (text, at, says) => {
    const formula = parseFormula(text);
    expect(formula).toMatchObject({ at, message: expect.stringMatching(says) });
  });
});

test("more brackets than anybody writes are refused", () => {
  const formula = parseFormula(`${"(".repeat(2000)}甲.乙.丙${")".repeat(2000)} = 1`);
  expect(formula).toMatchObject({ message: expect.stringContaining("括号层数太多") });
});

test("any text is read or refused, never thrown at", () => {
  const signs = fc.constantFrom(...'甲乙.=≤+−×÷()*《》「」%1 上年合计万元"');
  fc.assert(
    fc.property(fc.array(signs, { maxLength: 40 }), (characters) => {
      const text = characters.join("");
      const formula = parseFormula(text);
      if ("message" in formula) {
        expect(formula.at).toBeLessThanOrEqual(text.length);
      } else {
        expect(formula.says.left.length + formula.says.right.length).toBeLessThan(text.length);
      }
    }),
  );
});
