import type { BudgetTable } from "../domain/budget-table.ts";
import type { Document, Paragraph } from "../domain/document.ts";
import type { Place } from "../domain/place.ts";
import { compactText } from "../domain/text.ts";
import { readNumber } from "./numbering.ts";
import { cutPiece, type Piece } from "./piece.ts";

/** How far above a table its captions begin. */
const HIGHEST_CAPTION = 6;
const LONGEST_CAPTION = 60;
const SENTENCE = /[。；！？;!?]|[，,].*[，,]|[:：]$/u;
const CAPTION =
  /(?:金额)?单位[:：]|(?:部门|单位)(?:名称)?(?:（盖章）)?[:：]|^(?:公开|预算|附)?表?\s*[\d一二三四五六七八九十]{1,3}(?:[-—－]\d{1,2})?\s*表?$|公开\s*\d{1,2}\s*表|表(?:[（(][^（）()]{1,24}[）)])?$/u;
const NOTE =
  /^(?:备?注|附注|说明)\s*\d{0,2}\s*[:：、.．]|^[（(][^（）()]{0,30}(?:无|空表|没有)[^（）()]{0,30}[）)]$|故本表|本表为空/u;

/** The paragraphs of a document in reading order; what belongs to its tables is known as such. */
export function gatherPieces(document: Document, tables: readonly BudgetTable[]): Piece[] {
  const own = tables.filter((table) => table.document === document.id);
  const titles = new Set(own.map(({ title }) => compactText(title)));
  const notes = new Set(own.flatMap((table) => table.notes.map(({ place }) => placeKey(place))));
  const pieces: Piece[] = [];
  let isAfterTable = false;
  for (const block of document.blocks) {
    if (block.kind === "grid") {
      markCaptions(pieces, titles);
      isAfterTable = true;
      continue;
    }
    const isNote: boolean = notes.has(placeKey(block.place)) || (isAfterTable && NOTE.test(compactText(block.text)));
    for (const piece of toPieces(block)) {
      pieces.push({
        ...piece,
        ...(isNote ? { kind: "caption" as const } : {}),
        ...(isAfterTable ? { isAfterTable } : {}),
      });
      // The next note stands under the table as well.
      isAfterTable = isAfterTable && isNote;
    }
  }
  return pieces;
}

/** A forced line break within a paragraph of a Word file or web page ends a piece: whether it goes on is seen later. */
function toPieces({ text, place, stretches }: Paragraph): Piece[] {
  const whole: Piece = { text, stretches: stretches ?? [{ from: 0, place }] };
  const breaks = [...text.matchAll(/\n+/gu)]
    .map((found) => found.index + found[0].length)
    .filter((at) => at < text.length);
  return cutPiece(whole, breaks).filter((piece) => piece.text.trim() !== "");
}

/** Looks back from a table over the lines above it. */
function markCaptions(pieces: Piece[], titles: ReadonlySet<string>): void {
  for (let back = 1; back <= Math.min(HIGHEST_CAPTION, pieces.length); back++) {
    const piece = pieces.at(-back) as Piece;
    const said = compactText(piece.text);
    const isTitle =
      titles.has(said) ||
      [...titles].some((title) => title.endsWith(said) || (said.length > 3 && title.startsWith(said)));
    const isPart = /^第.{1,3}(?:部分|章|篇)/u.test(said);
    if (piece.kind !== undefined || said.length > LONGEST_CAPTION || (isPart && !isTitle)) {
      return;
    }
    if (isTitle || (!SENTENCE.test(said) && CAPTION.test(said) && (back < 4 || readNumber(said) === undefined))) {
      piece.kind = "caption";
    } else if (SENTENCE.test(said) || back > 3) {
      return;
    }
    if (piece.isAfterTable) {
      return;
    }
  }
}

function placeKey({ page, box, sheet, cell, paragraph }: Place): string {
  return JSON.stringify([page, box, sheet, cell, paragraph]);
}
