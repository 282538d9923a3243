import { describe, expect, test } from "vitest";
import type { ImportedList, ImportedRow } from "../../../checks/classification/imported-list.ts";
import { reviewBy } from "../../../checks/classification/lists-in-force.ts";
import { SHIPPED_SUBJECTS } from "../../../checks/classification/shipped-lists.ts";
import codeNameMatches from "../../../checks/code-name-matches.ts";
import codesAreInForce from "../../../checks/codes-are-in-force.ts";
import type { Observation } from "../../../domain/check.ts";
import { bookOf, drawTable } from "../draw-table.ts";

/** A whole list as of a year: the functional subjects that are shipped, some of them otherwise. */
function wholeList(firstYear: number, others: ImportedRow[] = [], without: string[] = []): ImportedList {
  const codes = new Set([...without, ...others.map(({ code }) => code)]);
  const rows = [...SHIPPED_SUBJECTS.values()]
    .filter(({ code }) => code.startsWith("2") && !codes.has(code))
    .map(({ code, name }) => ({ code, name, firstYear }));
  return { name: "科目.xlsx", rows: [...rows, ...others] };
}

function observe(lists: ImportedList[], drawing: string, fiscalYear: number): Observation[] {
  return reviewBy(lists, () => {
    const book = bookOf(drawTable(drawing, { fiscalYear }));
    return [codeNameMatches, codesAreInForce].flatMap((check) => [...(check.observe?.({}, book, {}) ?? [])]);
  });
}

const FINANCE = `
  201     | 一般公共服务支出 | 10
  20106   | 财政事务 | 10
  2010601 | 行政运行 | 10`;

const NEW_NAME = `
  201     | 一般公共服务支出 | 10
  20106   | 财政管理事务 | 10
  2010601 | 行政运行 | 10`;

describe("an official list", () => {
  const renamed = wholeList(2026, [
    { code: "20106", name: "财政管理事务", firstYear: 2026 },
    { code: "20106", name: "财政事务", firstYear: 2007, lastYear: 2025 },
  ]);

  test("takes the place of the shipped one in its year", () => {
    expect(observe([renamed], NEW_NAME, 2026)).toEqual([]);
    expect(observe([], NEW_NAME, 2026)).toHaveLength(1);
  });

  test("makes a mismatch certain, and knows old names as such", () => {
    const [finding, ...rest] = observe([renamed], FINANCE, 2026);
    expect(rest).toEqual([]);
    expect(finding?.doubtful).toBeUndefined();
    expect(finding?.message).toContain("20106 列为“财政事务”，该科目用至 2025 年，现为 20106“财政管理事务”");
  });

  test("says nothing of earlier years", () => {
    expect(observe([renamed], FINANCE, 2024)).toEqual([]);
  });

  test("of an earlier year holds on, no longer for certain", () => {
    expect(observe([wholeList(2026)], NEW_NAME, 2026)[0]?.doubtful).toBeUndefined();
    expect(observe([wholeList(2026)], NEW_NAME, 2028)).toMatchObject([{ doubtful: true }]);
  });

  test("gives way to that of a later year", () => {
    expect(observe([renamed, wholeList(2027)], FINANCE, 2027)).toEqual([]);
  });

  test("has all subjects: one that it lacks is none, and the nearest name is proposed", () => {
    const drawing = `${FINANCE}\n2010697 | 财政国库事务 | 1`;
    const [finding] = observe([wholeList(2026)], drawing, 2026);
    expect(finding).toMatchObject({ subject: "2010697 财政国库事务", severity: "warning" });
    expect(finding?.doubtful).toBeUndefined();
    expect(finding?.message).toContain("支出功能分类科目中没有 2010697");
    expect(finding?.suggestion).toContain("名称相近的有 2010605“财政国库业务”");
    expect(observe([], drawing, 2026)).toMatchObject([{ severity: "notice", doubtful: true }]);
  });

  test("tells of a code withdrawn, with what has its name now", () => {
    const moved = wholeList(
      2026,
      [
        { code: "2010651", name: "财政监督事务", firstYear: 2026 },
        { code: "2010652", name: "财政监督事务", firstYear: 2007, lastYear: 2025 },
      ],
      [],
    );
    expect(observe([moved], `${FINANCE}\n2010652 | 财政监督事务 | 1`, 2026)).toMatchObject([
      { severity: "error", suggestion: "请改列 2010651“财政监督事务”。" },
    ]);
    expect(observe([moved], `${FINANCE}\n2010651 | 财政监督事务 | 1`, 2026)).toEqual([]);
  });
});

describe("a few codes", () => {
  const notice: ImportedList = {
    name: "修订通知.csv",
    rows: [
      { code: "20161", name: "低空经济事务", firstYear: 2026 },
      { code: "2016101", name: "行政运行", firstYear: 2026 },
    ],
  };
  const drawing = `${FINANCE}\n20161 | 低空经济事务 | 1\n2016101 | 行政运行 | 1`;

  test("are laid over the shipped list", () => {
    expect(observe([notice], drawing, 2026)).toEqual([]);
  });

  test("are not yet in use in the years before", () => {
    const found = observe([notice], drawing, 2025);
    expect(found.map(({ subject, severity }) => `${severity} ${subject}`)).toEqual([
      "error 20161 低空经济事务",
      "error 2016101 行政运行",
    ]);
    expect(found[0]?.message).toContain("该科目自 2026 年起使用，2025 年尚未启用");
  });

  test("of before a whole list are in it, or are no more", () => {
    expect(observe([notice, wholeList(2027)], drawing, 2027)).toHaveLength(2);
    expect(observe([notice, wholeList(2025)], drawing, 2026)).toEqual([]);
  });

  test("do not make the shipped list certain", () => {
    expect(observe([notice], NEW_NAME, 2026)).toMatchObject([{ doubtful: true }]);
  });
});

test("the lists of one review are not those of the next", () => {
  observe([wholeList(2026, [{ code: "20106", name: "财政管理事务", firstYear: 2026 }])], NEW_NAME, 2026);
  expect(observe([], FINANCE, 2026)).toEqual([]);
});
