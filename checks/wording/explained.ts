import type { Book } from "../../domain/check.ts";
import { passagesOf } from "./said.ts";

const MORE = /增加|增长|上升|提高|大于|高于|多于|超过|扩大|新增/u;
const LESS = /减少|下降|降低|小于|低于|少于|压减|压缩|未使用|结余|结转|取消/u;
/** Words that give a reason, or stand where one is given. */
export const REASON = /原因|主要[是系为因]|由于|因(?!公)|鉴于|考虑|为了|按照|根据|用于|计划|安排了|更新/u;

/**
 * Whether the text of a book speaks of something in one paragraph with a word of that direction and a reason. A reader may
 * ask for a better one; a rule that asks for a reason says nothing where one is given.
 */
export function isExplained(book: Book, about: RegExp, direction: "more" | "less" | "either"): boolean {
  const moves = (text: string): boolean =>
    (direction !== "less" && MORE.test(text)) || (direction !== "more" && LESS.test(text));
  return (
    passagesOf(book, "prose").some(({ text }) => about.test(text) && moves(text) && REASON.test(text)) ||
    book.tables.some(({ notes }) => notes.some(({ text }) => about.test(text) && REASON.test(text)))
  );
}

/** A book of tables alone: what it would say may stand in a file that is not here. */
export function hasText(book: Book): boolean {
  return passagesOf(book, "prose").length > 0;
}
