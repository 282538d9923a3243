import type { Cell } from "../domain/budget-table.ts";
import { defineCheck } from "../domain/check.ts";
import { equal } from "../domain/relation.ts";
import { claimsOf } from "../narrative/claims-of.ts";
import { DISCLOSURE_RULES } from "./basis.ts";

const OWNED = /(?:共有|实有|保有)(?:公务)?(?:用)?车辆?\s*$|公务(?:用)?车保有量(?:为)?\s*$/u;
/** Vehicles paid from appropriations are fewer than all there are. */
const NARROWER = /财政拨款|三公|“三公”/u;

export default defineCheck({
  id: "text-counts-agree",
  code: "BUD-TEXT-008",
  title: "文中多处所列车辆数应一致",
  class: "text-text",
  severity: "warning",
  basis: [DISCLOSURE_RULES],
  reads: "text",

  *relate(book) {
    for (const { figures, narrative } of claimsOf(book)) {
      const passages = book.narratives.find(({ id }) => id === narrative)?.passages ?? [];
      const isOwned = (cell: Cell) => {
        const { text = "", sentences = [] } = passages[cell.row] ?? {};
        const start = sentences.findLast(({ from }) => from <= cell.column)?.from ?? 0;
        const before = text.slice(start, cell.column);
        return OWNED.test(before) && !NARROWER.test(before);
      };
      const [first, ...others] = figures.filter((cell) => cell.counter === "辆" && isOwned(cell));
      for (const other of others) {
        if (first) {
          yield equal(other, first, "文中另一处所列车辆数");
        }
      }
    }
  },
});
