/** Stands for a line break until the text is cut into its lines. */
export const LINE_BREAK = "\u2028";
/** Stands for a blank that is kept; no text may hold this character. */
const KEPT_BLANK = "\ufdd0";

const WIDE = "[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\u3000-\\u303f\\uff01-\\uff60“”‘’…—]";
/** The source of a page is cut into lines where its writer pleased; between such characters that prints nothing. */
const CUT = new RegExp(`(?<=${WIDE})\\n(?=${WIDE})`, "gu");

/** Cuts the text of a block into its printed lines: white space of the source is one blank, hard blanks stay. */
export function printLines(source: string): string[] {
  return source.split(LINE_BREAK).map((line) =>
    line
      .replace(/[ \t\r\n\f]+/g, (blank) => (blank.includes("\n") ? "\n" : " "))
      .replace(CUT, "")
      .replaceAll("\n", " ")
      .replace(/^ | $/g, "")
      .replaceAll(KEPT_BLANK, " "),
  );
}

/** Text that keeps its blanks and lines, as in `pre`. */
export function keepBlanks(source: string): string {
  return source
    .replace(/\r\n?|\n/g, LINE_BREAK)
    .replaceAll("\t", " ".repeat(8))
    .replaceAll(" ", KEPT_BLANK);
}
