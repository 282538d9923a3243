import { describe, expect, test } from "vitest";
import type { Cell } from "../../domain/budget-table.ts";
import { equal, type RatioForm, ratio } from "../../domain/relation.ts";
import { describeCause } from "../../review/describe-cause.ts";
import { diagnose } from "../../review/diagnose.ts";
import { numbersBySlip } from "../../review/diagnosis/numbers-by-slip.ts";
import type { Judged } from "../../review/judge-relations.ts";
import { judgeRelations } from "../../review/judge-relations.ts";
import { drawTable, makeCell } from "./make-cells.ts";

const money = (text: string, row: number, label: string): Cell => makeCell(text, { row, label, unit: "万元" });

function causesOf(form: RatioForm, rate: string, numerator: string, denominator: string) {
  const [now, other] = [money(numerator, 1, "分子"), money(denominator, 2, "分母")];
  const relation = ratio(makeCell(rate, { label: "比率" }), now, other, form, "本年数与上年数");
  return diagnose(judgeRelations([{ check: "rate", relation }]));
}

describe("an amount of which only a rate speaks", () => {
  test.each<[string, RatioForm, string, string, string, string, object]>([
    ["has a digit too many", "growth", "17.62%", "3845.49", "43269.3", "分母", { correction: "3269.3" }],
    ["has a digit too few", "growth", "17.62%", "3845.49", "369.30", "分母", { correction: "3269.30" }],
    ["has two digits swapped", "growth", "17.62%", "3845.49", "2369.30", "分母", { correction: "3269.30" }],
    ["has its point one place off", "growth", "17.62%", "3845.49", "32693.00", "分母", { correction: "3269.30" }],
    ["is no slip: just known about", "growth", "17.66%", "91.97", "77.99", "分母", { about: "78.2" }],
    ["is no slip: whole tens are known", "change", "21.95%", "3,958.67", "21,955.35", "分子", { about: "3,950" }],
    ["is about what is printed", "change", "36.58%", "2,915.22", "10,883.36", "分子", {}],
    ["can be one number only", "growth", "20.00%", "12.00", "11.00", "分母", { correction: "10.00" }],
    ["is left open by a rough rate", "growth", "20%", "120.00", "11.00", "分母", { about: "100" }],
  ])("%s", (_, form, rate, numerator, denominator, label, expected) => {
    const candidates = causesOf(form, rate, numerator, denominator).flatMap(({ suspect, alternatives }) => [
      ...(suspect ? [suspect, ...suspect.alternatives] : []),
      ...alternatives,
    ]);
    const { correction, about } = candidates.find(({ cell }) => cell.label === label) ?? {};
    expect({ ...(correction === undefined ? {} : { correction }), ...(about === undefined ? {} : { about }) }).toEqual(
      expected,
    );
  });

  test("is said to be so much about", () => {
    const [cause] = causesOf("growth", "17.66%", "91.97", "77.99");
    const table = drawTable("code | name | 合计", { unit: "万元" });
    const { suggestion } = describeCause(
      cause as NonNullable<typeof cause>,
      cause?.relations[0] as Judged,
      () => table,
    );
    expect(suggestion).toContain("应为约 78.2 万元");
  });
});

test("a rate over an amount that is wrong itself is told to rest on the amount put right", () => {
  const [before, now, rate] = [money("132.59", 1, "上年"), money("441.25", 2, "本年"), makeCell("60.54%", { row: 3 })];
  const copies = [1, 2].map((row) => makeCell("220.63", { table: `t${row + 1}`, row, unit: "万元" }));
  const relations = [...copies.map((copy) => equal(now, copy, "表")), ratio(rate, now, before, "growth", "重算")];
  const causes = diagnose(judgeRelations(relations.map((relation) => ({ check: relation.says, relation }))));
  const said = causes.map(({ suspect, hint }) => [suspect?.cell.text, hint ?? suspect?.reason]);
  expect(said).toEqual([
    ["441.25", "更正后 2 处不符全部消除"],
    [undefined, "更正值以更正后的“本年”（220.63 万元）算得"],
  ]);
});

test.each([
  [123, 1, ["23", "13", "12", "213", "132", "1234", "1.23"]],
  [-50, 0, ["-5", "0", "-150", "-500", "-0.5"]],
])("numbers that a slip turns into %s with %s decimals", (mantissa, decimals, some) => {
  const values = numbersBySlip({ mantissa, decimals }).map((one) => one.mantissa / 10 ** one.decimals);
  const scale = (text: string) => (text.includes(".") ? Number(text) : Number(text) / 10 ** decimals);
  expect(values.map((one) => one + 0)).toEqual(expect.arrayContaining(some.map(scale)));
});
