import type { TableKind } from "../../../domain/budget-table.ts";
import { type Book, tableOfKind } from "../book.ts";
import { atMost, codedTable, codesOf, equal, type Identity, of, sum } from "../truth/identity.ts";

const summary = of("summary");
const revenue = of("revenue");
const expenditure = of("expenditure");
const appropriation = of("appropriation-summary");
const general = of("general-expenditure");
const basic = of("general-basic");
const threePublic = of("three-public");

/** Everything that must hold in the sound budget book, within its tables and between them. */
export function budgetIdentities(book: Book): Identity[] {
  const tableOf = (kind: TableKind) => tableOfKind(book, kind);
  const codes = codesOf(tableOf("expenditure"));
  const classes = codes.filter((code) => code.length === 3);
  return [
    ...summaryIdentities(classes),
    ...codedTable(tableOf("revenue"), ["appropriation", "service-revenue", "operating-revenue", "other-revenue"]),
    ...codedTable(tableOf("expenditure"), ["basic", "project"]),
    ...codedTable(tableOf("general-expenditure"), ["basic", "project"]),
    ...codedTable(tableOf("general-basic"), ["personnel", "public"]),
    ...appropriationIdentities(classes),
    ...["last-year", "this-year"].flatMap(threePublicIdentities),
    ...acrossTables(classes),
    ...codes.flatMap((code) =>
      ["total", "basic", "project"].map((column) =>
        atMost(`一般公共预算 ${code} ${column} ≤ 全部支出`, general(code, column), expenditure(code, column)),
      ),
    ),
  ];
}

function summaryIdentities(classes: string[]): Identity[] {
  const from = (...rows: string[]) => rows.map((row) => summary(row, "revenue"));
  return [
    sum("财政拨款收入 = 三类预算", summary("appropriation", "revenue"), from("general", "fund", "state-capital")),
    sum(
      "收入总计 = 各项收入",
      summary("revenue-total", "revenue"),
      from("appropriation", "service-revenue", "operating-revenue", "other-revenue"),
    ),
    sum(
      "支出总计 = 各类支出",
      summary("expenditure-total", "expenditure"),
      classes.map((code) => summary(code, "expenditure")),
    ),
    equal("收入总计 = 支出总计", summary("revenue-total", "revenue"), summary("expenditure-total", "expenditure")),
    atMost("其中 ≤ 事业收入", summary("testing-revenue", "revenue"), summary("service-revenue", "revenue")),
  ];
}

function appropriationIdentities(classes: string[]): Identity[] {
  const budgets = ["general", "fund", "state-capital"];
  return [
    sum(
      "财政拨款收入总计 = 三类预算",
      appropriation("revenue-total", "revenue"),
      budgets.map((row) => appropriation(row, "revenue")),
    ),
    equal("财政拨款收支平衡", appropriation("revenue-total", "revenue"), appropriation("expenditure-total", "total")),
    ...["total", ...budgets].map((column) =>
      sum(
        `财政拨款支出总计 ${column} = 各类支出`,
        appropriation("expenditure-total", column),
        classes.map((code) => appropriation(code, column)),
      ),
    ),
    ...[...classes, "expenditure-total"].map((row) =>
      sum(
        `财政拨款 ${row} = 三类预算`,
        appropriation(row, "total"),
        budgets.map((column) => appropriation(row, column)),
      ),
    ),
  ];
}

function threePublicIdentities(year: string): Identity[] {
  const cell = (item: string) => threePublic("three-public", `${year}-${item}`);
  return [
    sum(`${year} “三公”合计`, cell("total"), [cell("abroad"), cell("reception"), cell("vehicles")]),
    sum(`${year} 公务用车小计`, cell("vehicles"), [cell("purchase"), cell("running")]),
  ];
}

function acrossTables(classes: string[]): Identity[] {
  const sources = ["appropriation", "service-revenue", "operating-revenue", "other-revenue"];
  return [
    ...sources.map((source) =>
      equal(`收支总表 ${source} = 收入总表`, summary(source, "revenue"), revenue("total", source)),
    ),
    equal("收入总计 = 收入总表合计", summary("revenue-total", "revenue"), revenue("total", "total")),
    equal("支出总计 = 支出总表合计", summary("expenditure-total", "expenditure"), expenditure("total", "total")),
    ...classes.map((code) =>
      equal(`收支总表 ${code} = 支出总表`, summary(code, "expenditure"), expenditure(code, "total")),
    ),
    ...["general", "fund", "state-capital"].map((row) =>
      equal(`收支总表 ${row} = 财政拨款总表`, summary(row, "revenue"), appropriation(row, "revenue")),
    ),
    ...classes.map((code) =>
      equal(`财政拨款总表 ${code} = 一般公共预算支出表`, appropriation(code, "general"), general(code, "total")),
    ),
    equal(
      "财政拨款总表 = 一般公共预算支出表",
      appropriation("expenditure-total", "general"),
      general("total", "total"),
    ),
    equal("一般公共预算基本支出 = 基本支出表", general("total", "basic"), basic("total", "total")),
  ];
}
