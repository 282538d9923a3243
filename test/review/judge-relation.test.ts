import { describe, expect, test } from "vitest";
import { atMost, difference, equal, type Relation, ratio, sum } from "../../domain/relation.ts";
import type { Unit } from "../../domain/unit.ts";
import { judgeRelation } from "../../review/judge-relation.ts";
import { type CellPlace, makeCell } from "./make-cells.ts";

let row = 0;
const cell = (text: string, unit?: Unit, place: CellPlace = {}) => {
  row += 1;
  return makeCell(text, { row, ...(unit ? { unit } : {}), ...place });
};
const sumOf = (total: string, parts: string[], unit?: Unit, less: string[] = []) =>
  sum(
    cell(total, unit),
    parts.map((part) => cell(part, unit)),
    "各项之和",
    less.map((part) => cell(part, unit)),
  );
const equalOf = (left: string, right: string, unit?: Unit) =>
  equal(cell(left, unit, { table: "t1" }), cell(right, unit, { table: "t2" }), "另一处");
const outcome = (relation: Relation) => judgeRelation(relation).outcome;

describe("a sum", () => {
  test("agrees at no difference at all", () => {
    expect(judgeRelation(sumOf("100.00", ["60.10", "39.90"], "万元"))).toMatchObject({
      outcome: "agrees",
      difference: 0,
      expected: 100_000_000,
    });
  });

  test("is rounding as long as half a last digit of every number explains it, V3", () => {
    const children = Array.from({ length: 23 }, () => "1.00");
    expect(outcome(sumOf("23.03", children, "万元"))).toBe("rounding");
    expect(outcome(sumOf("23.12", children, "万元"))).toBe("rounding");
    expect(outcome(sumOf("23.13", children, "万元"))).toBe("contradicts");
    expect(judgeRelation(sumOf("23.30", children, "万元"))).toMatchObject({
      outcome: "contradicts",
      difference: 300_000,
      expected: 23_000_000,
    });
  });

  test("is exact in 元 with 分, V4", () => {
    expect(outcome(sumOf("3,000.30", ["1,000.10", "2,000.20"], "元"))).toBe("agrees");
    expect(judgeRelation(sumOf("3,000.31", ["1,000.10", "2,000.20"], "元"))).toMatchObject({
      outcome: "contradicts",
      difference: 1,
    });
  });

  test("is not exact in 元 without 分, nor in 元 with more digits than 分", () => {
    expect(outcome(sumOf("3,001", ["1,000", "2,000"], "元"))).toBe("rounding");
    expect(outcome(sumOf("3,002", ["1,000", "2,000"], "元"))).toBe("contradicts");
    expect(outcome(sumOf("0.006", ["0.003", "0.003"], "元"))).toBe("rounding");
  });

  test("takes terms away", () => {
    expect(outcome(difference(cell("-20", "万元"), cell("100", "万元"), cell("120", "万元"), "增减"))).toBe("agrees");
    expect(outcome(sumOf("15.00", ["10.00", "100.00"], "万元", ["95.00"]))).toBe("agrees");
    expect(outcome(sumOf("25.00", ["10.00", "100.00"], "万元", ["95.00"]))).toBe("contradicts");
  });

  test("of the balance of a government, V1 and V2", () => {
    const revenue = ["40.5", "32.5", "5.16", "8.73", "14.1"];
    const expenditure = ["58.07", "18.89", "5.16", "13.45", "5.42"];
    expect(outcome(sumOf("100.99", revenue, "亿元"))).toBe("agrees");
    expect(outcome(sumOf("100.99", expenditure, "亿元"))).toBe("agrees");
    expect(judgeRelation(sumOf("100.99", ["58.07", "18.89", "5.16", "13.54", "5.42"], "亿元"))).toMatchObject({
      outcome: "contradicts",
      difference: -900_000_000,
    });
  });

  test("of 三公, V9 and V25", () => {
    expect(outcome(sumOf("26", ["8", "13", "5"], "万元"))).toBe("agrees");
    expect(outcome(sumOf("13", ["10", "3"], "万元"))).toBe("agrees");
    expect(outcome(sumOf("13.0", ["10.0", "4.0"], "万元"))).toBe("contradicts");
    expect(outcome(sumOf("4", ["0.3", "3", "0.7"], "亿元"))).toBe("agrees");
  });

  test("of the part that is not distributed, V16", () => {
    expect(outcome(sumOf("5.0", ["1.2", "3.8"], "亿元"))).toBe("agrees");
  });

  test("counts blank addends as 0", () => {
    expect(outcome(sumOf("5.00", ["5.00", "", "—"], "万元"))).toBe("agrees");
    expect(outcome(sumOf("5.00", ["4.00", "", "—"], "万元"))).toBe("contradicts");
  });

  test("says nothing over a blank total or blank addends only", () => {
    expect(judgeRelation(sumOf("", ["5.00"], "万元"))).toEqual({ relation: expect.anything(), outcome: "not-stated" });
    expect(outcome(sumOf("", ["", ""], "万元"))).toBe("not-stated");
    expect(outcome(sumOf("5.00", ["", ""], "万元"))).toBe("not-stated");
    expect(outcome(sumOf("5.00", [], "万元"))).toBe("not-stated");
    expect(outcome(sumOf("0.00", ["", ""], "万元"))).toBe("agrees");
  });

  test("is not readable with a word in it, or with money and no money", () => {
    expect(outcome(sumOf("5.00", ["5.00", "见附件"], "万元"))).toBe("not-readable");
    expect(outcome(sum(cell("5", "万元"), [cell("5")], "各项之和"))).toBe("not-readable");
  });

  test("of numbers beyond any budget is not readable", () => {
    expect(outcome(sumOf("9007199254740991", ["9007199254740991"], "亿元"))).toBe("not-readable");
  });

  test("of percentages, V18", () => {
    expect(outcome(sumOf("100.0%", ["45.3%", "30.2%", "24.6%"]))).toBe("rounding");
    expect(outcome(sumOf("100.0%", ["45.3%", "30.3%", "24.8%"]))).toBe("contradicts");
    expect(judgeRelation(sumOf("100.0%", ["45.3%", "30.2%", "24.6%"])).difference).toBe(-100_000);
  });

  test("works on the printed numbers where the unit is not known", () => {
    expect(outcome(sumOf("500,000,000,000.00", ["200,000,000,000.00", "300,000,000,000.00"]))).toBe("agrees");
    expect(judgeRelation(sumOf("12.30", ["12.00", "0.10"]))).toMatchObject({
      outcome: "contradicts",
      difference: 200_000,
    });
  });

  test("a bare 0 is as precise as the numbers of its table", () => {
    expect(outcome(sumOf("12.30", ["12.00", "0"], "万元"))).toBe("contradicts");
    expect(outcome(sumOf("12.31", ["12.30", "0"], "万元"))).toBe("rounding");
    expect(outcome(sumOf("13", ["12", "0"], "万元"))).toBe("rounding");
  });
});

describe("an equality", () => {
  test("of the same digits is rounding up to one step", () => {
    expect(outcome(equalOf("326.71", "326.72", "万元"))).toBe("rounding");
    expect(outcome(equalOf("326.71", "326.73", "万元"))).toBe("contradicts");
    expect(judgeRelation(equalOf("326.71", "326.73", "万元"))).toMatchObject({
      difference: -20_000,
      expected: 326_730_000,
    });
  });

  test("from an exact source is exact", () => {
    expect(outcome(equalOf("326.71", "326.71", "元"))).toBe("agrees");
    expect(outcome(equalOf("326.71", "326.72", "元"))).toBe("contradicts");
    expect(outcome(equalOf("326", "327", "元"))).toBe("rounding");
  });

  test("holds across units, V14 and V15", () => {
    expect(outcome(equalOf("12.35亿元", "123,512万元"))).toBe("rounding");
    expect(outcome(equalOf("12.35亿元", "123,552万元"))).toBe("contradicts");
    expect(outcome(equalOf("9,101.68万元", "91,016,775.35元"))).toBe("rounding");
    expect(outcome(equalOf("9,101.69万元", "91,016,775.35元"))).toBe("contradicts");
  });

  test("of a blank and a 0 says nothing", () => {
    expect(outcome(equalOf("", "0.00", "万元"))).toBe("not-stated");
    expect(outcome(equalOf("", "", "万元"))).toBe("not-stated");
  });
});

describe("a limit", () => {
  const limit = (smaller: string, larger: string, unit?: Unit) =>
    outcome(atMost(cell(smaller, unit), cell(larger, unit), "限额"));

  test("holds at the limit and below, and is passed above", () => {
    expect(limit("10.00", "10.00", "万元")).toBe("agrees");
    expect(limit("9.00", "10.00", "万元")).toBe("agrees");
    expect(limit("12.00", "10.00", "万元")).toBe("contradicts");
  });

  test("leaves room for rounding, V13", () => {
    expect(limit("1,110亿元", "1,110.2亿元")).toBe("agrees");
    expect(limit("1,110亿元", "1,109.6亿元")).toBe("rounding");
    expect(limit("1,110.3亿元", "1,110.0亿元")).toBe("contradicts");
  });

  test("says nothing of a blank", () => {
    expect(limit("", "10.00", "万元")).toBe("not-stated");
  });
});

describe("a ratio", () => {
  const judged = (
    printed: string,
    numerator: string,
    denominator: string,
    form: "share" | "growth",
    unit: Unit = "万元",
  ) => judgeRelation(ratio(cell(printed), cell(numerator, unit), cell(denominator, unit), form, "重算"));

  test("over nothing says nothing, V5", () => {
    expect(judged("95.89%", "307.82", "0", "share")).toEqual({ relation: expect.anything(), outcome: "not-stated" });
    expect(judged("95.89%", "307.82", "", "share").outcome).toBe("not-stated");
  });

  test("agrees when it is the rounded quotient, V6 and V7", () => {
    expect(judged("96.19%", "307.82", "320.00", "share").outcome).toBe("agrees");
    expect(judged("102.27%", "4,733.14", "4,628.17", "share")).toMatchObject({
      outcome: "agrees",
      expected: 102_268_067,
    });
  });

  test("is rounding when only the printed digits of the amounts explain it", () => {
    // RD17-008: 4032.99 ÷ 1586.32 = 254.236 %, and no less than 254.234 %.
    expect(judged("254.23%", "4,032.99", "1,586.32", "share").outcome).toBe("rounding");
    expect(judged("254.22%", "4,032.99", "1,586.32", "share").outcome).toBe("contradicts");
    expect(judged("22.03%", "183.60", "833.60", "share").outcome).toBe("rounding");
  });

  test("contradicts when the last digit is wrong", () => {
    // JCY18-010: 36.586 % was printed as 36.58 %.
    expect(judged("36.58%", "2,915.22", "7,968.14", "share").outcome).toBe("contradicts");
    expect(judged("71.73%", "2106.66", "2940.05", "share")).toMatchObject({
      outcome: "contradicts",
      difference: 76_117,
    });
  });

  test("of growth, down as well as up", () => {
    expect(judged("20%", "120.00", "100.00", "growth").outcome).toBe("agrees");
    expect(judged("-2.0%", "98.00", "100.00", "growth").outcome).toBe("agrees");
    expect(judged("2.0%", "98.00", "100.00", "growth").outcome).toBe("contradicts");
    expect(judged("120%", "120.00", "100.00", "growth").outcome).toBe("contradicts");
  });

  test("measures growth from a negative amount against its size", () => {
    expect(judged("150.0%", "50.00", "-100.00", "growth").outcome).toBe("agrees");
    expect(judged("-50.0%", "-150.00", "-100.00", "growth").outcome).toBe("agrees");
    expect(judged("50.0%", "-50.00", "-100.00", "share").outcome).toBe("agrees");
  });

  test("rounds halves away from zero", () => {
    expect(judged("12.5%", "12.45", "100.00", "share", "元").outcome).toBe("agrees");
    expect(judged("-12.5%", "-12.45", "100.00", "share", "元").outcome).toBe("agrees");
    expect(judged("12.4%", "12.45", "100.00", "share", "元").outcome).toBe("rounding");
  });

  test("of counts", () => {
    const counts = (printed: string) => outcome(ratio(cell(printed), cell("3"), cell("8"), "share", "重算"));
    expect(counts("37.5%")).toBe("agrees");
    expect(outcome(ratio(cell("37.5%"), cell("3", "万元"), cell("8"), "share", "重算"))).toBe("not-readable");
    expect(outcome(ratio(cell("37.5", "万元"), cell("3"), cell("8"), "share", "重算"))).toBe("not-readable");
  });
});
