import { describe, expect, test } from "vitest";
import check from "../../checks/budget-tables-complete.ts";
import type { Book } from "../../domain/check.ts";
import { drawBook } from "./draw-table.ts";

const TITLES = [
  "部门收支预算总表",
  "部门收入预算总表",
  "部门支出预算总表",
  "财政拨款收支预算总表",
  "一般公共预算支出预算表",
  "一般公共预算基本支出预算表",
  "政府性基金预算支出预算表",
  "“三公”经费支出预算表",
];

function observe(book: Book) {
  return check.exempts?.(book) === undefined ? [...(check.observe?.({}, book, {}) ?? [])] : [];
}

function contents(titles: readonly string[]): string {
  return [
    "目 录",
    "第二部分 部门预算表",
    ...titles.map((title, index) => `${index + 1}. ${title} ……… ${index + 3}`),
    "===",
    "",
  ].join("\n");
}

function tables(titles: readonly string[]): string {
  return titles.map((title) => `${title}\n单位：万元\n项目 | 预算数\n合计 | 10.00\n===`).join("\n");
}

function without(...left: string[]): string[] {
  return TITLES.filter((title) => !left.includes(title));
}

describe("silent", () => {
  test("when every table is there, under the names of another province", () => {
    const printed = TITLES.map(
      (title) => `2024年${title.replace("一般公共预算支出预算表", "一般公共预算支出功能分类预算表")}`,
    );
    expect(observe(drawBook(contents(TITLES) + tables(printed)))).toEqual([]);
  });

  test("when two entries of the contents share a line, or one runs over two", () => {
    const listed = [
      "目录",
      "7. 政府性基金预算支出预算表8. “三公”经费支出预算表",
      "（一）一般公共预算基",
      "本支出预算表",
      "===",
    ].join("\n");
    expect(observe(drawBook(`${listed}\n${tables(TITLES)}`))).toEqual([]);
  });

  test("about a text whose tables are in another file", () => {
    expect(observe(drawBook(`${contents(TITLES)}\n第二部分 部门预算表\n附后`))).toEqual([]);
  });

  test("when the draft says that a table is withheld as secret (H.1 trap 12)", () => {
    expect(
      observe(drawBook(`${contents(TITLES)}${tables(without("部门支出预算总表"))}\n因涉密，部分表格不予公开。`)),
    ).toEqual([]);
  });

  test("about the tables of a government, some of which few counties have (H.1 trap 15)", () => {
    const government = [
      "2024年全省一般公共预算支出表",
      "一般公共预算基本支出表",
      "“三公”经费表",
      "政府性基金支出表",
      "一般公共预算收支平衡表",
    ];
    expect(observe(drawBook(tables(government)))).toEqual([]);
  });
});

test("misses a table the contents list, and shows where it should stand", () => {
  const findings = observe(drawBook(contents(TITLES) + tables(without("部门支出预算总表"))));
  expect(findings).toHaveLength(1);
  expect(findings[0]?.message).toContain("《部门支出预算总表》");
  expect(findings[0]?.evidence.map(({ printed, place }) => [printed, place.page])).toEqual([
    ["3. 部门支出预算总表", 1],
    ["部门收入预算总表", 3],
    ["财政拨款收支预算总表", 4],
  ]);
});

test("misses a table that every book must have where there are no contents", () => {
  const findings = observe(drawBook(tables(without("“三公”经费支出预算表"))));
  expect(findings).toMatchObject([{ message: "部门预算缺少《一般公共预算“三公”经费支出表》。" }]);
  expect(findings[0]?.evidence).toHaveLength(1);
});

test("does not miss a table whose title stands there but whose grid was not read", () => {
  const book = drawBook(`${contents(TITLES)}${tables(without("部门支出预算总表"))}\n===\n部门支出预算总表`);
  expect(observe(book)).toEqual([]);
});

test("is not sure while a table of no known kind is left over", () => {
  const book = drawBook(`${contents(TITLES)}${tables([...without("部门支出预算总表"), "附件2"])}`);
  expect(observe(book)).toMatchObject([{ severity: "warning", doubtful: true }]);
});

test("warns of a list or form that the contents promise", () => {
  const book = drawBook(`${contents([...TITLES, "项目支出绩效目标表"])}${tables(TITLES)}`);
  expect(observe(book)).toMatchObject([{ severity: "warning", subject: "项目支出绩效目标表" }]);
});
