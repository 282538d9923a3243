import type { BudgetTable } from "../../domain/budget-table.ts";
import type { Block, Document, GridCell } from "../../domain/document.ts";
import { cellName } from "../../domain/place.ts";
import { recognizeTables } from "../../tables/recognize-tables.ts";
import { drawBook } from "../checks/draw-table.ts";

/** A sheet of a workbook drawn as text. Every line is a row, titles too; `·` before a text indents it by one type size. */
export function drawSheet(drawing: string, { name = "部门预算.xlsx", sheet = "Sheet1" } = {}): BudgetTable {
  return recognizeTables(asDocument(drawing, name, (cell) => onSheet(cell, sheet)))[0] as BudgetTable;
}

/** A table of a page, drawn as text, where every text is set to the left and `·` before it indents it by one type size. */
export function drawIndented(drawing: string, { name = "2024年度部门预算.pdf" } = {}): BudgetTable {
  return recognizeTables(asDocument(drawing, name, onPage))[0] as BudgetTable;
}

function asDocument(drawing: string, name: string, draw: (cell: GridCell) => GridCell): Document {
  const document = drawBook(drawing, { name }).documents[0] as Document;
  const blocks = document.blocks.map((block): Block => {
    if (block.kind !== "grid") {
      return block;
    }
    const cells = block.cells.map(draw);
    return { ...block, cells, place: cells[0]?.place.sheet ? { sheet: cells[0].place.sheet } : block.place };
  });
  return { ...document, blocks };
}

const INDENT = /^·*/u;

/** Sheets and Word files indent with blanks. */
function onSheet(cell: GridCell, sheet: string): GridCell {
  const text = cell.text.replace(INDENT, (dots) => "\u3000".repeat(dots.length));
  return { ...cell, text, place: { sheet, cell: cellName(cell.row, cell.column) } };
}

function onPage(cell: GridCell): GridCell {
  const indent = INDENT.exec(cell.text)?.[0].length ?? 0;
  return { ...cell, text: cell.text.slice(indent), indent };
}
