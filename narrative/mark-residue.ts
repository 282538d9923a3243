import { compactText } from "../domain/text.ts";
import { readNumber } from "./numbering.ts";
import type { Piece } from "./piece.ts";

const PAGE_NUMBER = /^[-—–－─·~第]*\d{1,3}[-—–－─·~页]*(?:[/／共]*\d{1,3}页?)?$/u;
/** 基本支出，55.10%; 98.2%; 项目支出 4381.74万元. */
const LABEL =
  /^[\p{Script=Han}“”"（）()、]{0,18}[,，;；:：\n]?-?[\d,]*\.?\d+[%％](?:[\p{Script=Han}（）()、]{1,18})?$/u;
const LABEL_NAME = /^[\p{Script=Han}（）()、]{2,12}$/u;
const CHART = /^图\s*\d{0,2}\s*[:：、.．]?.{0,30}(?:图|情况|构成|结构)$/u;

/** Marks lone page numbers and the labels of charts: nothing of them is a sentence. */
export function markResidue(pieces: readonly Piece[]): void {
  const texts = pieces.map(({ text }) => compactText(text));
  pieces.forEach((piece, index) => {
    const said = texts[index] as string;
    const isLabel = LABEL.test(said) && isAmongLabels(texts, index);
    const isName = LABEL_NAME.test(said) && isLabelAt(texts, index - 1) && isLabelAt(texts, index + 1);
    if (
      piece.kind === undefined &&
      (PAGE_NUMBER.test(said) || (readNumber(said) === undefined && (isLabel || isName)))
    ) {
      piece.kind = "residue";
    } else if (piece.kind === undefined && CHART.test(said)) {
      piece.kind = "caption";
    }
  });
}

function isLabelAt(texts: readonly string[], index: number): boolean {
  return LABEL.test(texts[index] ?? "");
}

/** A chart has more than one label, or a title near by. */
function isAmongLabels(texts: readonly string[], index: number): boolean {
  return [-3, -2, -1, 1, 2, 3].some((step) => isLabelAt(texts, index + step) || CHART.test(texts[index + step] ?? ""));
}
