import type { BudgetTable, Stage } from "../../domain/budget-table.ts";
import type { Book } from "../../domain/check.ts";
import type { Block, Document, Grid, GridCell } from "../../domain/document.ts";
import type { DepartmentalKind } from "../../domain/table-kind.ts";
import type { Unit } from "../../domain/unit.ts";
import { recognizeTables } from "../../tables/recognize-tables.ts";

export interface DrawOptions {
  /** Gives the table the usual title of its kind. */
  kind?: DepartmentalKind;
  title?: string;
  unit?: Unit;
  fiscalYear?: number;
  stage?: Stage;
  /** Lines under the table. */
  notes?: string[];
}

const TITLES: Record<DepartmentalKind, string> = {
  summary: "部门收支@总表",
  revenue: "部门收入@总表",
  expenditure: "部门支出@总表",
  "appropriation-summary": "财政拨款收支@总表",
  "appropriation-expenditure": "财政拨款支出@表",
  "appropriation-basic": "财政拨款基本支出@表",
  "general-expenditure": "一般公共预算支出@表",
  "general-basic": "一般公共预算基本支出@表",
  fund: "政府性基金预算支出@表",
  "state-capital": "国有资本经营预算支出@表",
  "three-public": "“三公”经费支出@表",
  "operating-expenses": "机关运行经费@表",
  procurement: "政府采购@表",
  projects: "项目支出@表",
  "project-details": "项目明细表",
  "performance-targets": "项目绩效目标表",
  "unit-list": "编制范围单位表",
};
const CODE = /^\d{3,9}$/;
const AMOUNTS = ["合计", "基本支出", "项目支出"];

/**
 * A table drawn as text, through real recognition. Without a header line the columns are 科目编码, 科目名称, 合计, 基本支出,
 * 项目支出, as many as are drawn; rows without a code column are 项目, 预算数. `<` merges a cell with the one to its left,
 * `^` with the one above.
 *
 *     drawTable(`
 *       201 | 一般公共服务支出 | 9,900
 *           | 合计             | 9,900`, { kind: "general-expenditure", unit: "万元" })
 */
export function drawTable(drawing: string, options: DrawOptions = {}): BudgetTable {
  const { kind = "expenditure", stage = "budget", unit = "万元", fiscalYear = 2024, notes = [] } = options;
  const title = options.title ?? TITLES[kind].replace("@", stage === "budget" ? "预算" : "决算");
  const rows = drawing.split("\n").filter((line) => line.trim() !== "");
  const book = drawBook(
    [title, `单位：${unit}`, ...(isHeader(rows[0] ?? "") ? [] : [headerFor(rows)]), ...rows, ...notes].join("\n"),
    { fiscalYear, stage },
  );
  return book.tables[0] as BudgetTable;
}

/** A book of these tables and no text. */
export function bookOf(...tables: BudgetTable[]): Book {
  const { fiscalYear, stage } = tables[0] ?? {};
  return {
    id: "d1",
    ...(fiscalYear ? { fiscalYear } : {}),
    ...(stage ? { stage } : {}),
    documents: [],
    tables,
    narratives: [],
  };
}

/**
 * A whole document as text: lines with `|` are rows of a table, the others paragraphs (titles, units and notes among
 * them), a line `===` begins a new page.
 */
export function drawBook(drawing: string, options: { fiscalYear?: number; stage?: Stage; name?: string } = {}): Book {
  const { fiscalYear = 2024, stage = "budget", name } = options;
  const document = drawDocument(drawing, name ?? `${fiscalYear}年度部门${stage === "budget" ? "预算" : "决算"}.pdf`);
  return {
    id: document.id,
    fiscalYear,
    stage,
    documents: [document],
    tables: recognizeTables(document),
    narratives: [],
  };
}

function drawDocument(drawing: string, name: string): Document {
  const blocks: Block[] = [];
  let page = 1;
  let rows: string[] = [];
  const closeGrid = (): void => {
    if (rows.length > 0) {
      blocks.push(drawGrid(rows, page, blocks.length));
      rows = [];
    }
  };
  for (const line of drawing.split("\n").map((text) => text.trim())) {
    if (line.includes("|")) {
      rows.push(line);
      continue;
    }
    closeGrid();
    if (/^={3,}$/.test(line)) {
      page += 1;
    } else if (line !== "") {
      blocks.push({ kind: "paragraph", text: line, place: { page, box: [0, blocks.length * 100, 100, 10] } });
    }
  }
  closeGrid();
  return { id: "d1", name, format: "pdf", sha256: "", pages: page, status: "read", problems: [], blocks };
}

function drawGrid(lines: readonly string[], page: number, index: number): Grid {
  const rows = lines.map((line) => line.split("|").map((text) => text.trim()));
  const columns = Math.max(...rows.map((row) => row.length));
  const cells: GridCell[] = [];
  const owners: (GridCell | undefined)[][] = rows.map(() => []);
  rows.forEach((row, at) => {
    for (let column = 0; column < columns; column++) {
      const text = row[column] ?? "";
      const merged = text === "<" ? owners[at]?.[column - 1] : text === "^" ? owners[at - 1]?.[column] : undefined;
      const owner = merged ?? drawCell(text, at, column, page, index);
      if (merged) {
        merged.rowSpan = at - merged.row + 1;
        merged.columnSpan = Math.max(merged.columnSpan, column - merged.column + 1);
      } else {
        cells.push(owner);
      }
      (owners[at] as GridCell[])[column] = owner;
    }
  });
  const place = { page, box: [0, index * 100, columns * 50, rows.length * 10] as const };
  return { kind: "grid", rows: rows.length, columns, cells, place, method: "rulings" };
}

function drawCell(text: string, row: number, column: number, page: number, index: number): GridCell {
  const [left, top] = [column * 50, index * 100 + row * 10];
  return { row, column, rowSpan: 1, columnSpan: 1, text, place: { page, box: [left, top, left + 50, top + 10] } };
}

function isHeader(line: string): boolean {
  return /编码|名称|项目|^类|预算数|决算数|合计.*\|.*支出|经费/u.test(line) && !/\d{3}(?![\d年])/.test(line);
}

function headerFor(rows: readonly string[]): string {
  const cells = rows.map((row) => row.split("|").map((text) => text.trim()));
  const count = Math.max(...cells.map((row) => row.length));
  const isCoded = cells.some((row) => CODE.test(row[0] ?? "")) && count > 2;
  return [...(isCoded ? ["科目编码", "科目名称"] : ["项目"]), ...AMOUNTS].slice(0, count).join(" | ");
}
