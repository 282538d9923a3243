import { expect, test } from "vitest";
import check from "../../checks/contributions-match-subjects.ts";
import { drawTable } from "./draw-table.ts";
import { runCheck } from "./run-check.ts";

const functional = drawTable(
  `208     | 社会保障和就业支出           | 723.00 | 723.00 |
   2080505 | 机关事业单位基本养老保险缴费支出 | 482.72 | 482.72 |
   2080506 | 机关事业单位职业年金缴费支出   | 240.28 | 240.28 |
   221     | 住房保障支出               | 350.00 | 300.00 | 50.00
   2210201 | 住房公积金                 | 350.00 | 300.00 | 50.00`,
  { kind: "general-expenditure" },
);

function economic(pension: string, annuity = "240.28", housing = "300.00") {
  return drawTable(
    `301   | 工资福利支出             | 1,023.00
     30108 | 机关事业单位基本养老保险缴费 | ${pension}
     30109 | 职业年金缴费             | ${annuity}
     30113 | 住房公积金               | ${housing}`,
    { kind: "general-basic" },
  );
}

test("agree, basic expenditure with basic expenditure", () => {
  expect(runCheck(check, functional, economic("482.72"))).toEqual(["agrees: 3"]);
});

test("differ in one of them", () => {
  expect(runCheck(check, functional, economic("428.72"))[0]).toMatch(/^contradicts 2080505 .*: 482\.72 ≠ 428\.72/u);
});

test("say nothing where one is blank or its code has another name", () => {
  expect(runCheck(check, functional, economic("482.72", ""))).toEqual(["agrees: 2", "not stated: 1"]);
  const renamed = drawTable(`30108 | 其他社会保障缴费 | 12.00\n30109 | 职业年金缴费 | 240.28`, {
    kind: "general-basic",
  });
  expect(runCheck(check, functional, renamed)).toEqual(["agrees: 1"]);
});
