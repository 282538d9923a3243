import { type Grid, type ParsedContent, UnreadableDocument } from "../../domain/document.ts";

export function gridsOf(content: ParsedContent): Grid[] {
  return content.blocks.filter((block) => block.kind === "grid");
}

export function firstGrid(content: ParsedContent): Grid {
  const grid = gridsOf(content)[0];
  if (!grid) {
    throw new Error("no grid");
  }
  return grid;
}

/** The texts of a grid by address: `{ A1: "科目", B1: "预算数" }`. */
export function textsOf(grid: Grid): Record<string, string> {
  return Object.fromEntries(grid.cells.map((cell) => [cell.place.cell, cell.text]));
}

export function paragraphsOf(content: ParsedContent): string[] {
  return content.blocks.filter((block) => block.kind === "paragraph").map((block) => block.text);
}

/** The code and message with which reading is refused; undefined where it is not. Other errors pass on. */
export function refusalOf(read: () => unknown): { code: string; message: string } | undefined {
  try {
    read();
    return undefined;
  } catch (error) {
    if (error instanceof UnreadableDocument) {
      return { code: error.code, message: error.message };
    }
    throw error;
  }
}

/** Every place of the grid is taken by one cell at most, and no cell reaches beyond the grid. */
export function findOverlap(grid: Grid): string | undefined {
  const taken = new Set<number>();
  for (const cell of grid.cells) {
    if (cell.row + cell.rowSpan > grid.rows || cell.column + cell.columnSpan > grid.columns) {
      return `${cell.place.cell} reaches beyond ${grid.rows} × ${grid.columns}`;
    }
    for (let row = cell.row; row < cell.row + cell.rowSpan; row++) {
      for (let column = cell.column; column < cell.column + cell.columnSpan; column++) {
        const key = row * grid.columns + column;
        if (taken.has(key)) {
          return `${cell.place.cell} covers a place twice`;
        }
        taken.add(key);
      }
    }
  }
  return undefined;
}
