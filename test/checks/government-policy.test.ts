import { describe, expect, test } from "vitest";
import interest from "../../checks/debt-interest-fits-balance.ts";
import schemes from "../../checks/insurance-is-by-scheme.ts";
import subsidies from "../../checks/insurance-subsidies-agree.ts";
import newDebt from "../../checks/new-debt-within-adjusted-budget.ts";
import outturn from "../../checks/outturn-matches-accounts.ts";
import surplus from "../../checks/surplus-revenue-is-saved.ts";
import type { Book } from "../../domain/check.ts";
import { drawBody } from "./draw-draft.ts";
import { runCheck, runDraft } from "./run-check.ts";

describe("interest on debt", () => {
  const owing = (paid: string) =>
    drawBody(
      "甲省",
      `2025年政府一般债务限额和余额情况表
       单位：亿元
       地区 | 2024年末 | < | 2025年 | <
       ^ | 限额 | 余额 | 年末限额 | 年末余额（预计）
       全省 | 1,200 | 1,000 | 1,320 | 1,110
       省本级 | 500 | 400 | 520 | 440
       乙市 | 700 | 600 | 800 | 670
       ===
       2025年省本级一般公共预算支出预算表
       单位：万元
       科目编码 | 科目名称 | 2025年预算数
       232 | 债务付息支出 | ${paid}
       23203 | 地方政府一般债务付息支出 | ${paid}
       | 合计 | ${paid}`,
      { fiscalYear: 2025 },
    );

  test("is within what is usual", () => {
    expect(runCheck(interest, owing("140,000"))).toEqual([]);
    // The very edge of it.
    expect(runCheck(interest, owing("84,000"))).toEqual([]);
  });

  test("is far too little: what falls due is not budgeted", () => {
    expect(runCheck(interest, owing("34,000"))).toEqual([
      "一般债务付息支出 34,000万元，为《2025年政府一般债务限额和余额情况表》本级年初、年末余额平均数的 0.81%，不在通常的 2% 至 5% 之间。",
    ]);
  });

  test("is not compared with balances of other years", () => {
    const book = owing("34,000");
    const [debt] = book.tables.filter(({ kind }) => kind === "debt-limits");
    expect(debt?.columns.map(({ path }) => path.join("/"))).toContain("2024年末/余额");
    for (const column of debt?.columns ?? []) {
      column.path = column.path.map((head) => head.replace("2025", "2024").replace("2024年末", "2023年末"));
    }
    expect(runCheck(interest, book)).toEqual([interest.lacks]);
  });

  test("is not said to be nothing where none is printed", () => {
    expect(runCheck(interest, owing(""))).toEqual(["草案中没有同时列出本级债务余额和付息支出。"]);
  });
});

describe("debt taken up during the year", () => {
  const accounts = (adjusted: string, borrowed: string, note = "", name = "地方政府一般债务转贷收入") =>
    drawBody(
      "乙市",
      `2024年市本级一般公共预算收支决算平衡表
       单位：万元
       收入 | < | < | < | 支出 | < | < | <
       项目 | 预算数 | 调整预算数 | 决算数 | 项目 | 预算数 | 调整预算数 | 决算数
       一、本级收入 | 900 | 900 | 900 | 一、本级支出 | 1,000 | 1,100 | 1,100
       二、${name} | 100 | ${adjusted} | ${borrowed} | | | |
       收入总计 | 1,000 | 1,100 | 1,100 | 支出总计 | 1,000 | 1,100 | 1,100
       ${note}`,
      { fiscalYear: 2024, stage: "final-account" },
    );

  test("is within the budget as adjusted", () => {
    expect(runCheck(newDebt, accounts("200", "200"))).toEqual(["agrees: 1"]);
    expect(runCheck(newDebt, accounts("200", "180"))).toEqual(["agrees: 1"]);
  });

  test("is more than was approved", () => {
    expect(runCheck(newDebt, accounts("100", "200"))[0]).toMatch(/: 200 > 100 调整预算数$/u);
  });

  test("is only asked about where it may be refinanced debt, and not where a note says so", () => {
    const gradesOf = (book: Book) =>
      [...(newDebt.relate?.({ books: [book], prior: [] }, {}) ?? [])].map((relation) =>
        newDebt.grade?.({ relation, outcome: "contradicts" }),
      );
    expect(gradesOf(accounts("100", "200"))).toEqual(["notice"]);
    expect(gradesOf(accounts("100", "200", "", "新增一般债务收入"))).toEqual([undefined]);
    const note = "注：债务转贷收入决算数大于调整预算数，为年末下达的再融资一般债券，全部用于偿还到期债券本金。";
    expect(runCheck(newDebt, accounts("100", "200", note))).toEqual([newDebt.lacks]);
  });

  test("has nothing to be compared with", () => {
    expect(runCheck(newDebt, accounts("", "200"))).toEqual(["not stated: 1"]);
  });
});

describe("social insurance", () => {
  const insurance = (rows: string) => `2025年全市社会保险基金收入预算表
       单位：万元
       科目编码 | 科目名称 | 2025年预算数
       ${rows}`;
  const PENSIONS = `10201 | 企业职工基本养老保险基金收入 | 1,000
       1020101 | 企业职工基本养老保险费收入 | 800
       1020102 | 企业职工基本养老保险基金财政补贴收入 | 200
       10210 | 城乡居民基本养老保险基金收入 | 500
       1021001 | 城乡居民基本养老保险基金个人缴费收入 | 100
       1021002 | 城乡居民基本养老保险基金财政补贴收入 | 400`;

  test("is budgeted by scheme", () => {
    expect(runCheck(schemes, drawBody("丙市", insurance(PENSIONS)))).toEqual([]);
  });

  test("is budgeted as one sum", () => {
    const [found] = runCheck(schemes, drawBody("丙市", insurance("102 | 社会保险基金收入 | 1,500")));
    expect(found).toBe("《2025年全市社会保险基金收入预算表》等社会保险基金预算表没有分险种编列。");
    expect(schemes.severity).toBe("notice");
  });

  test("may be budgeted by scheme on a page that was not read", () => {
    const book = drawBody("丙市", insurance("102 | 社会保险基金收入 | 1,500"));
    for (const document of book.documents) {
      document.status = "partly-read";
    }
    expect(runCheck(schemes, book)).toEqual([]);
  });

  const both = (paid: string) =>
    drawBody(
      "丙市",
      `${insurance(PENSIONS)}
       ===
       2025年全市一般公共预算支出预算表
       单位：万元
       科目编码 | 科目名称 | 2025年预算数
       208 | 社会保障和就业支出 | 900
       20826 | 财政对基本养老保险基金的补助 | ${paid}
       20899 | 其他社会保障和就业支出 | 300`,
      { fiscalYear: 2025 },
    );

  test("is paid what it receives", () => {
    expect(runCheck(subsidies, both("600"))).toEqual(["agrees: 1"]);
    expect(runCheck(subsidies, both("660"))[0]).toMatch(/: 660 ≠ 200 \+ 400$/u);
  });
});

describe("revenue above what was approved", () => {
  const accounts = (saved: string, adjusted = "900") =>
    drawBody(
      "乙市",
      `2024年市本级一般公共预算收支决算平衡表
       单位：万元
       收入 | < | < | < | 支出 | < | < | <
       项目 | 预算数 | 调整预算数 | 决算数 | 项目 | 预算数 | 调整预算数 | 决算数
       一、本级收入 | 800 | ${adjusted} | 950 | 一、本级支出 | 850 | 950 | 940
       二、上年结余收入 | 50 | 50 | 50 | 二、安排预算稳定调节基金 | | | ${saved}
       收入总计 | 850 | 950 | 1,000 | 支出总计 | 850 | 950 | 1,000`,
      { fiscalYear: 2024, stage: "final-account" },
    );

  test("goes to the stabilization fund, and more may", () => {
    expect(runCheck(surplus, accounts("50"))).toEqual([]);
    expect(runCheck(surplus, accounts("60"))).toEqual([]);
  });

  test("does not", () => {
    expect(runCheck(surplus, accounts("20"))).toEqual([
      "《2024年市本级一般公共预算收支决算平衡表》本级收入决算数 950 比预算数 900 超收 50万元，补充预算稳定调节基金（冲减赤字）列示 20万元，少于超收数。",
    ]);
  });

  test("is none where the adjusted budget was not reached", () => {
    expect(runCheck(surplus, accounts("", "960"))).toEqual([]);
  });
});

describe("accounts beside what the congress was told", () => {
  const told = drawBody(
    "乙市",
    `2024年市本级一般公共预算收入执行情况表
     单位：万元
     项目 | 2024年预算数 | 2024年执行数
     增值税 | 200,000 | 200,000
     契税 | 50,000 | 40,000
     印花税 | 900 | 800
     收入合计 | 250,900 | 240,800`,
    { fiscalYear: 2025 },
  );
  const closed = (deed: string, stamp = "800") =>
    drawBody(
      "乙市",
      `2024年市本级一般公共预算收入决算表
       单位：万元
       项目 | 预算数 | 决算数
       增值税 | 200,000 | 201,000
       契税 | 50,000 | ${deed}
       印花税 | 900 | ${stamp}
       收入合计 | 250,900 | 241,800`,
      { fiscalYear: 2024, stage: "final-account" },
    );

  test("differ by what closing a year changes", () => {
    expect(runDraft(outturn, [closed("40,300", "900")], [told])).toEqual([]);
  });

  test("differ by more", () => {
    const [found, ...more] = runDraft(outturn, [closed("42,000")], [told]);
    expect(found).toMatch(/“契税 · 决算数”由 40,000 变为 42,000。$/u);
    expect(more).toEqual([]);
  });
});
