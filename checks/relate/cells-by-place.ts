import type { BudgetTable, Cell } from "../../domain/budget-table.ts";
import { type Evidence, type EvidenceRole, evidenceOfCell } from "../../domain/finding.ts";
import type { Place } from "../../domain/place.ts";

/** The amount cells of a workbook by sheet and address. */
export type CellsByPlace = ReadonlyMap<string, Cell>;

export function cellsByPlace(tables: readonly BudgetTable[], document: string): CellsByPlace {
  const cells = new Map<string, Cell>();
  for (const table of tables) {
    for (const line of table.document === document ? table.lines : []) {
      for (const cell of Object.values(line.cells)) {
        cells.set(keyOf(cell.place), cell);
      }
    }
  }
  return cells;
}

/** Evidence that points at a cell of a workbook: with the name of its row and column where it stands in a table. */
export function evidenceAt(
  place: Place,
  printed: string,
  document: string,
  cells: CellsByPlace,
  role: EvidenceRole,
): Evidence {
  const cell = cells.get(keyOf(place));
  return cell ? evidenceOfCell(cell, document, role) : { document, role, place, label: place.cell ?? "", printed };
}

function keyOf({ sheet, cell }: Place): string {
  return `${sheet} ${cell}`;
}
