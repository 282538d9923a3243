import { defineCheck, type Observation } from "../domain/check.ts";
import { DISCLOSURE_RULES } from "./basis.ts";
import { type NumberSlip, numberSlips } from "./wording/numbered-lists.ts";
import { inQuotes, passagesOf, quote } from "./wording/said.ts";

export default defineCheck({
  id: "numbers-follow",
  code: "BUD-TEXT-011",
  title: "标题和条目的序号应连续，不重号、不跳号",
  class: "wording",
  severity: "notice",
  basis: [DISCLOSURE_RULES],
  reads: [],

  *observe(_tables, book): Iterable<Observation> {
    for (const { id } of book.narratives) {
      const said = passagesOf(book, "heading", "prose").filter(({ narrative }) => narrative.id === id);
      yield* numberSlips(said).filter(isReal).map(describe);
    }
  },
});

/** A heading that is printed twice is no second one. */
function isReal({ said, before }: NumberSlip): boolean {
  return said.text.trim() !== before.text.trim();
}

function describe({ said, before, number, due }: NumberSlip): Observation {
  const what = number.value < due ? "重号" : "跳号";
  return {
    subject: `序号 ${what} ${said.text.trim().slice(0, 20)}`,
    message: `序号${what}：“${inQuotes(before.text)}”之后为“${inQuotes(said.text)}”。`,
    suggestion: `请核对序号，第 ${due} 项${number.value < due ? "应顺延" : "是否缺漏"}。`,
    evidence: [before, said].map((one) => quote(one, 0, Math.min(one.text.length, 60))),
  };
}
