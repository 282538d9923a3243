import { COLUMN_GAP, cutAtGaps } from "./cut-segments.ts";
import type { LatticeCell } from "./find-lattices.ts";
import type { Glyph } from "./page-content.ts";
import { setLines, type TextLine } from "./set-lines.ts";

/** A cell of a row that is perhaps several, with what stands in it. */
export interface StripCell {
  cell: LatticeCell;
  glyphs: readonly Glyph[];
}

export interface Stack extends StripCell {
  lines: TextLine[];
  /** Nothing but amounts and marks, and perhaps their unit. */
  isOfAmounts: boolean;
  /** Several of them, one above the other. */
  isStack: boolean;
  /** Where the amounts of a list begin: lines of a name and an amount, with no line drawn between the two. */
  listFrom: number | undefined;
}

const FEWEST_AMOUNTS = 2;
/** The unit over amounts is set this much smaller. */
const SMALLER = 0.85;
/** Share of the lines of a cell that are amounts, if they are one above the other; the unit may stand over them. */
const AMOUNTS = 0.9;
const MOST_OTHERS = 1;
/** Digits that leave less than this of their cell, in points and in type sizes, may be the first part of a number. */
const CELL_MARGINS = 11;
const DIGIT = 0.55;
const DIGITS = /^\d{3,}$/u;
const DIGITS_ALONE = /^\d+$/u;
/** The rest of a number stands under it without the blank that rows have between them, in type sizes. */
const NEXT_LINE = 0.2;

/** Finds cells that hold several amounts among cells side by side; nothing where there are none. */
export function findStacks(strip: readonly StripCell[], lists: ReadonlyMap<LatticeCell, number>): Stack[] {
  const mayBeSeveral = strip.some((entry) => lists.has(entry.cell) || mayHoldRows(entry));
  return mayBeSeveral ? withoutSingleRows(strip.map((entry) => toStack(entry, lists.get(entry.cell)))) : [];
}

export function holdsRows({ isStack, listFrom }: Stack): boolean {
  return isStack || listFrom !== undefined;
}

/** Cheap to tell, and false for nearly all cells of ordinary tables: do digits stand over digits, or under a unit? */
export function mayHoldRows({ glyphs }: StripCell): boolean {
  const first = glyphs.find(isDigit);
  return (
    first !== undefined &&
    glyphs.some(
      (glyph) =>
        (glyph.top > first.bottom && isDigit(glyph)) ||
        (glyph.bottom < first.top && (isDigit(glyph) || glyph.size < SMALLER * first.size)),
    )
  );
}

function isDigit({ text }: Glyph): boolean {
  return /\d/.test(text);
}

function toStack(entry: StripCell, listFrom: number | undefined): Stack {
  const lines = setLines(entry.glyphs).filter((line) => line.angle === 0);
  const room = entry.cell.right - entry.cell.left - CELL_MARGINS;
  let amounts = 0;
  let marks = 0;
  let isBroken = false;
  for (const [index, line] of lines.entries()) {
    const kinds = cutAtGaps(line.glyphs, COLUMN_GAP).map(({ kind }) => kind);
    if (kinds.every((kind) => kind === "mark")) {
      marks += 1;
    } else if (!kinds.includes("text")) {
      amounts += 1;
      const next = lines[index + 1];
      const goesOn =
        next !== undefined && DIGITS_ALONE.test(next.text) && next.top - line.bottom < NEXT_LINE * line.size;
      isBroken ||= goesOn && DIGITS.test(line.text) && line.right - line.left + DIGIT * line.size > room;
    }
  }
  const others = lines.length - amounts - marks;
  const isOfAmounts = amounts + marks > 0 && others <= Math.max(MOST_OTHERS, (1 - AMOUNTS) * lines.length);
  const units = others > 0 && hasUnit(lines) ? 1 : 0;
  const isStack = isOfAmounts && amounts + marks + units >= FEWEST_AMOUNTS && !isBroken;
  return { ...entry, lines, isOfAmounts, isStack, listFrom: isOfAmounts ? undefined : listFrom };
}

/** The unit stands over the first amount, in smaller type. */
function hasUnit([first, second]: readonly TextLine[]): boolean {
  return first !== undefined && second !== undefined && first.size < SMALLER * second.size;
}

/** Beside rows that are several may stand names and amounts that are one, or none: those cells stay whole. */
function withoutSingleRows(stacks: readonly Stack[]): Stack[] {
  const panels: Stack[][] = [];
  let endsPanel = true;
  stacks.forEach((stack, index) => {
    const isName = stack.lines.length > 0 && !stack.isOfAmounts;
    if (endsPanel && isName && stacks.slice(index).some((other) => other.isOfAmounts || holdsRows(other))) {
      panels.push([stack]);
    } else if (panels.length === 0) {
      panels.push([stack]);
    } else {
      panels.at(-1)?.push(stack);
    }
    endsPanel = isName ? stack.listFrom !== undefined : endsPanel || stack.isOfAmounts;
  });
  return panels.filter((panel) => panel.some(holdsRows)).flat();
}
