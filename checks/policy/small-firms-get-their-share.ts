import { formatNumber } from "../../domain/amount.ts";
import type { Cell } from "../../domain/budget-table.ts";
import { type Book, defineCheck, type Observation } from "../../domain/check.ts";
import type { Evidence } from "../../domain/finding.ts";
import { SMALL_FIRM_RULES } from "../basis.ts";
import { type SaidFigure, saidFigures } from "../relate/said-figures.ts";
import { inOne } from "../relate/worst-places.ts";
import { quote, sentenceAt } from "../wording/said.ts";
import { forBudgets } from "./budget-books.ts";
import { valueIn } from "./list-row.ts";

const FIRMS = /(?:预留|面向|预计授予)[^，,。；;]*中小微?(?:型)?企业[^，,。；;]*$/u;
const SMALL = /(?<!中)小(?:型)?(?:、|和|及)?微(?:型)?企业[^，,。；;]*$/u;
const TOTAL = /政府采购(?:支出)?(?:预算)?(?:总额|总金额|合计|总计|预算|支出|共)[^，,。；;]*$/u;

export default defineCheck({
  id: "small-firms-get-their-share",
  code: "BUD-POL-025",
  title: "政府采购应按规定比例预留给中小企业、小微企业",
  class: "policy",
  severity: "notice",
  basis: [SMALL_FIRM_RULES],
  reads: [],
  parameters: {
    firms: { title: "预留给中小企业的比例", value: 30, unit: "%", source: "财库〔2020〕46 号（工程为 40%）" },
    small: { title: "其中预留给小微企业的比例", value: 60, unit: "%", source: "财库〔2020〕46 号" },
  },
  exempts: forBudgets((book) => (reserved(book).length > 0 ? undefined : "草案没有写明面向中小企业预留的采购金额。")),

  *observe(_tables, book, { firms, small }): Iterable<Observation> {
    for (const { total, own, ofSmall, evidence } of reserved(book)) {
      const hits = [
        ...below(own, total, firms, "预留给中小企业的金额占政府采购预算", evidence),
        ...(ofSmall ? below(ofSmall, own, small, "预留给小微企业的金额占中小企业的", evidence) : []),
      ];
      yield* inOne(hits, {
        subject: "中小企业预留份额",
        suggestion: "请核实适宜由中小企业提供的采购项目及预留比例，不足的请说明原因。",
      });
    }
  },
});

function* below(part: Cell, whole: Cell, least: number, says: string, evidence: Evidence) {
  const share = (100 * valueIn(part)) / valueIn(whole);
  if (share < least) {
    const printed = formatNumber({ mantissa: Math.round(share * 10), decimals: 1 });
    yield { says: `${says} ${printed}%，低于 ${least}%`, evidence: [evidence] };
  }
}

/** What a paragraph says is set aside, after the whole that it is of. */
function reserved(book: Book): { total: Cell; own: Cell; ofSmall?: Cell; evidence: Evidence }[] {
  return [...saidFigures(book, /中小/u, (cell) => cell.money !== undefined)].flatMap(
    ({ narrative, passage, figures }) => {
      const find = (words: RegExp): SaidFigure[] => figures.filter(({ before }) => words.test(before));
      const [own] = find(FIRMS);
      const [total] = find(TOTAL).filter(({ before }) => !FIRMS.test(before) && !SMALL.test(before));
      const [ofSmall] = find(SMALL).filter((figure) => figure !== own);
      if (!own || !total || valueIn(total.cell) <= 0 || valueIn(own.cell) <= 0) {
        return [];
      }
      const said = { narrative, passage, text: passage.text };
      const { from, to } = sentenceAt(said, own.cell.column);
      return [
        {
          total: total.cell,
          own: own.cell,
          ...(ofSmall && { ofSmall: ofSmall.cell }),
          evidence: quote(said, from, to),
        },
      ];
    },
  );
}
