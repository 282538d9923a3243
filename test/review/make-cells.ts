import { readNumber, toMoney } from "../../domain/amount.ts";
import type { BudgetTable, Cell, Column, LineItem, TableKind } from "../../domain/budget-table.ts";
import { findUnit, type Unit } from "../../domain/unit.ts";

export interface Drawing {
  id?: string;
  title?: string;
  kind?: TableKind;
  /** Left out: the unit is not known, so no cell is money. */
  unit?: Unit;
}

/**
 * A table drawn as text: a line of column names, then lines of `code | name | amounts`. A column name that ends in `%` is no
 * money.
 */
export function drawTable(text: string, drawing: Drawing = {}): BudgetTable {
  const [head = [], ...body] = text
    .trim()
    .split("\n")
    .map((line) => line.split("|").map((part) => part.trim()));
  const { id = "t1", title = "支出预算表", kind = "expenditure", unit } = drawing;
  const columns: Column[] = head.map((name, index) => ({
    index,
    panel: 0,
    path: [name],
    role: index === 0 ? "code" : index === 1 ? "name" : name.endsWith("%") ? "percent" : "amount",
  }));
  const lines = body.map((parts, row): LineItem => {
    const [code = "", name = ""] = parts;
    const cells = columns.slice(2).map((column) =>
      makeCell(parts[column.index] ?? "", {
        table: id,
        row,
        column: column.index,
        label: `${[code, name].filter(Boolean).join(" ")} · ${column.path[0]}`,
        ...(unit && column.role === "amount" ? { unit } : {}),
      }),
    );
    return {
      row,
      panel: 0,
      ...(code ? { code } : {}),
      name,
      printedName: name,
      mark: "item",
      level: 0,
      children: [],
      cells: Object.fromEntries(cells.map((cell) => [cell.column, cell])),
      place: { page: 1 },
    };
  });
  return {
    id,
    document: "d1",
    kind,
    title,
    ...(unit ? { unit } : {}),
    decimals: 2,
    place: { page: 1 },
    header: [head],
    rows: body,
    places: body.map((parts) => parts.map(() => ({ page: 1 }))),
    columns,
    columnGroups: [],
    panels: [],
    lines,
    notes: [],
  };
}

export interface CellPlace {
  table?: string;
  row?: number;
  column?: number;
  label?: string;
  unit?: Unit;
}

/** One cell. A unit written behind the number counts: `12.35亿元`. */
export function makeCell(text: string, place: CellPlace = {}): Cell {
  const { table = "t1", row = 0, column = 0, label = text } = place;
  const unit = findUnit(`单位：${/[^\d.,%]+元$|元$/.exec(text)?.[0] ?? ""}`) ?? place.unit;
  const reading = readNumber(text.replace(/[百千万亿]*元$/, ""));
  return {
    table,
    row,
    column,
    text,
    label,
    place: { page: 1 },
    ...(reading.state === "number" ? { number: reading.number } : {}),
    ...(reading.state === "number" && unit && !reading.number.percent ? { money: toMoney(reading.number, unit) } : {}),
    ...(reading.state === "text" ? { unreadable: true as const } : {}),
  };
}

/** Cells of a column from top to bottom. */
export function columnOf(table: BudgetTable, name: string): Cell[] {
  const index = table.columns.find((column) => column.path[0] === name)?.index ?? -1;
  return table.lines.map((line) => line.cells[index]).filter((cell) => cell !== undefined);
}

/** `cellOf(table, "201", "合计")`; the row by its code or its name. */
export function cellOf(table: BudgetTable, item: string, column: string): Cell {
  const row = table.lines.findIndex((line) => line.code === item || line.name === item);
  const cell = columnOf(table, column)[row];
  if (!cell) {
    throw new Error(`no cell ${item} ${column}`);
  }
  return cell;
}
