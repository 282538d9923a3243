import type { GridCell } from "../../../domain/document.ts";
import type { FormulaCell, SheetContent } from "../sheet-content.ts";
import type { CellValues } from "./cell-values.ts";
import { evaluate } from "./evaluate.ts";
import { parseFormula } from "./parse.ts";
import { settingOf, show } from "./place-formula.ts";
import { CellError, NotComputable } from "./values.ts";

/** Calculates the cells without a value, each after those it rests on. Gives all of them, whether they could be or not. */
export function fillMissing(
  sheets: readonly SheetContent[],
  cells: CellValues,
  names: ReadonlyMap<string, string>,
  settle: (cell: GridCell, calculate: () => void) => void,
  filled: GridCell[],
): ReadonlySet<GridCell> {
  const waiting = new Map<GridCell, { sheet: SheetContent; number: number; formula: FormulaCell }>();
  for (const [number, sheet] of sheets.entries()) {
    for (const formula of sheet.missingResults.size > 0 ? sheet.formulas : []) {
      const cell = sheet.cells.keep(formula.index);
      if (sheet.missingResults.has(cell.place.cell ?? "")) {
        waiting.set(cell, { sheet, number, formula });
      }
    }
  }
  const all = new Set(waiting.keys());
  const open = new Set<GridCell>();
  const failed = new Set<GridCell>();
  const calculate = (cell: GridCell): void => {
    const found = waiting.get(cell);
    if (!found) {
      if (failed.has(cell)) {
        throw new NotComputable("circular", cell.formula);
      }
      return;
    }
    if (open.has(cell)) {
      throw new NotComputable("circular", cell.formula);
    }
    open.add(cell);
    try {
      // Looking at a cell calculates it first.
      const watched: CellValues = {
        ...cells,
        visit: (area, take) => {
          cells.visit(area, (_value, _row, _column, other) => other && all.has(other) && calculate(other));
          cells.visit(area, take);
        },
        valueAt: (sheet, row, column) => {
          const other = cells.cellAt(sheet, row, column);
          if (other && all.has(other)) {
            calculate(other);
          }
          return cells.valueAt(sheet, row, column);
        },
      };
      const setting = { ...settingOf(watched, names, found.number, cell), isArray: found.formula.isArray };
      const value = evaluate(parseFormula(cell.formula ?? ""), setting);
      if (value instanceof CellError) {
        throw new NotComputable("text", value.code);
      }
      cells.put(found.number, cell.row, cell.column, value ?? 0);
      cell.text = show(value, found.formula.format);
      found.sheet.missingResults.delete(cell.place.cell ?? "");
      filled.push(cell);
    } catch (error) {
      failed.add(cell);
      throw error;
    } finally {
      open.delete(cell);
      waiting.delete(cell);
    }
  };
  for (const cell of all) {
    settle(cell, () => calculate(cell));
  }
  return all;
}
