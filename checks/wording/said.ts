import type { Book } from "../../domain/check.ts";
import type { Evidence } from "../../domain/finding.ts";
import { type Narrative, type Passage, type PassageKind, placeAt } from "../../domain/narrative.ts";

/** Characters of a clause on either side of what is quoted. */
const REACH = 30;

/** A passage with the text it is of. */
export interface Said {
  narrative: Narrative;
  passage: Passage;
  text: string;
}

/** The passages of a book of some kinds, in order; of all kinds where none is named. */
export function passagesOf(book: Book, ...kinds: PassageKind[]): Said[] {
  return book.narratives.flatMap((narrative) =>
    narrative.passages
      .filter(({ kind }) => kinds.length === 0 || kinds.includes(kind))
      .map((passage) => ({ narrative, passage, text: passage.text })),
  );
}

/** The headings a passage stands under, outermost first. */
export function headingsOf({ narrative, passage }: Said): string[] {
  return passage.section.flatMap((index) => narrative.passages[index]?.text.trim() ?? []);
}

/** Words of a passage as evidence, at the page they stand on, under the name of their section. */
export function quote(said: Said, from = 0, to = said.text.length): Evidence {
  const { narrative, passage, text } = said;
  const place = placeAt(passage, from) ?? {};
  return {
    document: narrative.document,
    role: "quote",
    place,
    label: headingsOf(said).at(-1) ?? "文字说明",
    printed: text.slice(from, to).trim(),
  };
}

/** Ends a clause; the comma of 3,000 and the colon of 1:1 do not. */
const MARK = /[，。；;！？]|(?<!\d)[,:：]|[,:：](?!\d)/gu;

/** The clause that holds a run of characters: up to the marks around it, no longer than is read at a glance. */
export function clauseAround(text: string, from: number, to: number): { from: number; to: number } {
  const marks = [...text.matchAll(MARK)].map(({ index }) => index);
  const before = marks.findLast((at) => at < from) ?? -1;
  const after = marks.find((at) => at >= to) ?? text.length;
  return { from: Math.max(before + 1, from - REACH, 0), to: Math.min(after, to + REACH) };
}

/** The sentence that holds an offset, as offsets into the text. */
export function sentenceAt({ passage, text }: Said, offset: number): { from: number; to: number } {
  return passage.sentences.find(({ from, to }) => from <= offset && offset < to) ?? { from: 0, to: text.length };
}

/** As it is quoted in a message: short, and without marks that would close the quotation. */
export function inQuotes(text: string, longest = 40): string {
  const plain = text.trim().replaceAll("“", "‘").replaceAll("”", "’").replace(/\s+/gu, " ");
  return plain.length > longest ? `${plain.slice(0, longest)}…` : plain;
}
