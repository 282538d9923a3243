import { bridgeSeals } from "./bridge-seals.ts";
import type { InkImage, PixelBox } from "./raster.ts";

/** A straight line of ink, in pixels; `at` is its middle, `thickness` across it. */
export interface DrawnLine {
  direction: "horizontal" | "vertical";
  at: number;
  from: number;
  to: number;
  thickness: number;
}

/** In inches: the shortest line across and downwards, the thickest line, the longest break, how near is touching. */
const SHORTEST_ACROSS = 0.28;
const SHORTEST_DOWN = 0.11;
const THICKEST = 0.05;
const LONGEST_BREAK = 0.02;
const TOUCH = 0.04;
/** A short line downwards runs into those across; the strokes of type in a tight row stop this much before them. */
const REACH = 0.006;
/** A line is inked along this share of its length at least; rows of type are not. */
const INKED = 0.85;
/** A line downwards this much longer than the rows between lines across is one, wherever it ends. */
const ROWS_PASSED = 3.2;

interface Run {
  row: number;
  from: number;
  to: number;
}

/**
 * Finds the lines that tables are ruled with: long straight runs of ink that end on lines of the other way. Strokes of
 * characters end in the middle of a cell and are left out. What is missing of a line under a seal is filled in.
 */
export function findDrawnLines(ink: InkImage, dpi: number, seals: readonly PixelBox[] = []): DrawnLine[] {
  const across = linesOf(ink, dpi, SHORTEST_ACROSS).map((line) => ({ ...line, direction: "horizontal" as const }));
  const down = linesOf(transpose(ink), dpi, SHORTEST_DOWN).map((line) => ({ ...line, direction: "vertical" as const }));
  const reach = Math.max(1.5, REACH * dpi);
  const rows = bridgeSeals(across, seals, dpi, (line, end) => endsOn(line, end, down, reach));
  const columns = bridgeSeals(down, seals, dpi, (line, end) => endsOn(line, end, rows, reach));
  return keepTableLines(rows, columns, dpi, (line) => liesUnderSeal(line, seals));
}

/** Lines that stand alone, underlines and strokes of large type among them, belong to no table. */
function keepTableLines(
  across: DrawnLine[],
  down: DrawnLine[],
  dpi: number,
  isSealed: (line: DrawnLine) => boolean,
): DrawnLine[] {
  const near = TOUCH * dpi;
  const reach = Math.max(1.5, REACH * dpi);
  const isHeld = (line: DrawnLine, others: DrawnLine[]): boolean =>
    endsOn(line, line.from, others, reach) && endsOn(line, line.to, others, reach);
  const pitch = rowPitch(across);
  const columns = down.filter((line) => {
    const isLong = line.to - line.from > ROWS_PASSED * pitch && !isSealed(line);
    return isLong || isHeld(line, across);
  });
  // A piece of a line whose other pieces were kept: where a row is left out of the others by a merge.
  const rows = across
    .filter((line) => columns.some((column) => meets(line, column, near)))
    // What is seen only under a seal may be a part of it: a line of the table reaches from line to line.
    .filter((line) => !isSealed(line) || isHeld(line, columns));
  return [...rows, ...columns.filter((column) => rows.some((row) => meets(row, column, near)))];
}

function liesUnderSeal({ direction, at, from, to }: DrawnLine, seals: readonly PixelBox[]): boolean {
  const [left, top, right, bottom] = direction === "horizontal" ? [from, at, to, at] : [at, from, at, to];
  return seals.some((seal) => left >= seal.left && right <= seal.right && top >= seal.top && bottom <= seal.bottom);
}

function rowPitch(across: readonly DrawnLine[]): number {
  const ats = [...new Set(across.map(({ at }) => Math.round(at)))].sort((a, b) => a - b);
  const gaps = ats.slice(1).map((at, index) => at - (ats[index] as number));
  const wide = gaps.filter((gap) => gap > 6).sort((a, b) => a - b);
  return wide[wide.length >> 1] ?? Infinity;
}

function endsOn(line: DrawnLine, end: number, others: readonly DrawnLine[], reach: number): boolean {
  return others.some(
    (other) =>
      Math.abs(other.at - end) <= reach + other.thickness / 2 &&
      line.at >= other.from - reach - line.thickness &&
      line.at <= other.to + reach + line.thickness,
  );
}

function meets(row: DrawnLine, column: DrawnLine, near: number): boolean {
  return (
    column.at >= row.from - near &&
    column.at <= row.to + near &&
    row.at >= column.from - near &&
    row.at <= column.to + near
  );
}

function linesOf(ink: InkImage, dpi: number, shortest: number): Omit<DrawnLine, "direction">[] {
  const runs = longRuns(ink, shortest * dpi, Math.max(1, Math.round(LONGEST_BREAK * dpi)));
  return joinRuns(runs, Math.max(2, Math.round(LONGEST_BREAK * dpi)))
    .filter(({ thickness }) => thickness <= Math.max(4, THICKEST * dpi))
    .filter(({ from, to, thickness }) => to - from >= 3 * thickness);
}

function longRuns({ width, height, data }: InkImage, shortest: number, longestBreak: number): Run[] {
  const runs: Run[] = [];
  for (let row = 0; row < height; row++) {
    const start = row * width;
    let [from, inked, last] = [-1, 0, -1];
    const close = (): void => {
      const length = last + 1 - from;
      if (from >= 0 && length >= shortest && inked >= INKED * length) {
        runs.push({ row, from, to: last + 1 });
      }
    };
    for (let x = 0; x < width; x++) {
      if (data[start + x] !== 1) {
        continue;
      }
      if (from < 0 || x - last > longestBreak) {
        close();
        [from, inked] = [x, 0];
      }
      inked += 1;
      last = x;
    }
    close();
  }
  return runs;
}

interface Band extends Run {
  weight: number;
  sum: number;
}

/** Runs of neighbouring rows that overlap are one line; a line a hair off the level steps from row to row. */
function joinRuns(runs: readonly Run[], reach: number): Omit<DrawnLine, "direction">[] {
  const done: Band[] = [];
  let open: Band[] = [];
  for (const { row, from, to } of runs) {
    done.push(...open.filter((band) => row - band.row > 1));
    open = open.filter((band) => row - band.row <= 1);
    const joined: Band = { row, from, to, weight: to - from, sum: row * (to - from) };
    const mates = open.filter((band) => from <= band.to + reach && to >= band.from - reach);
    for (const band of mates) {
      joined.from = Math.min(joined.from, band.from);
      joined.to = Math.max(joined.to, band.to);
      joined.weight += band.weight;
      joined.sum += band.sum;
    }
    open = [...open.filter((band) => !mates.includes(band)), joined];
  }
  return [...done, ...open].map(({ from, to, weight, sum }) => ({
    at: sum / weight + 0.5,
    from,
    to,
    // Ink over length: what steps from row to row is no thicker for it.
    thickness: weight / (to - from),
  }));
}

function transpose({ width, height, data }: InkImage): InkImage {
  const turned = new Uint8Array(data.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      turned[x * height + y] = data[y * width + x] as number;
    }
  }
  return { width: height, height: width, data: turned };
}
