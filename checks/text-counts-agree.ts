import type { Cell } from "../domain/budget-table.ts";
import { defineCheck } from "../domain/check.ts";
import { atMost, equal } from "../domain/relation.ts";
import { claimsOf } from "../narrative/claims-of.ts";
import { DISCLOSURE_RULES } from "./basis.ts";
import { OWNED_VEHICLES } from "./relate/owned-vehicles.ts";

/** Vehicles paid from appropriations are fewer than all there are. */
const NARROWER = /财政拨款|三公|“三公”/u;

/** The vehicles the “三公” expenditure pays; all vehicles of a body, 共有车辆, hold those of other kinds and other money too. */
const OFFICIAL = /公务(?:用)?车保有量(?:为)?\s*$/u;

/** 截至2023年底, 上年末: when they were counted. */
const COUNTED = /(?<year>(?:19|20)\d{2})\s*年\s*(?:\d{1,2}\s*月|年?[底末初])|(?<prior>上年|去年)/gu;
const OF_OTHERS = /所属|下属|直属|各单位/u;

interface Count {
  cell: Cell;
  year?: string;
  isOfOthers: boolean;
  isOfficial: boolean;
  section?: number;
}

export default defineCheck({
  id: "text-counts-agree",
  code: "BUD-TEXT-008",
  title: "文中多处所列车辆数应一致，公务用车不多于全部车辆",
  class: "text-text",
  severity: "warning",
  basis: [DISCLOSURE_RULES],
  reads: "text",

  *relate(book) {
    for (const { figures, narrative } of claimsOf(book)) {
      const passages = book.narratives.find(({ id }) => id === narrative)?.passages ?? [];
      const countOf = (cell: Cell): Count[] => {
        const { text = "", sentences = [], section = [] } = passages[cell.row] ?? {};
        const start = sentences.findLast(({ from }) => from <= cell.column)?.from ?? 0;
        const before = text.slice(start, cell.column);
        const { year, prior } = [...before.matchAll(COUNTED)].at(-1)?.groups ?? {};
        const counted = year ?? prior;
        return OWNED_VEHICLES.test(before) && !NARROWER.test(before)
          ? [
              {
                cell,
                isOfOthers: OF_OTHERS.test(before),
                isOfficial: OFFICIAL.test(before),
                ...(counted === undefined ? {} : { year: counted }),
                ...(section[0] === undefined ? {} : { section: section[0] }),
              },
            ]
          : [];
      };
      const counts = figures.filter(({ counter }) => counter === "辆").flatMap(countOf);
      for (const [index, count] of counts.entries()) {
        const before = counts.slice(0, index).filter((one) => isSame(one, count));
        const first = before.find(({ isOfficial }) => isOfficial === count.isOfficial);
        const other = before.find(({ isOfficial }) => isOfficial !== count.isOfficial);
        if (first) {
          yield equal(count.cell, first.cell, "文中另一处所列车辆数");
        } else if (other) {
          const [official, all] = count.isOfficial ? [count, other] : [other, count];
          yield atMost(official.cell, all.cell, "文中所列车辆总数");
        }
      }
    }
  },
});

/** A count without a year may be of any. */
function isSame(a: Count, b: Count): boolean {
  const isSameYear = a.year === undefined || b.year === undefined || a.year === b.year;
  return isSameYear && a.isOfOthers === b.isOfOthers && a.section === b.section;
}
