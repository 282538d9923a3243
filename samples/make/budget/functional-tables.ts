import type { Amount } from "../../../domain/amount.ts";
import type { HeaderCell, SampleRow, SampleTable } from "../book.ts";
import { subjectName } from "../subject-names.ts";
import { type BudgetFigures, FISCAL_YEAR, type FunctionalLine } from "./figures.ts";
import { amountColumn, codeCells, codeColumns, FRAME, nameColumn } from "./table-frame.ts";

type Values = FunctionalLine["amounts"];

const CODE_PARTS = ["类", "款", "项"];
const NAME_WIDTH = 34;
/** Rows an empty table keeps, as the real ones do. */
const EMPTY_ROWS = 6;

interface FunctionalColumn {
  key: string;
  name: string;
  amountOf(values: Values): Amount;
}

const appropriation = (values: Values) => values.basic + values.project;
const allExpenditure = (values: Values) => appropriation(values) + values.ownBasic + values.ownProject;

/** BT2 部门收入总表 */
export function revenueTable(figures: BudgetFigures): SampleTable {
  return functionalTable(
    figures.functional,
    figures.totals,
    "收入预算",
    [
      { key: "total", name: "合计", amountOf: allExpenditure },
      { key: "appropriation", name: "财政拨款收入", amountOf: appropriation },
      { key: "service-revenue", name: "事业收入", amountOf: (values) => values.serviceRevenue },
      { key: "operating-revenue", name: "事业单位经营收入", amountOf: () => 0 },
      { key: "other-revenue", name: "其他收入", amountOf: (values) => values.otherRevenue },
    ],
    { kind: "revenue", title: `${FISCAL_YEAR}年部门收入预算总表` },
  );
}

/** BT3 部门支出总表 */
export function expenditureTable(figures: BudgetFigures): SampleTable {
  return functionalTable(
    figures.functional,
    figures.totals,
    "支出预算",
    [
      { key: "total", name: "合计", amountOf: allExpenditure },
      { key: "basic", name: "基本支出", amountOf: (values) => values.basic + values.ownBasic },
      { key: "project", name: "项目支出", amountOf: (values) => values.project + values.ownProject },
    ],
    { kind: "expenditure", title: `${FISCAL_YEAR}年部门支出预算总表` },
  );
}

/** BT5 一般公共预算支出表 */
export function generalExpenditureTable(figures: BudgetFigures): SampleTable {
  const table = functionalTable(figures.functional, figures.totals, "一般公共预算支出", BASIC_AND_PROJECT, {
    kind: "general-expenditure",
    title: `${FISCAL_YEAR}年部门一般公共预算支出功能分类预算表`,
  });
  return { ...table, repeatsHeader: true };
}

/** BT7 and BT9: the department has neither fund nor state capital money, and says so under the empty tables. */
export function emptyTable(kind: "fund" | "state-capital"): SampleTable {
  const budget = kind === "fund" ? "政府性基金预算" : "国有资本经营预算";
  const table = functionalTable([], undefined, `${budget}支出`, BASIC_AND_PROJECT, {
    kind,
    title: `${FISCAL_YEAR}年部门${budget}支出功能分类预算表`,
  });
  return { ...table, notes: [`注：本部门${FISCAL_YEAR}年无${budget}财政拨款安排的预算，故本表为空表。`] };
}

const BASIC_AND_PROJECT: FunctionalColumn[] = [
  { key: "total", name: "合计", amountOf: appropriation },
  { key: "basic", name: "基本支出", amountOf: (values) => values.basic },
  { key: "project", name: "项目支出", amountOf: (values) => values.project },
];

function functionalTable(
  lines: FunctionalLine[],
  totals: Values | undefined,
  heading: string,
  columns: FunctionalColumn[],
  identity: Pick<SampleTable, "kind" | "title">,
): SampleTable {
  const header: HeaderCell[][] = [
    [
      { text: "项目", columns: CODE_PARTS.length + 1 },
      { text: heading, columns: columns.length },
    ],
    [
      { text: "功能分类科目编码", columns: CODE_PARTS.length },
      { text: "功能分类科目名称", rows: 2 },
      ...columns.map((column) => ({ text: column.name, rows: 2 })),
    ],
    CODE_PARTS.map((part) => ({ text: part })),
  ];
  const rows: SampleRow[] = lines.map((line) => ({
    keys: [line.code],
    cells: [
      ...codeCells(line.code, CODE_PARTS.length),
      subjectName(line.code),
      ...columns.map((column) => column.amountOf(line.amounts)),
    ],
  }));
  const blankRows: SampleRow[] = Array.from({ length: lines.length === 0 ? EMPTY_ROWS : 0 }, () => ({
    keys: [],
    cells: [],
  }));
  const totalRow: SampleRow = {
    keys: ["total"],
    cells: [
      "合计",
      ...CODE_PARTS.map(() => undefined),
      ...columns.map((column) => (totals ? column.amountOf(totals) : undefined)),
    ],
    merges: [{ column: 0, columns: CODE_PARTS.length + 1 }],
  };
  return {
    ...FRAME,
    ...identity,
    columns: [
      ...codeColumns("项目·功能分类科目编码", CODE_PARTS),
      nameColumn("项目·功能分类科目名称", NAME_WIDTH),
      ...columns.map((column) => amountColumn(column.key, `${heading}·${column.name}`, 60 / columns.length)),
    ],
    header,
    rows: [...rows, ...blankRows, totalRow],
  };
}
