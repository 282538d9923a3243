import { expect, test } from "vitest";
import check from "../../checks/text-items-are-in-tables.ts";
import { drawTable } from "./draw-table.ts";
import { say } from "./wording/say.ts";

const TABLE = drawTable(
  `208     | 社会保障和就业支出       | 60
   20805   | 行政事业单位养老支出     | 60
   2080501 | 行政单位离退休           | 10
   2080502 | 事业单位离退休           | 20
   2080505 | 机关事业单位基本养老保险缴费支出 | 20
   2080599 | 其他行政事业单位养老支出 | 10
           | 合计                     | 60`,
  { kind: "general-expenditure" },
);
const item = (name: string): string => `社会保障和就业支出（类）行政事业单位养老支出（款）${name}（项）10万元。`;
const ALL = ["行政单位离退休", "事业单位离退休", "机关事业单位基本养老保险缴费支出", "其他行政事业单位养老支出"];
const textOf = (names: readonly string[]): string =>
  names.map((name, index) => `${index + 1}、${item(name)}`).join("\n");

test("an item left out of the text", () => {
  expect(say(check, textOf(ALL.slice(0, 3)), { tables: [TABLE] })).toEqual([
    expect.stringMatching(/^notice .*列有 2080599“其他行政事业单位养老支出” 10 万元，逐项说明中没有。/),
  ]);
});

test("an item the tables do not have", () => {
  const names = [...ALL, "机关事业单位退休人员活动费支出"];
  expect(say(check, textOf(names), { tables: [TABLE] })).toEqual([expect.stringMatching(/^warning .*不在支出表中。/)]);
});

test("a name carelessly written is a notice", () => {
  const names = ALL.map((name) => name.replace("缴费支出", "费"));
  expect(say(check, textOf([...names, ALL[0] as string]), { tables: [TABLE] })).toEqual([
    expect.stringMatching(/^notice/),
  ]);
});

test.each([
  ["all items", textOf(ALL)],
  ["其它 for 其他", textOf(ALL).replace("其他", "其它")],
  ["a text that explains two items only", textOf(ALL.slice(0, 2))],
])("says nothing of %s", (_name, text) => {
  expect(say(check, text, { tables: [TABLE] })).toEqual([]);
});
