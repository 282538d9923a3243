import type { Cell } from "../domain/budget-table.ts";
import type { TextClaims } from "../domain/claim.ts";

const BY_PASSAGE = new WeakMap<TextClaims, Map<number, Cell[]>>();

/** The figures of one passage, by its index, in the order they stand in it. */
export function figuresOfPassage(text: TextClaims, passage: number): readonly Cell[] {
  const known = BY_PASSAGE.get(text) ?? indexByPassage(text);
  BY_PASSAGE.set(text, known);
  return known.get(passage) ?? [];
}

function indexByPassage({ figures }: TextClaims): Map<number, Cell[]> {
  const found = new Map<number, Cell[]>();
  for (const cell of figures) {
    const own = found.get(cell.row) ?? [];
    own.push(cell);
    found.set(cell.row, own);
  }
  return found;
}
