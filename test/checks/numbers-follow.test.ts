import { describe, expect, test } from "vitest";
import check from "../../checks/numbers-follow.ts";
import { say } from "./wording/say.ts";

const lines = (...numbers: string[]): string =>
  numbers.map((number, at) => `${number}第${at}件事项的有关情况说明如下。`).join("\n");

describe("numbers that do not follow", () => {
  test.each([
    ["one that stands twice", ["一、", "二、", "二、", "三、"], "notice 序号重号"],
    ["one that is left out", ["一、", "二、", "四、", "五、"], "notice 序号跳号"],
    ["one that is wrong by itself", ["一、", "二、", "四、", "四、", "五、"], "notice 序号跳号"],
    ["the last", ["（一）", "（二）", "（二）"], "notice 序号重号"],
    ["further in", ["一、", "1.", "2.", "4.", "二、"], "notice 序号跳号"],
    ["in brackets of digits", ["（1）", "（2）", "（2）", "（3）"], "notice 序号重号"],
  ])("%s", (_, numbers, message) => {
    const said = say(check, lines(...numbers));
    expect(said).toHaveLength(1);
    expect(said[0]).toContain(message);
  });
});

describe("says nothing of", () => {
  test.each([
    ["numbers in order", ["一、", "二、", "三、"]],
    ["lists of several styles", ["一、", "（一）", "1.", "2.", "（二）", "1.", "二、", "（一）", "三、"]],
    ["a list that begins anew", ["1.", "2.", "1.", "2.", "3."]],
    ["a list inside one of its own style", ["1.", "2.", "1.", "2.", "3.", "3.", "4."]],
    ["a list whose beginning is not read", ["三、", "四、", "六、"]],
    ["a list that is wholly out of order", ["一、", "二、", "五、", "三、", "九、"]],
    ["two slips, which may be of the reading", ["一、", "二、", "四、", "六、", "七、"]],
    ["two numbers alone", ["一、", "三、"]],
  ])("%s", (_, numbers) => {
    expect(say(check, lines(...numbers))).toEqual([]);
  });

  test("a heading that is printed again", () => {
    expect(
      say(check, "一、收支总体情况说明\n二、收入预算情况说明\n二、收入预算情况说明\n三、支出预算情况说明"),
    ).toEqual([]);
  });
});
