import type { GridCell } from "../../../domain/document.ts";
import type { FormulaReport } from "../../../domain/formula-report.ts";
import type { FormulaCell, SheetContent } from "../sheet-content.ts";
import { type CellValues, indexCells } from "./cell-values.ts";
import { evaluate } from "./evaluate.ts";
import { fillMissing } from "./fill-missing.ts";
import { parseFormula } from "./parse.ts";
import { settingOf, show } from "./place-formula.ts";
import { CellError, isSameNumber, NotComputable, type Obstacle, type Scalar, toText } from "./values.ts";

/** More differences than anyone reads: the rest is counted. */
const MOST_LISTED = 200;
const MOST_TEXTS = 20;
/** Less than any budget prints: what is left when numbers that are no binary fractions are taken from each other. */
const NOISE = 1e-6;
/** Errors that are certain wherever they come from; others depend on how a program reads a text. */
const CERTAIN = new Set(["#REF!", "#DIV/0!"]);

/** Formulas that were not calculated anew, by the reason. */
export interface NotRecomputed {
  obstacle: Obstacle;
  count: number;
  first: GridCell;
  detail: string;
}

export interface Recomputed {
  report: FormulaReport;
  notRecomputed: NotRecomputed[];
  /** Cells that had no value, and show the one that was calculated now. */
  filled: GridCell[];
}

/**
 * Calculates every formula anew from the values stored in the file, one step deep: a cell that is out of date is told
 * once, and not again for each cell that rests on it. Formulas that were never calculated are calculated first, and shown.
 *
 * @param names - Defined names, upper case, with the formula behind each.
 */
export function recomputeFormulas(sheets: readonly SheetContent[], names: ReadonlyMap<string, string>): Recomputed {
  const report: FormulaReport = { compared: 0, stale: [], staleCount: 0, passedOver: [] };
  const obstacles = new Map<Obstacle, NotRecomputed>();
  const cells = indexCells(sheets);
  const result: Recomputed = { report, notRecomputed: [], filled: [] };
  if (sheets.every(({ formulas }) => formulas.length === 0)) {
    return result;
  }
  const settle = (cell: GridCell, calculate: () => void): void => {
    try {
      calculate();
    } catch (error) {
      noteObstacle(error, cell, obstacles);
    }
  };
  const missing = fillMissing(sheets, cells, names, settle, result.filled);
  for (const [number, sheet] of sheets.entries()) {
    for (const formula of sheet.formulas) {
      const cell = sheet.cells.keep(formula.index);
      if (!missing.has(cell)) {
        settle(cell, () => compare(sheet, number, formula, cells, names, report));
      }
    }
  }
  result.notRecomputed = [...obstacles.values()];
  return result;
}

function compare(
  sheet: SheetContent,
  number: number,
  { index, format, isArray }: FormulaCell,
  cells: CellValues,
  names: ReadonlyMap<string, string>,
  report: FormulaReport,
): void {
  const cell = sheet.cells.keep(index);
  const stored = storedValue(sheet, index);
  if (stored instanceof CellError) {
    return;
  }
  const texts = new Map<string, [sheet: number, row: number, column: number]>();
  const computed = evaluate(parseFormula(cell.formula ?? ""), {
    ...settingOf(cells, names, number, cell),
    isArray,
    onTextInSum: (own, row, column) => texts.set(`${own} ${row} ${column}`, [own, row, column]),
  });
  if (computed instanceof CellError && !CERTAIN.has(computed.code)) {
    throw new NotComputable("text", computed.code);
  }
  report.compared += 1;
  const hidden = sheet.isHidden ? ({ isHidden: true } as const) : {};
  const formula = cell.formula ?? "";
  if (!isSameValue(stored, computed, format)) {
    report.staleCount += 1;
    if (report.stale.length < MOST_LISTED) {
      report.stale.push({
        place: cell.place,
        formula,
        shown: cell.text,
        recomputed: show(computed, format),
        ...hidden,
      });
    }
  }
  if (texts.size > 0 && report.passedOver.length < MOST_LISTED) {
    const passed = [...texts.values()].slice(0, MOST_TEXTS).flatMap((at) => {
      const found = cells.cellAt(...at);
      return found ? [{ place: found.place, text: found.text }] : [];
    });
    report.passedOver.push({ place: cell.place, formula, texts: passed, ...hidden });
  }
}

function storedValue(sheet: SheetContent, index: number): Scalar {
  const number = sheet.numbers.get(index);
  return Number.isNaN(number) ? (sheet.others.get(index) ?? sheet.cells.textAt(index)) : number;
}

/** The same as the cell shows it: what lies beneath its last digit is no difference. */
function isSameValue(stored: Scalar, computed: Scalar, format: FormulaCell["format"]): boolean {
  if (computed instanceof CellError) {
    return false;
  }
  const value = computed ?? (typeof stored === "number" ? 0 : "");
  if (typeof stored === "number" && typeof value === "number") {
    const isNear = Math.abs(stored - value) <= NOISE || isSameNumber(stored, value);
    return isNear || format(stored) === format(value);
  }
  if (typeof stored === "string" && typeof value === "number") {
    return stored === format(value) || stored === toText(value);
  }
  return withoutBlanks(toText(stored)) === withoutBlanks(toText(value));
}

/** Cells of nothing but blanks are not kept. */
function withoutBlanks(text: string): string {
  return text.replace(/\s+/gu, "");
}

function noteObstacle(error: unknown, cell: GridCell, obstacles: Map<Obstacle, NotRecomputed>): void {
  // A formula nested deeper than the stack goes is as little known as one with an unknown function.
  const isKnown = error instanceof NotComputable || error instanceof RangeError;
  if (!isKnown) {
    throw error;
  }
  const obstacle = error instanceof NotComputable ? error.obstacle : "too-large";
  const noted = obstacles.get(obstacle) ?? { obstacle, count: 0, first: cell, detail: error.message };
  obstacles.set(obstacle, { ...noted, count: noted.count + 1 });
}
