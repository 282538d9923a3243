import type { Grid, GridCell } from "../domain/document.ts";
import { compactText } from "../domain/text.ts";

/** Rows that name the same thing, before names side by side are no accident. */
const ENOUGH_ROWS = 3;
/** Of the rows that name something, so many must be named alike. */
const NEARLY_ALL = 0.95;
/** Rows that are enough to see what the columns are. */
const MOST_ROWS = 400;
/** A title that says so is no head of its own. */
const CONTINUED = /续/u;

/** Columns of the names, from `start`, and the first column after the block. */
interface Block {
  start: number;
  end: number;
}

/**
 * A wide table is printed over several pages by setting it in blocks side by side, each with the title, the names of the
 * rows and some of the columns. As a table it is one: the names stand once, the columns follow each other. Blocks that
 * hold names and heads and nothing else are left out. Cells keep their places.
 */
export function joinPageBlocks(grid: Grid): Grid {
  const rows = textsByRow(grid);
  const found = findBlocks(grid, rows);
  if (!found) {
    return grid;
  }
  const { blocks, width } = found;
  const [first, ...others] = blocks as [Block, ...Block[]];
  const shift = new Map<number, number>();
  let end = first.end;
  for (let column = 0; column < first.end; column++) {
    shift.set(column, column);
  }
  for (const block of others) {
    if (!holdsAmounts(rows, block, width)) {
      continue;
    }
    for (let column = block.start + width; column < block.end; column++) {
      shift.set(column, end);
      end += 1;
    }
  }
  const head = headRow(rows, blocks, width);
  const cells = grid.cells.flatMap((cell): GridCell[] => {
    const column = shift.get(cell.column);
    const repeats = cell.column >= first.end && cell.row < head;
    return column === undefined || repeats
      ? []
      : [{ ...cell, column, columnSpan: Math.min(cell.columnSpan, end - column) }];
  });
  return { ...grid, columns: end, cells };
}

type Rows = ReadonlyMap<number, ReadonlyMap<number, string>>;

function textsByRow(grid: Grid): Rows {
  const rows = new Map<number, Map<number, string>>();
  for (const { row, column, text } of grid.cells) {
    if (row >= MOST_ROWS) {
      break;
    }
    const compact = compactText(text);
    if (compact !== "") {
      const texts = rows.get(row) ?? new Map<number, string>();
      rows.set(row, texts.set(column, compact));
    }
  }
  return rows;
}

/** The blocks, and how many columns of names each begins with. */
function findBlocks(grid: Grid, rows: Rows): { blocks: Block[]; width: number } | undefined {
  const names = nameColumn(rows);
  if (names === undefined) {
    return undefined;
  }
  const repeats: number[] = [];
  for (let column = names + 1; column < grid.columns; column++) {
    if (namesAlike(rows, names, column)) {
      repeats.push(column);
    }
  }
  const [second] = repeats;
  // Names twice beside each other are no block: there is no column of amounts between them.
  if (second === undefined || second - names < 2 * (names + 1)) {
    return undefined;
  }
  let width = names + 1;
  while (isSameColumn(rows, width, second - names + width)) {
    width += 1;
  }
  const starts = [0, ...repeats.map((column) => column - names)];
  const blocks = starts.map((start, at) => ({ start, end: starts[at + 1] ?? grid.columns }));
  const [first, next] = blocks as [Block, Block];
  const isWhole = blocks.every(({ start, end }) => end - start > width);
  return isWhole && holdsAmounts(rows, first, width) && holdsAmounts(rows, next, width) ? { blocks, width } : undefined;
}

/** The column with the most names in it, numbers and dashes aside; the leftmost of equals. */
function nameColumn(rows: Rows): number | undefined {
  const counts = new Map<number, number>();
  for (const texts of rows.values()) {
    for (const [column, text] of texts) {
      if (/\p{Script=Han}/u.test(text)) {
        counts.set(column, (counts.get(column) ?? 0) + 1);
      }
    }
  }
  return [...counts].sort(([one, many], [other, more]) => more - many || one - other)[0]?.[0];
}

/** Named alike in nearly all rows; or a block with the same heads and no names at all, which was left empty. */
function namesAlike(rows: Rows, names: number, column: number): boolean {
  let same = 0;
  let stated = 0;
  let empty = 0;
  for (const texts of rows.values()) {
    const [name, other] = [texts.get(names), texts.get(column)];
    if (name !== undefined && /\p{Script=Han}/u.test(name)) {
      stated += 1;
      same += name === other ? 1 : 0;
      empty += other === undefined ? 1 : 0;
    }
  }
  const isEmptyBlock = same > 0 && same + empty === stated;
  return stated >= ENOUGH_ROWS && (same >= NEARLY_ALL * stated || isEmptyBlock);
}

function isSameColumn(rows: Rows, one: number, other: number): boolean {
  const stated = [...rows.values()].filter((texts) => texts.has(one));
  return stated.length >= ENOUGH_ROWS && stated.every((texts) => texts.get(one) === texts.get(other));
}

/** The first row in which another block says something of its own: what stands above it repeats title and unit. */
function headRow(rows: Rows, [first, ...others]: readonly Block[], width: number): number {
  const heads = [...rows].filter(([, texts]) => {
    const said = new Set([...texts].flatMap(([column, text]) => (column < (first?.end ?? 0) ? text : [])));
    return others.some(({ start, end }) =>
      [...texts].some(([column, text]) => {
        const isOwn = column >= start + width && column < end && !said.has(text);
        return isOwn && !CONTINUED.test(text);
      }),
    );
  });
  return Math.min(...heads.map(([row]) => row));
}

function holdsAmounts(rows: Rows, { start, end }: Block, width: number): boolean {
  return [...rows.values()].some((texts) =>
    [...texts].some(([column, text]) => column >= start + width && column < end && /^[-+(△]?\d/u.test(text)),
  );
}
