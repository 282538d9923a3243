import { defineCheck, type Observation } from "../domain/check.ts";
import { DISCLOSURE_RULES } from "./basis.ts";
import { type CountedList, countedLists } from "./wording/counted-lists.ts";
import { inQuotes, quote } from "./wording/said.ts";

export default defineCheck({
  id: "text-lists-fit-counts",
  code: "BUD-TEXT-007",
  title: "文中所称内设机构、单位的个数应与所列名单一致",
  class: "text-text",
  severity: "warning",
  basis: [DISCLOSURE_RULES],
  reads: "text",

  *observe(book): Iterable<Observation> {
    for (const list of countedLists(book).filter((one) => !fits(one))) {
      const { said, count, least, most, items, from, to } = list;
      const listed = least === most ? `${least}` : `${least}（或 ${most}）`;
      const last = items.at(-1);
      yield {
        subject: `名单个数 ${count}`,
        message: `文中称“${count}”，所列名单为 ${listed} 个：“${inQuotes(said.text.slice(from, to), 80)}”。`,
        suggestion: "请核对个数和名单。",
        evidence: [
          quote(said, from, to),
          ...(last ? [quote({ ...said, passage: last, text: last.text }, 0, Math.min(last.text.length, 60))] : []),
        ],
      };
    }
  },
});

function fits({ counts, least, most, isPart }: CountedList): boolean {
  return counts.some((count) => (isPart ? least <= count : least <= count && count <= most));
}
