/** Characters of Word that stand for something else than themselves ([MS-DOC] 2.4.1); 7 ends a cell, 13 a paragraph. */
const PRINTED = new Map([
  [9, " "],
  [11, "\n"],
  [30, "-"],
]);
const ENDS = new Set([7, 12, 13, 14]);
const FIELD_BEGINS = 19;
const FIELD_TURNS = 20;
const FIELD_ENDS = 21;
const SOFT_HYPHEN = 0xad;

/** Cuts the text of a .doc at the ends of paragraphs and cells, and leaves out what Word does not print. */
export function cutParagraphs(text: string): string[] {
  const paragraphs = [""];
  // Fields stand in fields; each holds its code and then its result.
  const fields: ("code" | "result")[] = [];
  for (const sign of text) {
    const code = sign.charCodeAt(0);
    if (code === FIELD_BEGINS) {
      fields.push("code");
    } else if (code === FIELD_TURNS && fields.length > 0) {
      fields[fields.length - 1] = "result";
    } else if (code === FIELD_ENDS) {
      fields.pop();
    } else if (ENDS.has(code)) {
      paragraphs.push("");
    } else if (!fields.includes("code")) {
      paragraphs[paragraphs.length - 1] += printSign(sign, code);
    }
  }
  return paragraphs.filter((paragraph) => paragraph.trim() !== "");
}

/** Pictures, notes, drawings and comments stand in the text as a control character. */
function printSign(sign: string, code: number): string {
  return PRINTED.get(code) ?? (code < 32 || code === SOFT_HYPHEN ? "" : sign);
}
