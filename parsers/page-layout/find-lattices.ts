import { cutRectangles, type Rectangle } from "./cut-rectangles.ts";
import type { Ruling } from "./page-content.ts";

/** A cell of a lattice: grid position, spans and the rectangle it covers on the page, in points. */
export interface LatticeCell extends Rectangle {
  left: number;
  top: number;
  right: number;
  bottom: number;
  /** A row of a list in a ruled column: a name and an amount with no line drawn between the two. */
  isOfList?: boolean;
}

/** A table as its ruling lines draw it. `xs` and `ys` are the grid lines, left to right and top to bottom. */
export interface Lattice {
  xs: number[];
  ys: number[];
  cells: LatticeCell[];
}

/** Lines cross when they come this close, in points. */
const TOUCH = 3;
const SAME_GRID_LINE = 2.2;
/** Lines that go on this far past the last line across them, in points, leave the table open there. */
const OPEN = 10;
/** Ends this close to a line across, in points, are on it. */
const INNER = 5;
/** A border is there when this share of it is drawn. */
const DRAWN = 0.6;

/** Finds every ruled table of a page, top to bottom. `rulings` are merged. */
export function findLattices(rulings: readonly Ruling[]): Lattice[] {
  return components(rulings)
    .map(toLattice)
    .filter((lattice) => lattice !== undefined)
    .sort((a, b) => (a.ys[0] as number) - (b.ys[0] as number) || (a.xs[0] as number) - (b.xs[0] as number));
}

/** Lines that cross each other, directly or through others, make one table. */
function components(rulings: readonly Ruling[]): Ruling[][] {
  const parent = rulings.map((_, index) => index);
  const find = (index: number): number => {
    let root = index;
    while (parent[root] !== root) {
      root = parent[root] as number;
    }
    parent[index] = root;
    return root;
  };
  const verticals = rulings.flatMap((ruling, index) => (ruling.direction === "vertical" ? [index] : []));
  rulings.forEach((horizontal, h) => {
    if (horizontal.direction !== "horizontal") {
      return;
    }
    for (const v of verticals) {
      const vertical = rulings[v] as Ruling;
      const crosses =
        vertical.at >= horizontal.from - TOUCH &&
        vertical.at <= horizontal.to + TOUCH &&
        horizontal.at >= vertical.from - TOUCH &&
        horizontal.at <= vertical.to + TOUCH;
      if (crosses) {
        parent[find(h)] = find(v);
      }
    }
  });
  const groups = new Map<number, Ruling[]>();
  rulings.forEach((ruling, index) => {
    const root = find(index);
    const group = groups.get(root);
    if (group) {
      group.push(ruling);
    } else {
      groups.set(root, [ruling]);
    }
  });
  return [...groups.values()];
}

function toLattice(rulings: readonly Ruling[]): Lattice | undefined {
  const horizontals = rulings.filter((ruling) => ruling.direction === "horizontal");
  const verticals = rulings.filter((ruling) => ruling.direction === "vertical");
  const xs = withOpenEnds(gridLines(verticals), horizontals);
  const ys = withInnerEnds(withOpenEnds(gridLines(horizontals), verticals), verticals);
  const columns = xs.length - 1;
  const rows = ys.length - 1;
  if (columns < 1 || rows < 1 || columns * rows < 2) {
    return undefined;
  }
  const sideOf = drawnSides(verticals, xs, ys);
  const drawnAbove = drawnSides(horizontals, ys, xs);
  const parts = impliedBorders(rows, columns, sideOf, drawnAbove);
  const topOf = (line: number, slot: number): boolean => drawnAbove(line, slot) || parts.has(line * columns + slot);
  // Union of atomic cells over borders that are not drawn.
  const region = Array.from({ length: rows * columns }, (_, index) => index);
  const find = (index: number): number => {
    let root = index;
    while (region[root] !== root) {
      root = region[root] as number;
    }
    region[index] = root;
    return root;
  };
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const here = row * columns + column;
      if (column + 1 < columns && !sideOf(column + 1, row)) {
        region[find(here + 1)] = find(here);
      }
      if (row + 1 < rows && !topOf(row + 1, column)) {
        region[find(here + columns)] = find(here);
      }
    }
  }
  const cells = cutRectangles(rows, columns, (row, column) => find(row * columns + column)).map((cell) => ({
    ...cell,
    left: xs[cell.column] as number,
    top: ys[cell.row] as number,
    right: xs[cell.column + cell.columnSpan] as number,
    bottom: ys[cell.row + cell.rowSpan] as number,
  }));
  return cells.length < 2 ? undefined : { xs, ys, cells };
}

function gridLines(rulings: readonly Ruling[]): number[] {
  const lines: number[] = [];
  let members = 0;
  for (const { at } of [...rulings].sort((a, b) => a.at - b.at)) {
    const last = lines.at(-1);
    if (last !== undefined && at - last <= SAME_GRID_LINE) {
      lines[lines.length - 1] = (last * members + at) / (members + 1);
      members += 1;
    } else {
      lines.push(at);
      members = 1;
    }
  }
  return lines;
}

/**
 * Tables may be left open at the sides, or at the foot of a page they run over: the lines across go on past the last of
 * the others, and where most of them end, or the outermost two, is a border too.
 */
function withOpenEnds(lines: number[], across: readonly Ruling[]): number[] {
  const places = across.map(({ at }) => at);
  const edges = [Math.min(...places), Math.max(...places)];
  const ends = [
    { at: Math.min(...across.map(({ from }) => from)), side: (ruling: Ruling) => ruling.from },
    { at: Math.max(...across.map(({ to }) => to)), side: (ruling: Ruling) => ruling.to },
  ];
  const open = ends
    .filter(({ at }) => lines.length > 0 && (at < (lines[0] as number) - OPEN || at > (lines.at(-1) as number) + OPEN))
    .filter(({ at, side }) => {
      const same = across.filter((ruling) => Math.abs(side(ruling) - at) <= TOUCH);
      const areOuter = edges.every((edge) => same.some((ruling) => Math.abs(ruling.at - edge) <= SAME_GRID_LINE));
      return same.length > 1 && (same.length >= across.length / 2 || areOuter);
    });
  return [...lines, ...open.map(({ at }) => at)].sort((a, b) => a - b);
}

/** Where lines between columns begin or end inside a table, between the lines across, one row of it ends too. */
function withInnerEnds(lines: number[], verticals: readonly Ruling[]): number[] {
  const ends = verticals.flatMap(({ from, to }) => [from, to]);
  const inner = gridLines(
    ends
      .filter((at) => lines.every((line) => Math.abs(line - at) > INNER) && at > (lines[0] ?? at))
      .filter((at) => at < (lines.at(-1) ?? at))
      .map((at) => ({ direction: "horizontal", at, from: 0, to: 0 })),
  );
  return inner.length === 0 ? lines : [...lines, ...inner].sort((a, b) => a - b);
}

/**
 * Cells that a line parts in one row and none parts in the next are not the same cells, though no line is drawn between the
 * rows: 收入 over 项目 and 预算数. Gives the borders of that kind, by row below and column.
 */
function impliedBorders(
  rows: number,
  columns: number,
  sideOf: (line: number, slot: number) => boolean,
  topOf: (line: number, slot: number) => boolean,
): Set<number> {
  const borders = new Set<number>();
  for (let row = 1; row < rows; row++) {
    for (let from = 0, to = 0; from < columns; from = to) {
      // A stretch of columns that both rows part at its ends.
      to = from + 1;
      while (to < columns && !(sideOf(to, row - 1) && sideOf(to, row))) {
        to += 1;
      }
      const slots = Array.from({ length: to - from }, (_, index) => from + index);
      const inner = slots.slice(1);
      const [above, below] = [row - 1, row].map((one) => inner.filter((line) => sideOf(line, one)).length) as [
        number,
        number,
      ];
      const isPartedOnce = above + below > 0 && (above === 0 || below === 0);
      if (isPartedOnce && slots.every((slot) => !topOf(row, slot))) {
        for (const slot of slots) {
          borders.add(row * columns + slot);
        }
      }
    }
  }
  return borders;
}

/** Tells whether the border on grid line `line`, between grid lines `slot` and `slot + 1` of the other way, is drawn. */
function drawnSides(
  rulings: readonly Ruling[],
  lines: readonly number[],
  across: readonly number[],
): (line: number, slot: number) => boolean {
  const slots = across.length - 1;
  const drawn = new Float64Array(lines.length * slots);
  for (const ruling of rulings) {
    let line = 0;
    for (let i = 1; i < lines.length; i++) {
      if (Math.abs((lines[i] as number) - ruling.at) < Math.abs((lines[line] as number) - ruling.at)) {
        line = i;
      }
    }
    for (let slot = 0; slot < slots; slot++) {
      const from = Math.max(ruling.from, across[slot] as number);
      const to = Math.min(ruling.to, across[slot + 1] as number);
      if (to > from) {
        drawn[line * slots + slot] = (drawn[line * slots + slot] as number) + to - from;
      }
    }
  }
  return (line, slot) =>
    (drawn[line * slots + slot] as number) >= DRAWN * ((across[slot + 1] as number) - (across[slot] as number));
}
