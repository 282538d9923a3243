import { type Book, defineCheck, type Observation } from "../domain/check.ts";
import { compactText } from "../domain/text.ts";
import { DISCLOSURE_RULES } from "./basis.ts";
import { textCellsOf } from "./wording/cells.ts";
import { inQuotes, passagesOf, quote } from "./wording/said.ts";
import { observeSlips, type Slip } from "./wording/slips.ts";

const BRACKETS = /[（(【[]([^（()）【】[\]]{2,90})[）)】\]]/gu;
/** What tells the author, not the reader, what to do. */
const TELLS_AUTHOR =
  /^(?:请|列示|填列|填写|填报|删除|注明|写明|列明|说明具体|自行|据实|按实际|根据实际|按照实际|结合实际|参照[^，]{0,20}(?:填|写|列)|(?:如|若)(?:无|有|没有|不涉及|持平|涉及)[^。]{0,30}(?:填|写|列|删|表述|说明|作)|(?:不涉及|没有|无)[^。]{0,12}(?:不列|不填|删除|可删|不写|填0|填“?无)|仅有一个单位|(?:增加|补充|插入|完善)(?:内容|相关内容|具体内容|此项|说明)$)/u;
const ENDS_IN_ORDER =
  /(?:事项|情况|内容|实际|要求|数据|金额|原因|科目|表格|上表|附表|名称|自行)[^，。；]{0,6}(?:填写|填列|填报|列示|列明|写明)$|(?:据实|如实|逐项|自行|分别)(?:填写|填列|填报|列示|说明|表述)|作.{0,6}表述$|(?:必填|选填|可不填|此处填写)(?:项)?$/u;
/** Written down for the reader: by whom, after what, to what end something is listed. */
const FOR_READER = /^(?:已|含|包括|不含|其中|详见|见|以|即|指|依法|经)|依据.{0,20}填报$|由.{1,12}(?:填报|填写)$/u;
const IN_NOTES = /(?:必填项|选填项|必须填写|请(?:据实|如实|按[^，。]{1,12})?(?:填写|填报|填列|补充|删除))/gu;
const MAY_HOLD = /填|选|请/u;
/** Prompts that end alike are one. */
const END_OF_PROMPT = 12;
/** A target form tells how to fill it in, on purpose. */
const FORMS = new Set(["performance-targets", "unknown"]);

export default defineCheck({
  id: "no-instructions-left",
  code: "BUD-TEXT-010",
  title: "不应留有填报提示语",
  class: "wording",
  severity: "warning",
  basis: [DISCLOSURE_RULES],
  reads: [],

  *observe(_tables, book): Iterable<Observation> {
    yield* observeSlips([...inBrackets(book), ...inNotes(book)], ({ evidence }) => ({
      message: `填报提示语未删除：“${inQuotes(evidence.printed ?? "")}”。`,
      suggestion: "请删除提示语，并核对所提示的内容是否已填写。",
    }));
  },
});

function inBrackets(book: Book): Slip[] {
  return passagesOf(book).flatMap((said) => {
    // Brackets within quotation marks or titles, such as 《…（试行）》, are part of the name.
    return [...said.text.matchAll(BRACKETS)]
      .filter(([, inner = ""]) => isInstruction(compactText(inner)))
      .map((found) => {
        const printed = found[0];
        return {
          // The same prompt may name another table each time.
          key: `提示语 ${compactText(printed).slice(-END_OF_PROMPT)}`,
          evidence: quote(said, found.index, found.index + printed.length),
        };
      });
  });
}

function inNotes(book: Book): Slip[] {
  const forms = new Set(book.tables.filter(({ kind }) => FORMS.has(kind)).map(({ id }) => id));
  const cells = textCellsOf(book, MAY_HOLD).filter(({ table }) => !forms.has(table));
  return [
    ...passagesOf(book, "caption", "prose", "residue").flatMap((said) =>
      [...said.text.matchAll(IN_NOTES)]
        .filter((found) => !isWithinBrackets(said.text, found.index))
        .map(({ 0: printed }) => ({ key: `提示语 ${printed}`, evidence: quote(said) })),
    ),
    ...cells.flatMap(({ text, evidence }) =>
      [...text.matchAll(IN_NOTES)].map(({ 0: printed }) => ({ key: `提示语 ${printed}`, evidence })),
    ),
  ];
}

function isInstruction(inner: string): boolean {
  return !FOR_READER.test(inner) && (TELLS_AUTHOR.test(inner) || ENDS_IN_ORDER.test(inner));
}

function isWithinBrackets(text: string, at: number): boolean {
  return [...text.matchAll(BRACKETS)].some((found) => found.index < at && at < found.index + found[0].length);
}
