import { readNumber, toMoney } from "../../domain/amount.ts";
import type { BudgetTable, Cell } from "../../domain/budget-table.ts";
import type { DocumentProblem } from "../../domain/document.ts";
import { cellKey } from "../../domain/relation.ts";
import type { ReadDocument } from "../make-books.ts";
import type { Repair } from "./find-repairs.ts";

/** The documents with misread cells set right; each repair is told in the problems of its document. */
export function repairTables(read: readonly ReadDocument[], repairs: readonly Repair[]): ReadDocument[] {
  const byCell = new Map(repairs.map((repair) => [cellKey(repair.cell), repair]));
  return read.map((item) => {
    const own = repairs.filter(({ cell }) => item.tables.some(({ id }) => id === cell.table));
    if (own.length === 0) {
      return item;
    }
    const problems = own.map((repair) => describe(repair, item.tables));
    const document = { ...item.document, problems: [...item.document.problems, ...problems] };
    return { ...item, document, tables: item.tables.map((table) => repairTable(table, byCell)) };
  });
}

function repairTable(table: BudgetTable, byCell: ReadonlyMap<string, Repair>): BudgetTable {
  const rows = Array.from(table.rows, (row) => [...row]);
  let isTouched = false;
  const lines = table.lines.map((line) => {
    const cells = Object.entries(line.cells).map(([column, cell]): [string, Cell] => {
      const repair = byCell.get(cellKey(cell));
      if (!repair) {
        return [column, cell];
      }
      isTouched = true;
      const row = rows[cell.row];
      if (row) {
        row[cell.column] = repair.text;
      }
      return [column, repairCell(cell, repair.text, table)];
    });
    return { ...line, cells: Object.fromEntries(cells) };
  });
  return isTouched ? { ...table, rows, lines } : table;
}

function repairCell(cell: Cell, text: string, { unit }: BudgetTable): Cell {
  const reading = readNumber(text);
  if (reading.state !== "number") {
    return cell;
  }
  const { unreadable, ...kept } = cell;
  const money = cell.money && unit ? { money: toMoney(reading.number, unit) } : {};
  return { ...kept, text, number: reading.number, ...money, recognized: cell.text };
}

function describe({ cell, text }: Repair, tables: readonly BudgetTable[]): DocumentProblem {
  const title = tables.find(({ id }) => id === cell.table)?.title ?? "";
  const where = `${cell.place.page === undefined ? "" : `第 ${cell.place.page} 页`}${title ? `《${title}》` : ""}`;
  return {
    code: "RECOGNITION_REPAIRED",
    message: `${where}“${cell.label}”识别为 ${cell.text}，勾稽关系表明应为 ${text}（疑为识别误差），已按 ${text} 审查，请对照原图核对。`,
    place: cell.place,
  };
}
