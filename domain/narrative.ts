import type { Place } from "./place.ts";

/**
 * What a paragraph is to the reader: `heading` opens a section; `prose` says something; `contents` is a line of 目录;
 * `caption` belongs to a table (its title, number, 部门：…, 单位：…, notes) and `residue` is nothing to be read as a
 * sentence (labels of a chart, a lone page number, a form's instructions).
 */
export type PassageKind = "heading" | "prose" | "contents" | "caption" | "residue";

/** A run of characters of a passage and where it stands. */
export interface Stretch {
  /** Offset into the passage's text, in UTF-16 units; stretches ascend and the first is 0. */
  from: number;
  place: Place;
}

/** From (inclusive) and to (exclusive), offsets into the passage's text. */
export interface Span {
  from: number;
  to: number;
}

/**
 * One paragraph of the draft's text 段落, joined over lines and pages: the halves that a page break, a page number or a running
 * head cut apart are one text again. As printed otherwise: no folding, no mending.
 */
export interface Passage {
  /** Position in the narrative, from 0. */
  index: number;
  kind: PassageKind;
  text: string;
  stretches: Stretch[];
  /** Indexes of the headings it stands under, outermost first: 第三部分 …, 一、…, （一）…. Its own is not among them. */
  section: number[];
  /** Printed number of the item it opens, as printed: `3、`, `（二）`, `1．`. */
  number?: string;
  /** Its sentences, in order, without blanks at their ends, the closing mark within; headings are one sentence. */
  sentences: Span[];
}

/** The text of one document 文字说明, as a reader reads it; nothing interpreted. */
export interface Narrative {
  /** `d1:text`: the source of every figure that stands in it, as a table is of its cells. */
  id: string;
  document: string;
  passages: Passage[];
}

const SUFFIX = ":text";

export function narrativeId(document: string): string {
  return `${document}${SUFFIX}`;
}

/** A number of a sentence, whose row is its passage and whose column its offset. */
export function standsInText({ table }: { table: string }): boolean {
  return table.endsWith(SUFFIX);
}

/** Where the character at an offset stands. */
export function placeAt({ stretches }: Passage, offset: number): Place | undefined {
  return stretches.findLast(({ from }) => from <= offset)?.place ?? stretches[0]?.place;
}
