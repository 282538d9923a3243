import { expect, test } from "vitest";
import { readNumber, toMoney } from "../../domain/amount.ts";
import type { Cell } from "../../domain/budget-table.ts";
import type { Finding } from "../../domain/finding.ts";
import { equal } from "../../domain/relation.ts";
import type { Unit } from "../../domain/unit.ts";
import type { Cause } from "../../review/diagnosis/cause.ts";
import { joinTruncated } from "../../review/join-truncated.ts";
import { temperObservation } from "../../review/recognition/temper.ts";
import type { Source } from "../../review/source.ts";

const SOURCES: Record<string, Partial<Source>> = {
  n1: { id: "n1", document: "d1", title: "", narrative: {} as never },
  n2: { id: "n2", document: "d2", title: "", narrative: {} as never },
  t1: { id: "t1", document: "d1", title: "支出表", unit: "元" },
};
const sourceOf = (id: string): Source => SOURCES[id] as Source;

function cellOf(table: string, text: string, unit: Unit, label: string): Cell {
  const reading = readNumber(text);
  if (reading.state !== "number") {
    throw new Error(text);
  }
  const { number } = reading;
  return { table, row: 0, column: 0, text, label, place: {}, number, money: toMoney(number, unit), unit };
}

function told(said: string, printed: string, correction: string, text = "n1") {
  const [cell, other] = [cellOf(text, said, "万元", said), cellOf("t1", printed, "元", printed)];
  const relation = equal(cell, other, "表");
  const judged = { check: "a-check", judgement: { relation, outcome: "contradicts" as const } };
  const evidence = [cell, other].map(({ text: shown, table }) => ({
    document: table,
    role: "stated" as const,
    place: {},
    label: shown,
    printed: shown,
  }));
  const finding: Finding = {
    id: said,
    check: "a-check",
    class: "text-table",
    severity: "error",
    message: said,
    basis: [],
    evidence,
    suspect: { evidence: 0, correction, reason: "", alternatives: [] },
    calculation: `${said} ≠ ${correction}`,
    relations: 1,
    source: { by: "check" },
  };
  const cause: Cause = {
    relations: [judged],
    suspect: { cell, correction, reason: "", alternatives: [] },
    alternatives: [],
  };
  return { cause, finding };
}

const FIRST = told("87.70", "877,080.00", "87.71");
const SECOND = told("268.77", "2,687,760.00", "268.78");

test("amounts of one text that were cut off are one finding with all of their places", () => {
  const [one, ...others] = joinTruncated([FIRST, SECOND], sourceOf);
  expect(others).toEqual([]);
  expect(one).toMatchObject({ severity: "warning", relations: 2, suspect: { evidence: 0, correction: "87.71" } });
  expect(one?.message).toBe(
    "文字说明中有 2 处金额换算单位时截去了尾数，没有四舍五入：“87.70”列示 87.70 万元，应为 87.71 万元；“268.77”列示 268.77 万元，应为 268.78 万元。",
  );
  expect(one?.evidence.map(({ printed }) => printed)).toEqual(["87.70", "268.77", "877,080.00", "2,687,760.00"]);
});

test("of a scan they stay in doubt", () => {
  const doubted = [FIRST, SECOND].map(({ cause, finding }) => ({ cause, finding: temperObservation(finding) }));
  const [one, ...others] = joinTruncated(doubted, sourceOf);
  expect(others).toEqual([]);
  expect(one?.message).toMatch(/^疑似（数据识别自扫描图像.*文字说明中有 2 处金额/u);
  expect(one?.severity).toBe("notice");
  expect(joinTruncated([FIRST, doubted[1] as typeof FIRST], sourceOf)).toHaveLength(2);
});

test("only the first calculations are written out", () => {
  const [one] = joinTruncated(Array(30).fill(FIRST), sourceOf);
  expect(one?.calculation?.split("；")).toHaveLength(11);
  expect(one?.calculation).toMatch(/；等$/u);
});

test.each([
  ["one alone may be a slip of the pen", [FIRST]],
  ["another text is of another writer", [FIRST, told("268.77", "2,687,760.00", "268.78", "n2")]],
  ["a wrong digit is none", [FIRST, told("268.67", "2,687,760.00", "268.78")]],
  ["rounded the wrong way up is none", [FIRST, told("268.79", "2,687,760.00", "268.78")]],
])("%s", (_, all) => {
  expect(joinTruncated(all, sourceOf)).toEqual(all.map(({ finding }) => finding));
});
