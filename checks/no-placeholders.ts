import { type Book, defineCheck, type Observation } from "../domain/check.ts";
import { DISCLOSURE_RULES } from "./basis.ts";
import { textCellsOf } from "./wording/cells.ts";
import { clauseAround, inQuotes, passagesOf, quote } from "./wording/said.ts";
import { observeSlips, type Slip } from "./wording/slips.ts";

interface Placeholder extends Slip {
  sign: string;
}

/** What stands for something not yet filled in. Signs of crossed-out codes, models and masked names are none. */
const SIGNS: readonly RegExp[] = [
  /(?<![A-Za-z0-9Ⅰ-Ⅻ.\-—])[XxＸｘ]{2,}(?![A-Za-z0-9\-—])/gu,
  /(?<=[增减长降少加为计约共占第至])\s*[XxＸ×]\s*(?=[%％万亿元个年月日人辆])/gu,
  /[×╳✕]{2,}/gu,
  /[*＊]{2,}\s*(?=[%％]|万|亿|元|年|月|日|局|委|厅|办|部门|单位|项|街道|[市县区])|(?<=[长降少加为计])\s*[*＊]{2,}/gu,
  /某某/gu,
  /(?<!(?:签字|签名|签章|盖章|日期|负责人|经办人?|电话|编制人|审核人?|填表人?|主任|领导)\s*[:：]?\s*)(?<![_＿])[_＿]{3,}/gu,
  /\{\{?[^{}\n]{0,30}\}\}?|\$\{[^}]*\}/gu,
  /【[^】]{0,12}(?:填|待定|补充|插入)[^】]{0,12}】|[（(](?:待填|待定|待补充|待核实|此处填写?)[）)]|待填(?:写|报|列)?|待补充(?=[。，；）)]|$)/gu,
  /#(?:REF!|DIV\/0!|N\/A|VALUE!|NAME\?|NUM!|NULL!)|#{3,}/gu,
];
/** No sign is without one of these: most cells of a large workbook need no closer look. */
const MAY_HOLD = /[XxＸｘ×╳✕*＊_＿{【#]|某某|待/u;
/** 涉密 bodies print so on purpose. */
const SECRET = /涉密|保密/u;

export default defineCheck({
  id: "no-placeholders",
  code: "BUD-TEXT-010",
  title: "不应留有未填写的占位符",
  class: "wording",
  severity: "error",
  basis: [DISCLOSURE_RULES],
  reads: [],

  *observe(_tables, book): Iterable<Observation> {
    yield* observeSlips([...inText(book), ...inCells(book)], ({ evidence, sign }, all) => {
      const isSecret = all.every(({ evidence: { printed } }) => SECRET.test(printed ?? ""));
      return {
        message: `“${sign}”处未填写：“${inQuotes(evidence.printed ?? "")}”。`,
        suggestion: "请填写实际内容。",
        blames: { reason: "尚未填写" },
        ...(isSecret || all.every(isCited) ? { severity: "notice" } : {}),
      };
    });
  },
});

function inText(book: Book): Placeholder[] {
  return passagesOf(book).flatMap((said) =>
    SIGNS.flatMap((pattern) => [...said.text.matchAll(pattern)])
      .filter(([sign]) => said.passage.kind !== "contents" || !/[_＿]/u.test(sign))
      .map((found) => {
        const { from, to } = clauseAround(said.text, found.index, found.index + found[0].length);
        return { key: keyOf(found[0]), sign: found[0].trim(), evidence: quote(said, from, to) };
      }),
  );
}

function inCells(book: Book): Placeholder[] {
  return textCellsOf(book, MAY_HOLD).flatMap(({ text, evidence }) =>
    SIGNS.flatMap((pattern) => [...text.matchAll(pattern)]).map(([sign]) => ({
      key: keyOf(sign),
      sign: sign.trim(),
      evidence,
    })),
  );
}

/** 「…XXX年度…」: the name of a document that is drawn up every year, as another body cites it. */
function isCited({ sign, evidence: { printed = "" } }: Placeholder): boolean {
  return (printed.match(/「[^「」]*」/gu) ?? []).some((cited) => cited.includes(sign));
}

/** XX and XXXX are one slip. */
function keyOf(sign: string): string {
  const plain = sign.trim().normalize("NFKC").toUpperCase();
  return `占位符 ${/^(.)\1+$/u.test(plain) ? plain.slice(0, 2) : plain}`;
}
