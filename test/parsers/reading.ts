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

/** The same of a reading that is under way. */
export async function refusalIn(reading: Promise<unknown>): Promise<ReturnType<typeof refusalOf>> {
  try {
    await reading;
    return undefined;
  } catch (error) {
    return refusalOf(() => {
      throw error;
    });
  }
}

/** Every place of the grid is taken by one cell at most, and no cell reaches beyond the grid. */
export function findOverlap(grid: Grid): string | undefined {
  const taken = new Set<number>();
  for (const { place, row, column, rowSpan, columnSpan } of grid.cells) {
    const name = place.cell ?? `the cell in row ${row}, column ${column}`;
    const isSound = [row, column, rowSpan - 1, columnSpan - 1].every((at) => Number.isInteger(at) && at >= 0);
    if (!isSound || row + rowSpan > grid.rows || column + columnSpan > grid.columns) {
      return `${name} reaches beyond ${grid.rows} × ${grid.columns}`;
    }
    for (let below = row; below < row + rowSpan; below++) {
      for (let right = column; right < column + columnSpan; right++) {
        const key = below * grid.columns + right;
        if (taken.has(key)) {
          return `${name} covers a place twice`;
        }
        taken.add(key);
      }
    }
  }
  return undefined;
}
