import { describe, expect, test } from "vitest";
import type { BudgetTable } from "../../domain/budget-table.ts";
import { drawBook } from "../checks/draw-table.ts";
import { drawSheet } from "./draw-sheet.ts";

const GRID = `
  科目编码 | 科目名称 | 合计
  201 | 一般公共服务支出 | 10.00`;

function tables(above: string, below = "", grid = GRID): BudgetTable[] {
  return drawBook(`${above}\n${grid}\n${below}`).tables;
}

function captions(above: string, below?: string) {
  const { title, number, body, unit, notes } = tables(above, below)[0] as BudgetTable;
  return { title, number, body, unit, notes: notes.map(({ text }) => text) };
}

describe("above a table", () => {
  test("stands nothing at all", () => {
    expect(captions("")).toEqual({ title: "", number: undefined, body: undefined, unit: undefined, notes: [] });
  });

  test.each([
    "公开03表\n支出决算表\n编制部门：某市统计局 单位：万元",
    "支出决算表\n公开03表\n编制部门：某市统计局 金额单位：万元",
    "支出决算表\n公开03表\n部门：某市统计局\n2024年度\n单位：万元",
    "公开03表 支出决算表\n编制部门：某市统计局 2024年度 单位：人民币万元",
    "公开03表\n支 出 决 算 表\n填报单位：某市统计局（盖章） 单位:万元",
    "支出决算表\n公开03表\n部门名称：某市统计局\n（单位：万元）",
    "公开03表 单位：万元\n支出决算表\n编制部门：某市统计局",
    "支出决算表\n公开03表 单位：万元\n编制部门：某市统计局",
  ])("title, number, body and unit: %j", (above) => {
    const { title, ...rest } = captions(above);
    expect(title.replaceAll(" ", "")).toBe("支出决算表");
    expect(rest).toEqual({ number: "公开03表", body: "某市统计局", unit: "万元", notes: [] });
  });

  test.each([
    "公开03表",
    "预算公开03表",
    "财决公开03表",
    "部门公开表3",
    "预算01-1表",
    "表1-2",
    "附表3",
    "附件2",
    "1-2",
  ])("%s is a number, no title", (number) => {
    expect(captions(`部门支出总表\n${number}\n单位：万元`)).toMatchObject({ title: "部门支出总表", number });
    expect(captions(`${number}\n部门支出总表\n单位：万元`)).toMatchObject({ title: "部门支出总表", number });
  });

  test("a number and a title stand on one line", () => {
    expect(captions("表1-2 部门支出总表")).toMatchObject({ title: "部门支出总表", number: "表1-2" });
    expect(captions("预算03表 部门支出总表")).toMatchObject({ title: "部门支出总表", number: "预算03表" });
    expect(captions("三、部门支出总表")).toMatchObject({ title: "部门支出总表" });
  });

  test("a title goes over two lines", () => {
    const title = "一般公共预算财政拨款基本支出决算表";
    expect(captions("一般公共预算财政拨款\n基本支出决算表\n单位：万元")).toMatchObject({ title, unit: "万元" });
    expect(captions("一般公共预算财政拨款基本支出决算\n表\n单位：万元")).toMatchObject({ title, unit: "万元" });
  });

  test("a heading is no part of the title under it", () => {
    expect(captions("第二部分 2024年部门预算表\n部门支出总表")).toMatchObject({ title: "部门支出总表" });
    expect(captions("五、关于一般公共预算\n部门支出总表")).toMatchObject({ title: "部门支出总表" });
  });

  test("a name of the book that the title repeats is no part of it", () => {
    const title = "凤鸣区2025年国有资本经营预算收支总表";
    expect(captions(`凤鸣区2025年国有资本经营预算\n${title}\n单位：万元`)).toMatchObject({ title });
    expect(captions(`2025年凤鸣区国有资本经营预算\n${title}\n单位：万元`)).toMatchObject({ title });
  });

  test("the unit stands in the title, in a head, or nowhere", () => {
    expect(captions("部门支出总表（万元）")).toMatchObject({ title: "部门支出总表（万元）", unit: "万元" });
    const [inHead] = tables("部门支出总表", "", "项目 | 金额（元）\n合计 | 100.00\n办公费 | 60.00");
    expect(inHead).toMatchObject({ unit: "元", header: [["项目", "金额（元）"]] });
    expect(inHead?.lines).toHaveLength(2);
    expect(captions("部门支出总表").unit).toBeUndefined();
  });

  test("a sentence that leads up to a list names it for want of a title", () => {
    const said = "2024年无变化。纳入本部门预算编制范围的单位包括：";
    const [list] = tables(said, "", "序号 | 单位名称\n1 | 某市统计局本级");
    expect(list).toMatchObject({ kind: "unit-list", title: "部门预算编制范围单位表" });
  });

  test("a county whose name begins like a unit states none", () => {
    expect(captions("部门支出总表\n编制单位：元谋县财政局 单位：万元")).toMatchObject({
      body: "元谋县财政局",
      unit: "万元",
    });
    expect(captions("部门支出总表\n编制单位：元谋县财政局")).toMatchObject({ body: "元谋县财政局", unit: undefined });
  });

  test("a paragraph of text is no title", () => {
    expect(captions("2024年度支出决算总额为10.00万元，比上年增加。\n单位：万元").title).toBe("");
  });
});

test("each table has the unit it states, none the unit of its neighbour", () => {
  const book = drawBook(`
    部门支出总表
    单位：元
    ${GRID}
    “三公”经费支出表
    单位：万元
    合计 | 因公出国（境）费 | 公务接待费
    6.40 | 0.00 | 6.40
    项目支出表
    ${GRID}`);
  expect(book.tables.map(({ unit }) => unit)).toEqual(["元", "万元", undefined]);
});

describe("under a table", () => {
  test("stand its notes, numbered ones too, up to the next paragraph", () => {
    expect(captions("支出决算表", "注：1.本表反映本年度支出。\n2.金额可能有尾差。\n第三部分 情况说明").notes).toEqual([
      "注：1.本表反映本年度支出。",
      "2.金额可能有尾差。",
    ]);
  });

  test.each(["备注：无", "说明：本部门无此项支出，故本表为空表。", "（无政府性基金支出）", "附注1.不含涉密支出"])(
    "%s is one",
    (note) => {
      expect(captions("支出决算表", note).notes).toEqual([note]);
    },
  );

  test("a sentence of the text is none", () => {
    expect(captions("支出决算表", "2024年支出合计10.00万元。").notes).toEqual([]);
  });

  test("the note of one table is not the title of the next", () => {
    const book = drawBook(`
      支出决算表
      ${GRID}
      注：本表反映部门本年度各项支出情况。
      收入决算表
      ${GRID}`);
    expect(book.tables.map(({ title, notes }) => [title, notes.length])).toEqual([
      ["支出决算表", 1],
      ["收入决算表", 0],
    ]);
  });
});

describe("inside a sheet", () => {
  const sheet = `
    公开03表 | < | < | <
    支出决算表 | < | < | <
    编制部门：某市统计局 | < | 2024年度 | 单位：万元
    科目编码 | 科目名称 | 合计 | 基本支出
    201 | 一般公共服务支出 | 10.00 | 10.00
    | | |
    注：1.本表反映本年度支出。 | < | < | <
    2.金额可能有尾差。 | < | < | <`;

  test("captions and notes are rows", () => {
    const table = drawSheet(sheet, { sheet: "03" });
    expect(table).toMatchObject({ title: "支出决算表", number: "公开03表", body: "某市统计局", unit: "万元" });
    expect(table.header).toEqual([["科目编码", "科目名称", "合计", "基本支出"]]);
    expect(table.lines.map(({ name }) => name)).toEqual(["一般公共服务支出"]);
    expect(table.notes).toEqual([
      { text: "注：1.本表反映本年度支出。", place: { sheet: "03", cell: "A7" } },
      { text: "2.金额可能有尾差。", place: { sheet: "03", cell: "A8" } },
    ]);
  });

  const TABLE = "单位：万元\n科目编码 | 科目名称 | 合计\n201 | 一般公共服务支出 | 10.00";

  test.each([
    "远川市2024年市级决算（草案）\n表1 2024年市级支出决算表",
    "远川市2024年市级决算（草案）\n市财政局编制，2025年7月\n表1 2024年市级支出决算表",
    "2024年决算公开表\n表1 2024年市级支出决算表",
  ])("the name of the whole book over the title is not the title: %j", (above) => {
    expect(drawSheet(`${above}\n${TABLE}`)).toMatchObject({ title: "2024年市级支出决算表", unit: "万元" });
  });

  test("figures over the title are no captions", () => {
    expect(drawSheet(`合计 | 2024.5\n支出决算表\n${TABLE}`)?.title).not.toBe("支出决算表");
  });

  test("the name of the sheet is the title where none is printed", () => {
    const table = drawSheet("科目编码 | 科目名称 | 合计\n201 | 一般公共服务支出 | 10.00", { sheet: "支出总表" });
    expect(table).toMatchObject({ title: "支出总表", kind: "expenditure" });
  });

  test("a sheet of captions alone is no table", () => {
    expect(drawSheet("2024年部门预算公开表 | <\n编制部门：某市统计局 | <")).toBeUndefined();
  });

  test("a row of names at the end is no note", () => {
    const table = drawSheet("部门支出总表 | <\n项目 | 金额\n办公费 | 1.00\n会议费 |");
    expect(table.notes).toEqual([]);
    expect(table.lines).toHaveLength(2);
  });
});
