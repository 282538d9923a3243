import type { Glyph } from "./page-content.ts";
import { setLines } from "./set-lines.ts";
import { type Extent, type Group, spanGroups } from "./span-groups.ts";

const NAME = /\p{Script=Han}/u;
/** Share of the rows that have a name in the column behind the names of groups. */
const NAMED = 0.8;

/**
 * Groups of rows whose names all stand level with a row, as those in the middle of three do: where the first row has none
 * before its own name, names do not stand at the top of their groups. Nothing unless all rows can be shared among them.
 * `held` are the glyphs of each row by column.
 */
export function groupAround(
  rows: readonly Extent[],
  held: readonly (readonly Glyph[][])[],
  column: number,
): (Group & { column: number })[] {
  const said = held.map((row) => row[column] ?? []);
  const texts = said.filter((glyphs) => glyphs.length > 0);
  const named = held.filter((row) => row[column + 1]?.some(({ text }) => NAME.test(text))).length;
  const areNames = texts.every((glyphs) => glyphs.some(({ text }) => NAME.test(text)));
  if (said[0]?.length || texts.length === 0 || !areNames || named < NAMED * rows.length) {
    return [];
  }
  const groups = spanGroups(setLines(texts.flat()), rows) ?? [];
  const shared = groups.reduce((sum, { rowSpan }) => sum + rowSpan, 0);
  return shared === rows.length ? groups.map((group) => ({ ...group, column })) : [];
}
