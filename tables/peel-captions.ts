import { readNumber } from "../domain/amount.ts";
import { numberingDepth } from "../domain/item-name.ts";
import { compactText } from "../domain/text.ts";
import { findUnit } from "../domain/unit.ts";
import { BODY, type Captions, HIGHEST_CAPTION, NUMBER, readLabels, setTitle, TITLE } from "./captions.ts";
import { type GridView, saidInRow } from "./grid-view.ts";

/** Body, year and unit; a row of more texts is the head of the table. */
const MOST_CAPTION_TEXTS = 3;
/** 远川市2024年市级决算（草案）, 2025年7月. */
const YEAR = /20\d{2}(?:年度?|[-—－至](?=20))(?:\d{1,2}月(?:\d{1,2}日)?)?/gu;
const TITLE_NUMBER = /^附?表\s*[\d一二三四五六七八九十]/u;
const YEAR_ALONE = /^\(?(?:20\d{2}|中华民国\d{2,3})年度?\)?$/u;

/** Captions that stand in the first rows of the grid itself, as in workbooks. Gives the first row of the table proper. */
export function peelCaptions(view: GridView, captions: Captions): number {
  const rows = Array.from({ length: Math.min(view.rows, HIGHEST_CAPTION + 2) }, (_, row) => lookAtRow(view, row));
  const given = captions.title;
  let row = 0;
  for (; row < rows.length; row++) {
    const look = rows[row] as CaptionRow;
    if (look.line === "") {
      continue;
    }
    // A title over the whole table is given up for one that says what the table is; another cannot be.
    const isTitle =
      look.title !== "" &&
      given === "" &&
      (captions.title === "" ||
        (view.columns > 1 && (isBetterTitle(look.title, captions) || isNumberedBelow(rows, row, captions))));
    const isCaption = look.isLabel || look.isNumber || isTitle || (captions.title === "" && look.spansAll);
    if (!isCaption && !(look.isLoose && isAboveTitle(rows, row))) {
      break;
    }
    captions.above.push(look.line);
    const number = look.isNumber ? look.line : look.number;
    if (number !== undefined) {
      captions.number = number;
    }
    if (look.isNumber || readLabels(look.line, captions)) {
      continue;
    }
    if (isTitle) {
      setTitle(look.title, captions);
    } else if (captions.title === "" && look.spansAll) {
      setTitle(look.line, captions);
    }
  }
  return row;
}

/** What a row above a table may be. */
interface CaptionRow {
  /** All it says; empty where it says nothing. */
  line: string;
  isNumber: boolean;
  isLabel: boolean;
  /** One text over more than half of the table. */
  spansAll: boolean;
  /** A few texts without a figure other than a year, which are captions where a title stands below them: the name of the whole book. */
  isLoose: boolean;
  number?: string;
  /** The title it is, without its number; empty where it is none. */
  title: string;
}

function lookAtRow(view: GridView, row: number): CaptionRow {
  const said = saidInRow(view, row);
  const [first, ...others] = said;
  const line = said.map((item) => item.text).join(" ");
  const compact = compactText(line);
  const isShort = said.length <= MOST_CAPTION_TEXTS;
  // 金额（万元） is the head of a column.
  const isUnit = said.some(({ text }) => findUnit(text) && /单位|^\(/u.test(compactText(text)));
  // 参考表4 | 各机关岁出政事 | 别科目分析总表: the number, and a title cut where the page is folded.
  const number = others.length > 0 && NUMBER.test(compactText(first?.text ?? "")) ? first?.text : undefined;
  const title = (number === undefined ? said : others).map(({ text }) => text.trim()).join("");
  const isTitle = TITLE.test(compactText(title)) && (said.length === 1 || number !== undefined);
  return {
    line,
    isNumber: said.length === 1 && NUMBER.test(compact),
    isLabel: isShort && (isUnit || BODY.test(line) || YEAR_ALONE.test(compact)),
    spansAll: said.length === 1 && ((first?.cell.columnSpan ?? 0) > view.columns / 2 || view.columns === 1),
    isLoose: said.length <= 2 && !/[\d.]/u.test(compact.replace(YEAR, "")),
    ...(number === undefined ? {} : { number }),
    title: isShort && isTitle ? title : "",
  };
}

/** Lines of a list of contents are numbered. */
function isBetterTitle(title: string, captions: Captions): boolean {
  const isTitle = TITLE.test(compactText(title)) && numberingDepth(title) === undefined;
  return isTitle && !TITLE.test(compactText(captions.title));
}

/** 2024年决算公开表 over 表1 …平衡表: the first is of the book. A list of contents goes on with the next title. */
function isNumberedBelow(rows: readonly CaptionRow[], row: number, captions: Captions): boolean {
  const [next] = saying(rows, row + 1);
  return captions.number === undefined && TITLE_NUMBER.test(rows[row]?.line ?? "") && next?.title === "";
}

/** True where the rows that follow lead to a title; another text without a figure may stand between, such as the date. */
function isAboveTitle(rows: readonly CaptionRow[], row: number): boolean {
  const [next, second] = saying(rows, row + 1);
  return next !== undefined && (next.title !== "" || (next.isLoose && !!second?.title));
}

function saying(rows: readonly CaptionRow[], from: number): CaptionRow[] {
  return rows.slice(from).filter(({ line }) => line !== "");
}

const NOTE_NUMBER = /^\(?\d{1,2}\)?[.、．]?$/u;
const ROW_OF_NOTE = /^(?:备?注|说明|附注)\s*[:：\d]/u;

/** Notes in the last rows of the grid itself. Gives the row after the last row of the table proper. */
export function peelNotes(view: GridView, from: number, captions: Captions): number {
  let end = view.rows;
  for (let row = view.rows - 1; row > from && isOneText(saidInRow(view, row)); row--) {
    if (ROW_OF_NOTE.test(compactText(saidInRow(view, row)[0]?.text ?? ""))) {
      end = row;
    }
  }
  for (let row = end; row < view.rows; row++) {
    captions.notes.push(...saidInRow(view, row).map(({ text, cell }) => ({ text, place: cell.place })));
  }
  return end;
}

/** One text, or one with its number in a cell of its own. */
function isOneText(said: readonly { text: string }[]): boolean {
  const [first, second] = said;
  return (
    said.length <= 1 ||
    (said.length === 2 && !readsAsAmount(second) && NOTE_NUMBER.test(compactText(first?.text ?? "")))
  );
}

function readsAsAmount(said: { text: string } | undefined): boolean {
  return readNumber(said?.text ?? "").state !== "text";
}
