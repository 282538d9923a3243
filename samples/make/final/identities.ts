import type { TableKind } from "../../../domain/budget-table.ts";
import { type Book, type SampleTable, tableOfKind } from "../book.ts";
import type { CellReference } from "../cell-reference.ts";
import { atMost, codedTable, codesOf, equal, type Identity, of, sum, treeSums } from "../truth/identity.ts";
import { NUMBERED_CLASSES } from "./class-names.ts";

const summary = of("summary");
const revenue = of("revenue");
const expenditure = of("expenditure");
const appropriation = of("appropriation-summary");
const general = of("general-expenditure");
const basic = of("general-basic");
const fund = of("fund");
const threePublic = of("three-public");

const CLASSES = NUMBERED_CLASSES.map(({ code }) => code);
const BUDGETS = ["general", "fund", "state-capital"];

/** Everything that must hold in the sound final accounts, within the tables and between them. */
export function finalIdentities(book: Book): Identity[] {
  const tableOf = (kind: TableKind) => tableOfKind(book, kind);
  const spent = codesOf(tableOf("expenditure")).filter((code) => code.length === 3);
  const generalCodes = codesOf(tableOf("general-expenditure"));
  return [
    ...summaryIdentities(),
    ...codedTable(tableOf("revenue"), REVENUE_SOURCES),
    ...codedTable(tableOf("expenditure"), EXPENDITURE_PARTS),
    ...codedTable(tableOf("general-expenditure"), ["basic", "project"]),
    ...codedTable(tableOf("fund"), ["basic", "project"], ["opening-balance", "revenue", "closing-balance"]),
    ...fundBalances([...codesOf(tableOf("fund")), "total"]),
    ...basicIdentities(tableOf("general-basic")),
    ...appropriationIdentities(),
    ...["budget", "final"].flatMap(threePublicIdentities),
    ...acrossTables(spent, generalCodes),
  ];
}

const REVENUE_SOURCES = [
  "appropriation",
  "superior-subsidy",
  "service-revenue",
  "operating-revenue",
  "affiliate-revenue",
  "other-revenue",
];
const EXPENDITURE_PARTS = ["basic", "project", "paid-to-superior", "operating-expenditure", "subsidy-to-affiliates"];

function fundBalances(rows: string[]): Identity[] {
  return rows.map((row) =>
    sum(
      `政府性基金 ${row}: 年末 = 年初 + 收入 − 支出`,
      fund(row, "closing-balance"),
      [fund(row, "opening-balance"), fund(row, "revenue")],
      [fund(row, "total")],
    ),
  );
}

function summaryIdentities(): Identity[] {
  const left = (...rows: string[]) => rows.map((row) => summary(row, "revenue"));
  const right = (...rows: string[]) => rows.map((row) => summary(row, "expenditure"));
  const only = (cells: CellReference[]) => cells[0] as CellReference;
  return [
    sum(
      "本年收入合计 = 各项收入",
      only(left("current-revenue")),
      left(...BUDGETS, ...REVENUE_SOURCES.filter((source) => source !== "appropriation")),
    ),
    sum("本年支出合计 = 各类支出", only(right("current-expenditure")), right(...CLASSES)),
    sum("收入总计", only(left("total")), left("current-revenue", "surplus-used", "opening-balance")),
    sum("支出总计", only(right("total")), right("current-expenditure", "surplus-distributed", "closing-balance")),
    equal("收入总计 = 支出总计", only(left("total")), only(right("total"))),
    atMost("其中 ≤ 年初结转和结余", only(left("opening-appropriation")), only(left("opening-balance"))),
    atMost("其中 ≤ 年末结转和结余", only(right("closing-appropriation")), only(right("closing-balance"))),
  ];
}

/** 人员经费 stands in one block, 公用经费 in two. */
function basicIdentities(table: SampleTable): Identity[] {
  const entries = table.rows.flatMap((row) =>
    row.keys.flatMap((code, panel) =>
      /^\d+$/.test(code ?? "") ? [{ code: code as string, cell: basic(code as string, `amount-${panel}`) }] : [],
    ),
  );
  const classes = (...codes: string[]) =>
    entries.filter((entry) => codes.includes(entry.code)).map((entry) => entry.cell);
  return [
    ...treeSums(entries),
    sum("人员经费合计", basic("personnel-total", "amount-0"), classes("301", "303")),
    sum("公用经费合计", basic("public-total", "amount-2"), classes("302", "310")),
  ];
}

function appropriationIdentities(): Identity[] {
  const left = (row: string) => appropriation(row, "revenue");
  const columns = ["total", ...BUDGETS];
  return [
    sum("财政拨款本年收入合计", left("current-revenue"), BUDGETS.map(left)),
    sum(
      "年初财政拨款结转和结余",
      left("opening-balance"),
      BUDGETS.map((budget) => left(`opening-${budget}`)),
    ),
    sum("财政拨款收入总计", left("total"), [left("current-revenue"), left("opening-balance")]),
    equal("财政拨款收支平衡", left("total"), appropriation("total", "total")),
    ...columns.flatMap((column) => [
      sum(
        `财政拨款本年支出合计 ${column}`,
        appropriation("current-expenditure", column),
        CLASSES.map((code) => appropriation(code, column)),
      ),
      sum(`财政拨款支出总计 ${column}`, appropriation("total", column), [
        appropriation("current-expenditure", column),
        appropriation("closing-balance", column),
      ]),
    ]),
    ...[...CLASSES, "current-expenditure", "closing-balance", "total"].map((row) =>
      sum(
        `财政拨款 ${row} = 三类预算`,
        appropriation(row, "total"),
        BUDGETS.map((column) => appropriation(row, column)),
      ),
    ),
    ...BUDGETS.map((budget) =>
      sum(
        `${budget}: 年末 = 年初 + 收入 − 支出`,
        appropriation("closing-balance", budget),
        [left(`opening-${budget}`), left(budget)],
        [appropriation("current-expenditure", budget)],
      ),
    ),
  ];
}

function threePublicIdentities(version: string): Identity[] {
  const cell = (item: string) => threePublic("three-public", `${version}-${item}`);
  return [
    sum(`${version} “三公”合计`, cell("total"), [cell("abroad"), cell("vehicles"), cell("reception")]),
    sum(`${version} 公务用车小计`, cell("vehicles"), [cell("purchase"), cell("running")]),
  ];
}

function acrossTables(spent: string[], generalCodes: string[]): Identity[] {
  return [
    equal("本年收入合计 = 收入决算表", summary("current-revenue", "revenue"), revenue("total", "total")),
    sum(
      "财政拨款收入 = 收入决算表",
      revenue("total", "appropriation"),
      BUDGETS.map((budget) => summary(budget, "revenue")),
    ),
    ...REVENUE_SOURCES.filter((source) => source !== "appropriation").map((source) =>
      equal(`${source} = 收入决算表`, summary(source, "revenue"), revenue("total", source)),
    ),
    equal("本年支出合计 = 支出决算表", summary("current-expenditure", "expenditure"), expenditure("total", "total")),
    ...spent.map((code) =>
      equal(`收支总表 ${code} = 支出决算表`, summary(code, "expenditure"), expenditure(code, "total")),
    ),
    ...BUDGETS.map((budget) =>
      equal(`收支总表 ${budget} = 财政拨款总表`, summary(budget, "revenue"), appropriation(budget, "revenue")),
    ),
    equal("年初财政拨款", summary("opening-appropriation", "revenue"), appropriation("opening-balance", "revenue")),
    equal("年末财政拨款", summary("closing-appropriation", "expenditure"), appropriation("closing-balance", "total")),
    ...generalCodes
      .filter((code) => code.length === 3)
      .map((code) => equal(`财政拨款总表 ${code}`, appropriation(code, "general"), general(code, "total"))),
    equal("一般公共预算支出", appropriation("current-expenditure", "general"), general("total", "total")),
    equal("政府性基金年初", appropriation("opening-fund", "revenue"), fund("total", "opening-balance")),
    equal("政府性基金收入", appropriation("fund", "revenue"), fund("total", "revenue")),
    equal("政府性基金支出", appropriation("current-expenditure", "fund"), fund("total", "total")),
    equal("政府性基金年末", appropriation("closing-balance", "fund"), fund("total", "closing-balance")),
    sum("基本支出 = 人员经费 + 公用经费", general("total", "basic"), [
      basic("personnel-total", "amount-0"),
      basic("public-total", "amount-2"),
    ]),
    ...generalCodes.flatMap((code) =>
      ["total", "basic", "project"].map((column) =>
        atMost(`一般公共预算 ${code} ${column} ≤ 全部支出`, general(code, column), expenditure(code, column)),
      ),
    ),
  ];
}
