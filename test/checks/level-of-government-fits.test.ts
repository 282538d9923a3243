import { expect, test } from "vitest";
import check from "../../checks/level-of-government-fits.ts";
import { say } from "./wording/say.ts";

const TEXT =
  "名词解释\n（一）财政拨款收入：是市级预算主管部门及所属预算单位取得的财政拨款。\n（二）“三公”经费：与市级财政有经费领拨关系的部门的经费。";

test("a district's book with the city's definitions", () => {
  expect(say(check, TEXT, { body: "上海市临江区民政局" })).toEqual([
    "warning 区级部门的名词解释写的是“市级”：“市级预算主管部门及所属预算单位取得的财政拨款”（共 2 处）。 [2,3]",
  ]);
});

test.each([
  ["a county-level city's own level", TEXT, "义乌市民政局"],
  ["a city's own level", TEXT, "杭州市民政局"],
  ["the right level", TEXT.replaceAll("市级", "区级"), "上海市临江区民政局"],
  ["money from above", "名词解释\n（一）转移支付：市级财政补助本区的资金。", "上海市临江区民政局"],
])("says nothing of %s", (_name, text, body) => {
  expect(say(check, text, { body }).filter((line) => line.startsWith("warning"))).toEqual([]);
});
