import type { BudgetTable, TableKind } from "../../domain/budget-table.ts";
import type { Block, Document, Paragraph } from "../../domain/document.ts";
import type { Place } from "../../domain/place.ts";
import { placeIn, textIn, widthOf } from "../../domain/printed-at.ts";
import { compactText } from "../../domain/text.ts";

export interface Note {
  text: string;
  place: Place;
}

/** 本表为空表, 故本表无数据: said of the whole table. */
const WHOLE_TABLE = /(?:本|此|该)表(?:为空|无数据|没有数据)|空表/u;
const NOTHING =
  /为空|不涉及|无数据|(?:无(?![形线偿人障])|没有|未(?:安排|编列|编制|发生|使用|涉及))[^。；]{0,40}(?:支出|收支|收入|安排|预算|决算|数据|项目|拨款|资金|经费|业务|情况|内容)|^(?:注[:：])?无。?$/u;
const HEADING = /表(?:\(.{1,24}\))?$|^第.{1,3}部分|^[一二三四五六七八九十]{1,3}、|^\([一二三四五六七八九十]{1,3}\)/u;
const IN_TITLE = /空表|\(无.+\)/u;
/** How far above and below a table its note may stand. */
const NEAR = 3;

/** The budget a kind of table is of, as notes name it. */
export const BUDGET_WORDS: Partial<Record<TableKind, RegExp>> = {
  fund: /政府性基金/u,
  "state-capital": /国有资本|国资/u,
  "three-public": /三公/u,
};

/** True when a note says that there is nothing to state. */
export function saysNothing(text: string): boolean {
  const compact = compactText(text);
  return WHOLE_TABLE.test(compact) || NOTHING.test(compact);
}

/** True when a note says it of its whole table, whatever the table is of. */
export function saysWholeTableIsBlank(text: string): boolean {
  return WHOLE_TABLE.test(compactText(text));
}

/** What is said in, under and above a table that may be its note of blankness, nearest first. */
export function notesOf(table: BudgetTable, documents: readonly Document[]): Note[] {
  const inside: Note[] = [];
  for (let row = 0; row < table.rows.length; row++) {
    for (let column = 0; column < widthOf(table, row); column++) {
      // A detail sheet has millions of amounts, which say nothing of the kind.
      const text = table.large?.isDecimalAt(row, column) ? "" : textIn(table, row, column);
      if (text !== "" && saysNothing(text)) {
        inside.push({ text, place: placeIn(table, row, column) ?? {} });
      }
    }
  }
  const blocks = documents.find(({ id }) => id === table.document)?.blocks ?? [];
  const at = blocks.findIndex((block) => block.kind === "grid" && isSamePlace(block.place, table.place));
  const around =
    at < 0
      ? []
      : [blocks.slice(at + 1), blocks.slice(0, at).reverse()].flatMap((side) =>
          paragraphsFrom(side, table.place.sheet),
        );
  const under = new Set(table.notes.map(({ text }) => text));
  const title = IN_TITLE.test(compactText(table.title)) ? [{ text: table.title, place: table.place }] : [];
  return [...table.notes, ...inside, ...title, ...around.filter(({ text }) => !under.has(text))];
}

/** The first paragraphs of a run of blocks, up to the next table, title, section or sheet. */
function paragraphsFrom(blocks: readonly Block[], sheet: string | undefined): Paragraph[] {
  const found: Paragraph[] = [];
  for (const block of blocks.slice(0, NEAR)) {
    if (
      block.kind !== "paragraph" ||
      block.place.sheet !== sheet ||
      (HEADING.test(compactText(block.text)) && !saysNothing(block.text))
    ) {
      break;
    }
    found.push(block);
  }
  return found;
}

function isSamePlace(left: Place, right: Place): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}
