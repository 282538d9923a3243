import { describe, expect, test } from "vitest";
import placed from "../../../checks/policy/budget-is-placed-early.ts";
import general from "../../../checks/policy/carry-over-is-moderate.ts";
import fund from "../../../checks/policy/fund-carry-over-is-moderate.ts";
import reserved from "../../../checks/policy/reserved-share-is-moderate.ts";
import stabilization from "../../../checks/policy/stabilization-fund-is-moderate.ts";
import moved from "../../../checks/policy/state-capital-share-is-moved.ts";
import { observeDrawn } from "../observe-drawn.ts";

function balance(title: string, left: readonly string[], right: readonly string[]): string {
  const rows = left.map((one, at) => `${one} | ${right[at] ?? " | "}`);
  const word = /决算/u.test(title) ? "决算" : "预算";
  return [title, "单位：万元", "收入 | < | 支出 | <", `项目 | ${word}数 | 项目 | ${word}数`, ...rows].join("\n");
}

describe("what the general budget carries over", () => {
  const draw = (...closing: string[]) =>
    balance(
      "2024年市本级一般公共预算收支决算平衡表",
      ["本级收入 | 11,300", "上年结余 | 0", "收入总计 | 11,300"],
      ["本级支出 | 10,000", ...closing, "支出总计 | 11,300"],
    );
  test.each([
    ["11 % of the expenditure", draw("年终结余 | 1,100"), [/1,100.00 万元，占当年本级支出 10,000 的 11.0%/u]],
    ["just 9 %", draw("年终结余 | 900"), []],
    ["结转 and 结余 in rows of their own", draw("结转下年 | 600", "净结余 | 500"), [/11.0%/u]],
  ])("%s", (_, drawing, says) => {
    const found = observeDrawn(general, drawing, "final-account");
    expect(found).toEqual(says.map((one) => expect.stringMatching(one)));
  });
});

describe("what funds carry over", () => {
  const head = `2024年市本级政府性基金收支及结余决算表
    单位：万元
    项目 | 上年结余 | 本年收入 | 本年支出 | 年终结余`;
  test.each([
    ["40 of 100: 10 too many", "配套费 | 20 | 100 | 80 | 40", [/占当年收入 100 的 40.0%，超过部分 10.00 万元/u]],
    ["just 30", "配套费 | 20 | 100 | 90 | 30", []],
    ["no income", "配套费 | 40 | 0 | 0 | 40", []],
    ["blank", "配套费 | 20 | 100 | 120 |", []],
  ])("%s", (_, row, says) => {
    const found = observeDrawn(fund, `${head}\n${row}\n合计 | 60 | 300 | 300 | 60`, "final-account");
    expect(found).toEqual(says.map((one) => expect.stringMatching(one)));
  });

  test("income in parts, under a head of their own", () => {
    const drawing = `2024年市本级政府性基金收支及结余情况表
      单位：万元
      项目 | 上年结余 | 收入 | < | < | 支出 | 年终结余
      ^ | ^ | 合计 | 本级收入 | 上级补助 | ^ | ^
      配套费 | 20.00 | 100.00 | 90.00 | 10.00 | 80.00 | 40.00
      合计 | 20.00 | 100.00 | 90.00 | 10.00 | 80.00 | 40.00`;
    expect(observeDrawn(fund, drawing, "final-account")).toEqual([expect.stringContaining("40.0%")]);
  });

  test("all funds together, where no table tells them apart", () => {
    const drawing = balance(
      "2024年市本级政府性基金收支决算平衡表",
      ["本级收入 | 1,000", "上年结余 | 200", "收入总计 | 1,200"],
      ["本级支出 | 700", "年终结余 | 500", "支出总计 | 1,200"],
    );
    expect(observeDrawn(fund, drawing, "final-account")).toEqual([expect.stringContaining("50.0%")]);
  });
});

describe("the stabilization fund", () => {
  const sheet = balance(
    "2024年市本级一般公共预算收支平衡表",
    ["本级收入 | 100,000", "收入总计 | 100,000"],
    ["本级支出 | 80,000", "补助下级支出 | 20,000", "支出总计 | 100,000"],
  );
  test.each([
    ["预算稳定调节基金年初余额0.90亿元，动用0.30亿元，补充0.20亿元，年末余额0.80亿元。", 1],
    ["预算稳定调节基金年初余额0.90亿元，动用0.50亿元，年末余额0.40亿元。", 0],
    ["2024年末预算稳定调节基金余额为0.50亿元。", 0],
    ["2024年末全市预算稳定调节基金余额为5.00亿元。", 0],
    ["动用预算稳定调节基金0.90亿元。", 0],
    ["预算稳定调节基金余额保持合理规模，补充0.90亿元。", 0],
  ])("%s", (text, count) => {
    expect(observeDrawn(stabilization, `某市2024年预算草案的报告\n===\n${text}\n===\n${sheet}`)).toHaveLength(count);
  });
});

describe("state capital that is moved", () => {
  const draw = (out: string) =>
    balance(
      "2024年市本级国有资本经营预算收支平衡表",
      ["本级收入 | 1,000", "收入总计 | 1,000"],
      ["本级支出 | 700", `调出资金 | ${out}`, "支出总计 | 1,000"],
    );
  test.each([
    ["120", 1],
    ["300", 0],
    // Nothing moved is the finding of another rule.
    ["0", 0],
    ["", 0],
  ])("%s of 1,000", (out, count) => {
    expect(observeDrawn(moved, draw(out))).toHaveLength(count);
  });
});

describe("what is reserved", () => {
  const draw = (row: string) => `2024年市本级一般公共预算支出预算表
    单位：万元
    科目编码 | 项目 | 2024年预算数
    201 | 一般公共服务支出 | 8,000
    229 | 其他支出 | 2,000
    ${row}
    | 支出合计 | 10,000`;
  test.each([
    ["22902 | 年初预留 | 1,800", 1],
    ["22902 | 年初预留 | 1,000", 0],
    ["22902 | 年初预留 | 900\n2290201 | 年初预留 | 900", 0],
    ["22999 | 其他支出 | 1,800", 0],
    ["22999 | 财政代编预算 | 1,800", 1],
  ])("%s", (row, count) => {
    expect(observeDrawn(reserved, draw(row))).toHaveLength(count);
  });
});

describe("what is placed when the year begins", () => {
  const draw = (approved: string) => `2024年市本级一般公共预算支出决算表
    单位：万元
    项目 | 年初预算数 | 调整预算数 | 决算数
    教育支出 | ${approved} | 10,000 | 9,800
    支出合计 | ${approved} | 10,000 | 9,800`;
  test.each([
    ["7,000", 1],
    ["8,500", 0],
    ["9,600", 0],
  ])("%s of 10,000", (approved, count) => {
    expect(observeDrawn(placed, draw(approved), "final-account")).toHaveLength(count);
  });

  const withOpen = (...rows: string[]) => `2024年市本级一般公共预算支出决算表
    单位：万元
    科目编码 | 项目 | 年初预算数 | 调整预算数 | 决算数
    205 | 教育支出 | 8,000 | 10,000 | 9,800
    ${rows.join("\n")}
     | 支出合计 | 9,000 | 10,000 | 9,800`;
  test.each([
    [
      "预备费 and 年初预留",
      ["227 | 预备费 | 400 | 0 | 0", "229 | 其他支出 | 600 | 0 | 0", "22902 | 年初预留 | 600 | 0 | 0"],
      /1,000.00 万元.*80.0%/u,
    ],
    [
      "款 and 项 of one sum",
      ["229 | 其他支出 | 1,000 | 0 | 0", "22902 | 年初预留 | 600 | 0 | 0", "2290201 | 年初预留 | 600 | 0 | 0"],
      /600.00 万元.*84.0%/u,
    ],
    ["预备费 alone", ["227 | 预备费 | 400 | 0 | 0", "229 | 其他支出 | 600 | 0 | 0"], undefined],
  ])("%s", (_, rows, says) => {
    const found = observeDrawn(placed, withOpen(...rows), "final-account");
    expect(found).toEqual(says ? [expect.stringMatching(says)] : []);
  });

  test.each([
    ["年初预算到位率达到78.5%。", 1],
    ["年初预算到位率达到90%。", 0],
  ])("%s", (text, count) => {
    expect(observeDrawn(placed, `某市2024年预算草案的报告\n===\n${text}`)).toHaveLength(count);
  });
});
