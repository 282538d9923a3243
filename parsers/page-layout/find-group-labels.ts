import type { Segment } from "./cut-segments.ts";
import { type CutLine, holdsOnlyAmounts, isSeed } from "./find-runs.ts";
import { setLines, type TextLine } from "./set-lines.ts";

/** Lines parted into names of groups of rows and what is left of them. */
export interface GroupLabels {
  labels: CutLine[];
  /** The lines of which they were a part, or the whole. */
  wholes: TextLine[];
  rest: CutLine[];
}

const SENTENCE = /[，。；]/u;

/**
 * Finds the names of groups of rows: set to the middle of a cell that is merged over them, they stand between two rows, in
 * a column of their own before the names of these.
 */
export function findGroupLabels(lines: readonly CutLine[]): GroupLabels {
  const found = new Set<CutLine>();
  let from = -1;
  lines.forEach((cut, to) => {
    if (!isSeed(cut) && !holdsOnlyAmounts(cut)) {
      return;
    }
    const around = from < 0 ? [] : lines.slice(from, to + 1);
    for (const one of around.slice(1, -1)) {
      if (beginsBeforeNames(one, around)) {
        found.add(one);
      }
    }
    from = to;
  });
  return {
    labels: lines.flatMap((cut) => (found.has(cut) ? toLines(cut.segments.slice(0, 1)) : [])),
    wholes: [...found].map(({ line }) => line),
    rest: lines.flatMap((cut) => (found.has(cut) ? toLines(cut.segments.slice(1)) : [cut])),
  };
}

function toLines(segments: readonly Segment[]): CutLine[] {
  return setLines(segments.flatMap(({ glyphs }) => glyphs)).map((line) => ({ line, segments: [...segments] }));
}

/** True for a line that begins with a text in a column that ends before names begin, with amounts behind them. */
function beginsBeforeNames(cut: CutLine, around: readonly CutLine[]): boolean {
  const [only, ...own] = cut.segments;
  if (only?.kind !== "text" || SENTENCE.test(only.text)) {
    return false;
  }
  const others = [...own, ...around.filter((one) => one !== cut).flatMap(({ segments }) => segments)];
  const amounts = others.filter(({ kind }) => kind !== "text");
  const names = others.filter(
    ({ kind, left, right }) => kind === "text" && left > only.right && amounts.some((amount) => amount.left > right),
  );
  // In its own column stand other names of groups, and none that reaches into the next.
  const isApart = ({ left, right }: Segment): boolean =>
    left > only.right || names.every((name) => right < name.left || left > name.right);
  return names.length > 0 && others.every(isApart);
}
