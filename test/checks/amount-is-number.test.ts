import { expect, test } from "vitest";
import check from "../../checks/amount-is-number.ts";
import { bookOf, drawTable } from "./draw-table.ts";

function observe(amount: string): string[] {
  const table = drawTable(`
    201 | 一般公共服务支出 | 12.50
    205 | 教育支出         | ${amount}
        | 合计             | 20.00`);
  return [...(check.observe?.(table, bookOf(table), {}) ?? [])].map(({ subject }) => subject);
}

test.each(["7.50", "1,007.50", "", "-", "—", "(7.50)", "-7.50", "７.５０"])(
  "%j is an amount or states none",
  (amount) => {
    expect(observe(amount)).toEqual([]);
  },
);

test.each(["1,07.50", "7.5O", "7..50", "3,0.00", "1.007.50", "l7.50"])(
  "%j is meant as an amount and is none",
  (amount) => {
    expect(observe(amount)).toEqual(["205 合计"]);
  },
);

test.each(["详见附表", "7.50万元", "5人", "见注1"])("%j is a remark", (amount) => {
  expect(observe(amount)).toEqual([]);
});
