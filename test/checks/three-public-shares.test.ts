import { expect, test } from "vitest";
import { reviewText } from "./review-text.ts";

const TABLE = `
  财政拨款“三公”经费支出决算表
  单位：万元
  “三公”经费合计 | 因公出国（境）费 | 公务用车购置及运行维护费 | 公务接待费
  14.61 | 0.00 | 12.55 | 2.06
  ===
  七、“三公”经费财政拨款支出决算情况说明`;

const said = (text: string): string[] => reviewText(`${TABLE}\n${text}`, "final-account");

test("a part of 三公 is a share of all of it, without words", () => {
  expect(said("3．公务接待费支出决算2.06万元，占19.10%。")).toEqual(["error shares-follow-from-amounts: 19.10"]);
});

test("one of the three is no part of another that has parts itself", () => {
  const vehicles = "公务用车购置及运行维护费支出12.55万元，占85.9%，其中公务用车运行维护费支出12.55万元";
  expect(said(`${vehicles}；公务接待费支出2.06万元，占14.1%。`)).toEqual([]);
  expect(said(`${vehicles}；公务接待费支出2.06万元，占16.4%。`)).toEqual([
    "error shares-follow-from-amounts: 16.4 → 14.1%",
  ]);
});

test.each([
  "2．公务用车购置及运行维护费支出决算12.55万元，占85.90%。",
  "1．因公出国（境）费支出决算0万元，占0%。",
  "其中：国内公务接待支出2.06万元，占公务接待费的100%。",
])("agrees, or is of something else: %s", (text) => {
  expect(said(text)).toEqual([]);
});
