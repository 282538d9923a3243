import type { Block, Paragraph } from "../domain/document.ts";
import { numberingDepth } from "../domain/item-name.ts";
import type { Place } from "../domain/place.ts";
import { compactText } from "../domain/text.ts";
import { findUnit, type Unit } from "../domain/unit.ts";

/** What stands around a table: its title, number, body and unit above it, notes under it. */
export interface Captions {
  title: string;
  number?: string;
  body?: string;
  unit?: Unit;
  /** Everything said above, for the year and the stage. */
  above: string[];
  notes: { text: string; place: Place }[];
}

export const HIGHEST_CAPTION = 6;
const LONGEST_CAPTION = 70;
/** 公开03表, 预算公开03表, 财决03表, 部门公开表3. */
export const NUMBER =
  /^(?:附件?|参考|\p{Script=Han}{0,4}(?:公开|预算|决算|财决|财预))?\s*(?:表|附表)?\s*[\d一二三四五六七八九十]{1,3}(?:\s*[-—－]\s*\d{1,2})?\s*(?:表)?\s*[:：、.．\s]*$/u;
const NUMBERED_TITLE =
  /^((?:\p{Script=Han}{0,4}(?:公开|预算|决算|财决|财预)\s*[\d一二三四五六七八九十]{1,3}(?:\s*[-—－]\s*\d{1,2})?\s*表|(?:附)?表\s*[\d一二三四五六七八九十]{1,3}(?:\s*[-—－]\s*\d{1,2})?)\s*[:：、.．]?|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）])\s*(.+)$/u;
export const BODY =
  /(?:编制|填报|预算|公开|主管)?(?:部门|单位)(?:名称|\(盖章\)|（盖章）)?[:：]\s*(.+?)(?:\s*(?:金额)?单位[:：].*)?$/u;
/** What stands behind the name of a body on its line. */
const AFTER_BODY = /\s*(?:[（(](?:盖章|公章)[)）]|20\d{2}年度?)\s*$/u;
const UNIT_LABEL =
  /[（(]?(?:金额)?[单單]位[:：]?\s*(?:人民币|新[台臺][币幣])?\s*(?:亿|億|百万|百萬|万|萬|千)?元(?![谋江阳氏宝坝])[)）]?/u;
export const TITLE = /表(?:[（(].{1,24}[)）])?$|(?:总|明细|情况|支出|收入|预算|决算)表/u;
const NOTE = /^(?:备?注|说明|附注)\s*[:：\d]|空表|无.{0,24}(?:支出|收支|安排|预算|数据|项目|收入)|^[（(].{2,40}[)）]$/u;
/** No title ends so: the rest of it stands on the next line. */
const OPEN_END = /(?:财政拨款|公共预算|基金预算|经营预算|[、和及与])$/u;
const YEAR = /20\d{2}年/u;
const LEADS_UP = /[:：]$/u;
const SENTENCE = /[。；]/u;

function isOfSheet(block: Block | undefined): boolean {
  return block?.kind === "grid" && block.method === "sheet";
}

/** Captions of a grid that stands among paragraphs: `index` is its place in `blocks`. A part of a sheet holds its own. */
export function findCaptions(blocks: readonly Block[], index: number): Captions {
  const captions: Captions = { title: "", above: [], notes: notesAfter(blocks, index) };
  if (isOfSheet(blocks[index])) {
    return captions;
  }
  let fallback = "";
  for (let at = index - 1; at >= Math.max(0, index - HIGHEST_CAPTION); at--) {
    const block = blocks[at];
    if (block?.kind !== "paragraph") {
      break;
    }
    const read = readCaption(block.text, captions);
    if (read === "stop") {
      break;
    }
    if (read === "other") {
      fallback ||= lastSentence(block.text);
    }
  }
  const [above] = captions.above;
  if (captions.title === "" && fallback !== "") {
    setTitle(fallback, captions);
  } else if (above !== undefined && above !== captions.title && isContinued(above, captions.title)) {
    setTitle(above + captions.title, captions);
  }
  return captions;
}

/**
 * A title over two lines: all but its last characters, or what no title ends with, on the first of them. A line that the
 * title repeats, or whose year it states again, is the name of the book.
 */
function isContinued(above: string, title: string): boolean {
  const compact = compactText(above);
  if (compactText(title).includes(compact) || (YEAR.test(compact) && YEAR.test(title))) {
    return false;
  }
  const isOpen = title.length <= 2 || (OPEN_END.test(compact) && numberingDepth(compact) === undefined);
  return title !== "" && isOpen;
}

/** A paragraph that leads up to a list does so with its last sentence. */
function lastSentence(text: string): string {
  return (
    text
      .trim()
      .split(/(?<=[。；])/u)
      .at(-1) ?? ""
  );
}

/**
 * Takes one line above a table into its captions. `other` is a line that may be a title for want of a better one, such as
 * the sentence that leads up to a list; `stop` means that nothing above it belongs to the table.
 */
function readCaption(text: string, captions: Captions): "taken" | "other" | "stop" {
  const said = text.trim();
  const compact = compactText(said);
  if (captions.title !== "") {
    captions.above.unshift(said.slice(0, LONGEST_CAPTION));
    if (isNumberWithUnit(said)) {
      readLabels(said, captions);
    } else if (NUMBER.test(compact)) {
      captions.number ??= said;
    }
    return "stop";
  }
  if (compact.length > LONGEST_CAPTION || SENTENCE.test(compact) || isNote(compact)) {
    return LEADS_UP.test(compact) ? "other" : "stop";
  }
  captions.above.unshift(said);
  if (readLabels(said, captions)) {
    return "taken";
  }
  if (NUMBER.test(compact)) {
    captions.number ??= said;
    return "taken";
  }
  if (TITLE.test(compact)) {
    setTitle(said, captions);
    return "taken";
  }
  return "other";
}

/** `编制部门：某局 单位：元`, with or without the title on the same line. True when the line is such a label. */
export function readLabels(said: string, captions: Captions): boolean {
  const unit = findUnit(said);
  const body = bodyIn(said);
  if (unit) {
    captions.unit ??= unit;
  }
  if (body) {
    captions.body ??= body;
  }
  if (!unit && !body) {
    return false;
  }
  const rest = withoutLabels(said);
  if (NUMBER.test(compactText(rest))) {
    captions.number ??= rest;
  } else if (TITLE.test(compactText(rest))) {
    setTitle(rest, captions);
  }
  return true;
}

function withoutLabels(said: string): string {
  return said.replace(BODY, "").replace(UNIT_LABEL, "").trim();
}

/** 公开04表 单位：万元. */
function isNumberWithUnit(said: string): boolean {
  return findUnit(said) !== undefined && NUMBER.test(compactText(withoutLabels(said)));
}

function bodyIn(said: string): string | undefined {
  const body = BODY.exec(said.replace(UNIT_LABEL, " "))?.[1]?.trim().replace(AFTER_BODY, "");
  return body && !/^(?:亿|百万|万|千)?元$/u.test(body) ? body : undefined;
}

export function setTitle(said: string, captions: Captions): void {
  const numbered = NUMBERED_TITLE.exec(said);
  if (numbered?.[1] && numbered[2]) {
    captions.number ??= numbered[1].replace(/\s*[:：、.．]\s*$/u, "").trim();
    captions.title = numbered[2].trim();
  } else {
    captions.title = said;
  }
}

function isNote(compact: string): boolean {
  return /^(?:备?注|说明|附注)[:：]/u.test(compact);
}

/** The notes right under a table, before anything else. */
function notesAfter(blocks: readonly Block[], index: number): Captions["notes"] {
  const notes: Captions["notes"] = [];
  for (let at = index + 1; at < blocks.length; at++) {
    const block = blocks[at] as Block;
    if (block.kind !== "paragraph" || !isUnderNote(block, notes.length > 0)) {
      break;
    }
    notes.push({ text: block.text, place: block.place });
  }
  return notes;
}

function isUnderNote(paragraph: Paragraph, follows: boolean): boolean {
  const compact = compactText(paragraph.text);
  if (compact.length > 160 || TITLE.test(compact)) {
    return isNote(compact) && compact.length <= 300;
  }
  return NOTE.test(compact) || (follows && /^\d[.、．]/u.test(compact));
}
