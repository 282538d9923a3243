import type { PageContent, Ruling } from "../page-layout/page-content.ts";
import { type Quarter, turnPage } from "../page-layout/turn.ts";
import type { ScannedPage } from "./compose-page.ts";
import { cropLine } from "./crop-line.ts";
import { isUnderSeal } from "./drop-seals.ts";
import { findOddDecimals } from "./find-odd-decimals.ts";
import type { TextPiece } from "./find-text-lines.ts";
import { findUnprovenRow } from "./find-unproven-row.ts";
import { findFlaw } from "./judge-table.ts";
import { type PreparedPage, preparePage } from "./prepare-page.ts";
import type { PixelBox } from "./raster.ts";
import type { ReadText } from "./read-characters.ts";
import type { Recognizer } from "./recognizer.ts";
import { type ReadPiece, setGlyphs } from "./set-glyphs.ts";
import { doubtCell, settleCell, settleLine } from "./settle-text.ts";
import { turnBoxUpright } from "./turn-box.ts";
import { turnUpright } from "./turn-image.ts";

/** Pieces by which it is told which way a page reads, and how sure they are on one that stands upright. */
const SAMPLE = 10;
const UPRIGHT = 0.8;
/** Long pieces tell more: their width against their height. */
const LONG = 2.5;
/** A frame with fewer texts in it than this, and flaws, is no table but a picture. */
const FEWEST_CELLS = 4;
/** Outside of tables, what is read with less than this is a picture. */
const PICTURE = 0.5;
/** … and what is smaller than this share of a usual line is dust. */
const SMALLEST_CHARACTER = 0.6;

/** What was recognized on a page, as it stands there, and the tables that could not be. */
export interface RecognizedPage {
  content: PageContent;
  /** Why each table that is not read as one does not hold together. */
  flaws: string[];
  /** Share of the page that pictures take, 0 to 1: what may stand in them is not read. */
  pictureShare: number;
}

/** Recognizes a scanned page: rulings and text as a page with a text layer has them, each glyph with its confidence. */
export async function recognizePage(
  scan: ScannedPage,
  printed: Pick<PageContent, "page" | "width" | "height">,
  recognizer: Recognizer,
): Promise<RecognizedPage> {
  const { quarter, prepared } = await findQuarter(scan, recognizer);
  const texts = await readPieces(prepared, piecesOf(prepared), recognizer);
  const isSealed = (box: PixelBox): boolean => isUnderSeal(prepared.seals, box);
  const toText = (piece: PixelBox): ReadText => texts.get(piece) ?? { characters: [] };
  const read: ReadPiece[] = prepared.outside
    .map((box) => settleLine(box, toText(box), isSealed(box)))
    .filter(({ confidence, box }) => confidence >= PICTURE && !isDust(box, prepared.usual));
  const flaws: string[] = [];
  const { scale } = scan;
  const rulings: Ruling[] = [];
  for (const { lattice, cells, rulings: own } of prepared.tables) {
    const single = cells.map((boxes) => settleCell(boxes, boxes.map(toText), boxes.some(isSealed), prepared.usual));
    const odd = findOddDecimals(
      lattice,
      single.map(({ pieces }) => pieces.map(({ text }) => text).join("")),
    );
    const settled = single.map((cell, index) => (odd.has(index) ? doubtCell(cell) : cell));
    const withText = settled.filter(({ pieces: own }) => own.length > 0);
    const isFilled = settled.map(({ pieces }) => pieces.length > 0);
    const flaw = findFlaw(lattice, own, withText) ?? findUnprovenRow(lattice, own, isFilled);
    if (flaw === undefined) {
      rulings.push(...own);
    } else if (withText.length >= FEWEST_CELLS) {
      flaws.push(flaw);
    }
    read.push(...settled.flatMap((cell) => cell.pieces));
  }
  const sideways = quarter === 1 || quarter === 3;
  const upright: PageContent = {
    ...printed,
    width: sideways ? printed.height : printed.width,
    height: sideways ? printed.width : printed.height,
    glyphs: read.flatMap((piece) => setGlyphs(piece, scale, prepared.usual)),
    rulings,
    imageShare: 1,
    shapes: 0,
    isRecognized: true,
    skew: prepared.skew,
  };
  const content = turnPage(upright, ((4 - quarter) % 4) as Quarter);
  return { content, flaws, pictureShare: prepared.pictureShare };
}

/** Lower and narrower than any character of a full line. */
function isDust({ left, top, right, bottom }: PixelBox, usual: number): boolean {
  return Math.max(right - left, bottom - top) < SMALLEST_CHARACTER * usual;
}

async function findQuarter(
  { grey, scale, seals }: ScannedPage,
  recognizer: Recognizer,
): Promise<{ quarter: Quarter; prepared: PreparedPage }> {
  let best: { quarter: Quarter; prepared: PreparedPage; sureness: number } | undefined;
  for (const quarter of [0, 1, 3, 2] as const) {
    const prepared = preparePage(
      turnUpright(grey, quarter),
      scale,
      seals.map((seal) => turnBoxUpright(seal, quarter, grey)),
    );
    const sureness = await sample(prepared, recognizer);
    if (!best || sureness > best.sureness) {
      best = { quarter, prepared, sureness };
    }
    if (sureness >= UPRIGHT || piecesOf(prepared).length === 0) {
      break;
    }
  }
  return best as { quarter: Quarter; prepared: PreparedPage };
}

/** How sure a few long pieces of text are read, 0 to 1. */
async function sample(prepared: PreparedPage, recognizer: Recognizer): Promise<number> {
  const long = piecesOf(prepared).filter(({ left, top, right, bottom }) => right - left > LONG * (bottom - top));
  const step = Math.max(1, Math.floor(long.length / SAMPLE));
  const chosen = long.filter((_, index) => index % step === 0).slice(0, SAMPLE);
  const texts = await readPieces(prepared, chosen, recognizer);
  const sureness = [...texts.values()].map(({ characters }) =>
    characters.length === 0 ? 0 : characters.reduce((sum, one) => sum + one.confidence, 0) / characters.length,
  );
  return sureness.length === 0 ? 0 : sureness.reduce((sum, one) => sum + one, 0) / sureness.length;
}

function piecesOf({ tables, outside }: PreparedPage): TextPiece[] {
  return [...tables.flatMap(({ cells }) => cells.flat()), ...outside];
}

async function readPieces(
  { page, usual }: PreparedPage,
  pieces: readonly PixelBox[],
  recognizer: Recognizer,
): Promise<Map<PixelBox, ReadText>> {
  const texts = await recognizer.read(pieces.map((piece) => cropLine(page, piece, usual)));
  return new Map(pieces.map((piece, index) => [piece, texts[index] as ReadText]));
}
