import { expect, test } from "vitest";
import check from "../../checks/vehicle-costs-add-up.ts";
import { drawBook } from "./draw-table.ts";
import { runCheck } from "./run-check.ts";

function run(vehicles: string) {
  const drawing = `
    “三公”经费支出预算表
    单位：万元
    合计 | 因公出国（境）费 | 公务用车购置及运行费 | < | < | 公务接待费
    ^ | ^ | 小计 | 公务用车购置费 | 公务用车运行费 | ^
    26 | 8 | ${vehicles} | 5`;
  return runCheck(check, drawBook(drawing));
}

test("takes a blank purchase for 0", () => {
  expect(run("13 | | 13")).toEqual(["agrees: 1"]);
});

test("says nothing of a 小计 alone", () => {
  expect(run("13 | | ")).toEqual(["not stated: 1"]);
});

test("vector V9: 13 = 10 + 3 passes, 13 = 10 + 4 does not", () => {
  expect(run("13.00 | 10.00 | 3.00")).toEqual(["agrees: 1"]);
  expect(run("13.00 | 10.00 | 4.00")).toEqual(["contradicts 公务用车购置及运行费 小计: 13.00 ≠ 10.00 + 4.00"]);
});

test("leaves the last digit to rounding, whole 万元 too", () => {
  expect(run("13.0 | 10.0 | 3.1")).toEqual(["rounding 公务用车购置及运行费 小计: 13.0 ≈ 10.0 + 3.1"]);
  expect(run("13 | 10 | 4")).toEqual(["rounding 公务用车购置及运行费 小计: 13 ≈ 10 + 4"]);
});

test("asks nothing of a table that prints vehicles in one column", () => {
  const drawing = "“三公”经费支出表\n合计 | 因公出国（境）费 | 公务用车购置及运行费 | 公务接待费\n26 | 8 | 13 | 5";
  expect(runCheck(check, drawBook(drawing))).toEqual(["草案中没有本规则适用的表格。"]);
});
