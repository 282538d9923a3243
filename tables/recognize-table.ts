import type { BudgetTable, LineItem } from "../domain/budget-table.ts";
import { CellStore } from "../domain/cell-store.ts";
import type { Block, Document, Grid } from "../domain/document.ts";
import type { Identification } from "../domain/fact.ts";
import { valuesOf } from "../domain/packed-line.ts";
import type { Place } from "../domain/place.ts";
import { compactText } from "../domain/text.ts";
import { findUnit } from "../domain/unit.ts";
import { buildHierarchy } from "./build-hierarchy.ts";
import { findCaptions } from "./captions.ts";
import { findHeader } from "./find-header.ts";
import { findPanels } from "./find-panels.ts";
import { type GridView, viewGrid } from "./grid-view.ts";
import { groupColumns } from "./group-columns.ts";
import { identifyTable } from "./identify-table.ts";
import { packBody } from "./pack-body.ts";
import { peelCaptions, peelNotes } from "./peel-captions.ts";
import { type Extent, readColumns } from "./read-columns.ts";
import { readLines } from "./read-lines.ts";
import { STANDARD_TITLES, stageIn, yearIn } from "./vocabulary.ts";

/** A table of which the lines are read when they are asked for: half of the work on a large sheet, and no part of what is printed. */
export interface ShownTable {
  table: Omit<BudgetTable, "decimals" | "lines">;
  /** Says of the panels as well how their lines hang together. */
  lines(): LineItem[];
}

/**
 * Recognizes one grid: title, kind, unit, header, columns, panels and lines. Nothing is judged, and a table of no known
 * kind is kept as `unknown`. `id` names the table in the review.
 */
export function recognizeTable(
  document: Document,
  index: number,
  id: string,
  surroundings: Identification,
): BudgetTable | undefined {
  const shown = recognizeShown(document, index, id, surroundings);
  return shown && withLines(shown);
}

export function withLines({ table, lines }: ShownTable): BudgetTable {
  const own = lines();
  return { ...table, decimals: mostDecimals(own), lines: own };
}

/** Recognizes all of a grid but its lines. */
export function recognizeShown(
  document: Document,
  index: number,
  id: string,
  surroundings: Identification,
): ShownTable | undefined {
  const grid = document.blocks[index] as Grid;
  const view = viewGrid(grid);
  const captions = findCaptions(document.blocks as Block[], index);
  const start = peelCaptions(view, captions);
  if (start >= view.rows) {
    return undefined;
  }
  const end = peelNotes(view, start, captions);
  const header = findHeader(view, start);
  const extent: Extent = { start, body: Math.min(header.end, end), end };
  if (header.ordinals !== undefined) {
    extent.ordinals = header.ordinals;
  }
  const printedTitle = captions.title || (grid.place.sheet ?? "");
  const { kind, scope } = identifyTable(printedTitle, view, extent);
  const stage = stageIn(printedTitle) ?? surroundings.stage;
  // A sentence that leads up to a list (`…的单位包括：`) says what the list is but is no title.
  const leadsUp = /[:：]$/u.test(printedTitle);
  const title = (leadsUp && STANDARD_TITLES[kind]?.[stage ?? "budget"]) || printedTitle;
  const said = compactText([...captions.above, title].join(" "));
  const fiscalYear = yearIn(compactText(title)) ?? surroundings.fiscalYear ?? yearIn(said);
  // A form has no columns of amounts: its labels and values alternate, and its unit stands in a label.
  const isForm = kind === "performance-targets";
  const unit = captions.unit ?? unitIn(view, extent.start, isForm ? extent.end : extent.body);
  const columns = isForm ? [] : readColumns(view, extent, stage, fiscalYear);
  const panels = findPanels(columns);
  const packer = packBody(view, grid, extent, columns, panels, id, unit);
  const body = captions.body ?? surroundings.body;
  const table: ShownTable["table"] = {
    id,
    document: document.id,
    kind,
    ...(scope && Object.keys(scope).length > 0 ? { scope } : {}),
    title,
    ...(captions.number ? { number: captions.number } : {}),
    ...(body ? { body } : {}),
    ...(captions.body ? { printedBody: captions.body } : {}),
    ...(fiscalYear ? { fiscalYear } : {}),
    ...(stage ? { stage } : {}),
    ...(unit ? { unit } : {}),
    place: grid.place,
    header: textRows(view, start, extent.body),
    headerPlaces: placeRows(view, start, extent.body),
    ...(packer
      ? { rows: packer.body.rows, places: packer.body.places, large: packer.body }
      : { rows: textRows(view, extent.body, end), places: placeRows(view, extent.body, end) }),
    columns,
    columnGroups: groupColumns(columns),
    panels,
    ...(isRecognized(grid) ? { isRecognized: true as const } : {}),
    notes: captions.notes,
  };
  let lines: LineItem[] | undefined;
  const read = (): LineItem[] => {
    const own = readLines(view, extent, columns, panels, id, unit, packer);
    buildHierarchy(view, extent, columns, panels, own);
    return own;
  };
  return {
    table,
    lines() {
      lines ??= read();
      return lines;
    },
  };
}

/** No cell that is kept as a text alone was recognized on an image. */
function isRecognized({ cells }: Grid): boolean {
  const own = cells instanceof CellStore ? [...cells.kept()] : cells;
  return own.some(({ confidence }) => confidence !== undefined);
}

function unitIn(view: GridView, from: number, to: number): BudgetTable["unit"] {
  for (let row = from; row < to; row++) {
    for (let column = 0; column < view.columns; column++) {
      const unit = findUnit(view.textAt(row, column));
      if (unit) {
        return unit;
      }
    }
  }
  return undefined;
}

function textRows(view: GridView, from: number, to: number): string[][] {
  return Array.from({ length: Math.max(0, to - from) }, (_, row) =>
    Array.from({ length: view.columns }, (_, column) => view.textAt(from + row, column)),
  );
}

function placeRows(view: GridView, from: number, to: number): Place[][] {
  return Array.from({ length: Math.max(0, to - from) }, (_, row) =>
    Array.from({ length: view.columns }, (_, column) => view.cellAt(from + row, column)?.place ?? {}),
  );
}

function mostDecimals(lines: readonly LineItem[]): number {
  let most = 0;
  for (const line of lines) {
    for (const { value } of valuesOf(line)) {
      most = Math.max(most, value.number?.decimals ?? 0);
    }
  }
  return most;
}
