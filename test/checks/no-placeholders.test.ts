import { expect, test } from "vitest";
import check from "../../checks/no-placeholders.ts";
import { say } from "./wording/say.ts";

test.each([
  "某市XX局2026年部门预算编制说明",
  "收入预算XXX万元，增长XX%。",
  "支出增长X%，主要原因是人员增加。",
  "由××单位承办。",
  "本年安排＊＊万元。",
  "主要用于某某专项。",
  "主要原因是____。",
  "本年收入{{income}}万元。",
  "单位名称：【请填写】。",
  "支出（待补充）。",
  "本年收入#REF!万元。",
  "增长#DIV/0!。",
])("error: %s", (text) => {
  expect(say(check, text).every((line) => line.startsWith("error"))).toBe(true);
  expect(say(check, text).length).toBeGreaterThan(0);
});

test("XX and XXX are one slip with all its places", () => {
  expect(say(check, "某市XX局收入XXX万元。\n支出XX万元。")).toEqual([
    "error “XX”处未填写：“某市XX局收入XXX万元”（共 3 处）。 [1,1,2]",
  ]);
});

test.each([
  "购置XXS-200型设备1台。",
  "X射线机、5×8米展板、“1×N”模式。",
  "联系电话：0731-8***1234。",
  "填表人：______ 日期：______",
  "二〇二六年一月",
  "采购方式待定。",
])("says nothing of: %s", (text) => {
  expect(say(check, text)).toEqual([]);
});

test("the name of a document drawn up every year, as it is cited, is a notice", () => {
  const text = "請於訂定「中央政府各機關執行立法院審查XXX年度中央政府總預算案應行配合事項」時納入。";
  expect(say(check, text).every((line) => line.startsWith("notice"))).toBe(true);
  expect(say(check, text)).toHaveLength(1);
});
