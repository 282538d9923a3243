import type { TableKind } from "../../domain/budget-table.ts";
import type { Document } from "../../domain/document.ts";
import type { Place } from "../../domain/place.ts";
import { compactText } from "../../domain/text.ts";
import { LEADER } from "../../narrative/mark-contents.ts";
import { kindOf } from "../../tables/vocabulary.ts";

/** A table that the contents page 目录 of a document lists. */
export interface ContentsEntry {
  document: string;
  /** Without number, leader dots and page: `支出决算表`. */
  title: string;
  kind: TableKind;
  /** The line as it stands, without leader dots and page. */
  printed: string;
  place: Place;
}

interface TextLine {
  text: string;
  place: Place;
  /** The line is of a table of figures: the contents are over. */
  isFigures?: true;
}

const CONTENTS = /^目[录次]$/u;
const LONGEST_LINE = 70;
const MOST_COLUMNS = 3;
const AMOUNT = /^-?[\d,]*\d\.\d+$|^\d{1,3}(?:,\d{3})+$/u;
const NUMBER =
  /^(?:(?:公开|附)?表\s*[\d一二三四五六七八九十]{1,3}(?:[-—－]\d{1,2})*\s*[.．、:：]?|公开\s*\d{1,2}\s*表|\d{1,2}(?:[-—－]\d{1,2})*(?:\s*[.．、:：]|\s+)|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[)）])\s*/u;
/** A number alone on its line stands over its table: `公开01表`, `表1`. */
const CAPTION_NUMBER = /^(?:公开|附)?表?[\d一二三四五六七八九十]{1,3}(?:[-—－]\d{1,2})?表?$/u;
const TABLE_TITLE = /.{2}表(?:[（(][^（）()]{1,20}[)）])?$/u;
/** The heading over the tables, not a table: `部门预算表`, `2024年度部门决算表`. */
const PART_HEADING = /(?:部门|单位|本级)(?:预算|决算)(?:公开)?(?:报)?表$/u;
/** A line that is whole without 表 at its end. */
const SECTION_END = /(?:说明|情况|构成|职能|职责|设置|解释|概况|目标)$/u;
const PART = /^第[一二三四五六七八九十]{1,3}部分/u;

/** The tables listed in a document's contents, in order. */
export function readContents(document: Document): ContentsEntry[] {
  const lines = linesOf(document);
  const start = lines.findIndex(({ text }) => CONTENTS.test(compactText(text)));
  const entries: ContentsEntry[] = [];
  let open: TextLine | undefined;
  for (const line of start < 0 ? [] : lines.slice(start + 1).flatMap(splitEntries)) {
    const text = line.text.trim();
    const isTooLong = compactText(text.replace(LEADER, "")).length > LONGEST_LINE;
    if (line.isFigures || isTooLong || CAPTION_NUMBER.test(compactText(text))) {
      break;
    }
    const isNumbered = NUMBER.test(text) && !PART.test(text);
    // A title that did not fit its line goes on in the next.
    const whole: TextLine = !isNumbered && open ? { text: open.text + text, place: open.place } : line;
    const entry = isNumbered || open ? toEntry(document, whole) : undefined;
    // A title said again is the caption of its table: the contents are over.
    if (entry && entries.some(({ title }) => title === entry.title)) {
      break;
    }
    if (entry) {
      entries.push(entry);
    }
    open = isNumbered && !entry && !SECTION_END.test(compactText(text)) ? line : undefined;
  }
  return entries;
}

/** Paragraphs, and the rows of grids of text, such as a sheet 目录 or a two-column contents table. */
function linesOf(document: Document): TextLine[] {
  return document.blocks.flatMap((block) => {
    if (block.kind === "paragraph") {
      return [{ text: block.text, place: block.place }];
    }
    // A grid of figures comes without its cells: they are in its table.
    const isFigures = block.cells.length === 0 || block.columns > MOST_COLUMNS;
    if (isFigures || block.cells.some(({ text }) => AMOUNT.test(text.trim()))) {
      return [{ text: "", place: block.place, isFigures: true as const }];
    }
    const rows = new Map<number, TextLine>();
    for (const { row, text, place } of block.cells) {
      const before = rows.get(row);
      if (text.trim() !== "") {
        rows.set(row, before ? { ...before, text: `${before.text} ${text.trim()}` } : { text: text.trim(), place });
      }
    }
    return [...rows.values()];
  });
}

/** `8．…预算表9. 2023年…预算表`: two entries on one line. */
function splitEntries(line: TextLine): TextLine[] {
  return line.text
    .split(/(?<=表)[\s….·]*(?=\d{1,2}\s*[.．、]\s*\D|\d{1,2}\s*[.．、]\s*20\d\d年)/u)
    .map((text) => ({ ...line, text }));
}

function toEntry(document: Document, line: TextLine): ContentsEntry | undefined {
  const printed = line.text.trim().replace(LEADER, "");
  const title = printed.replace(NUMBER, "").trim();
  const compact = compactText(title);
  const kind = kindOf(title);
  if (!TABLE_TITLE.test(compact) || (kind === "unknown" && PART_HEADING.test(compact))) {
    return undefined;
  }
  return { document: document.id, title, kind, printed, place: line.place };
}
