import type { DocumentProblem } from "./document.ts";

/** What leaves part of the content out, what loses most first; all else is a remark about a document that was read whole. */
const LEAVES_OUT = [
  "PAGES_MISSING",
  "FILE_INCOMPLETE",
  "DATA_DAMAGED",
  "SHEET_UNREADABLE",
  "PAGE_UNREADABLE",
  "PAGE_WITHOUT_TEXT",
  "TABLES_NOT_READ",
  "SCANNED_TABLE_NOT_READ",
  "PAGE_INCOMPLETE",
  "TEXT_WITHOUT_CODES",
  "TEXT_DAMAGED",
  "FORMULA_WITHOUT_RESULT",
  "CELL_REPEATED",
  "MERGE_DAMAGED",
  "TABLE_UNCERTAIN",
  "EMBEDDED_OBJECT",
  "FOREIGN_PART",
  "PICTURE_NOT_READ",
];

export function leavesOut({ code }: DocumentProblem): boolean {
  return LEAVES_OUT.includes(code);
}

/** The most harmful first; of equal harm, as they came. */
export function sortByHarm(problems: readonly DocumentProblem[]): DocumentProblem[] {
  const rankOf = ({ code }: DocumentProblem): number => {
    const rank = LEAVES_OUT.indexOf(code);
    return rank < 0 ? LEAVES_OUT.length : rank;
  };
  return [...problems].sort((one, other) => rankOf(one) - rankOf(other));
}
