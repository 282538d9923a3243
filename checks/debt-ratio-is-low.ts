import { defineCheck, type Observation } from "../domain/check.ts";
import { budgetLawRegulations } from "./basis.ts";
import { type SaidFigure, saidFigures } from "./relate/said-figures.ts";
import { quote, sentenceAt } from "./wording/said.ts";

/** 债务余额 ÷ 综合财力, in percent: the bands that are commonly reported, highest first (handbook H.3). */
const BANDS: readonly (readonly [least: number, name: string])[] = [
  [300, "红色"],
  [200, "橙色"],
  [120, "黄色"],
];
const RATIO = /(?:综合)?债务率(?:预计)?(?:约?为|达到?|是|降至|升至)?$/u;

export default defineCheck({
  id: "debt-ratio-is-low",
  code: "BUD-DEBT-012",
  title: `政府债务率达到 ${BANDS.at(-1)?.[0]}% 的，应予关注`,
  class: "policy",
  severity: "notice",
  basis: [budgetLawRegulations("第四十七条")],
  reads: "text",

  *observe(book): Iterable<Observation> {
    for (const { narrative, passage, figures } of saidFigures(
      book,
      /债务率/u,
      ({ number }) => number?.percent === true,
    )) {
      for (const { cell, before } of figures.filter((figure) => RATIO.test(figure.before) && isActual(figure))) {
        const percent = (cell.number?.mantissa ?? 0) / 10 ** (cell.number?.decimals ?? 0);
        const [least, name] = BANDS.find(([from]) => percent >= from) ?? [];
        const said = { narrative, passage, text: passage.text };
        const { from, to } = sentenceAt(said, cell.column);
        yield* name === undefined
          ? []
          : [
              {
                subject: `债务率 ${before.slice(-12)}`,
                message: `文中债务率 ${cell.text}%，达到通常所称${name}等级（${least}% 以上）。`,
                suggestion: "请说明化解债务风险的措施。",
                evidence: [quote(said, from, to)],
              },
            ];
      }
    }
  },
});

/** A limit that is not to be passed is no state of affairs. */
function isActual({ before, after }: SaidFigure): boolean {
  return (
    !/平均|警戒|上限|不超过|低于|控制|标准|红线|力争|确保/u.test(before) &&
    !/^\s*[%％]?\s*(?:[（(]?含[)）]?)?(?:及?以[内下上]|的(?:警戒|控制|红|上限|地区|市|县|区|省))/u.test(after)
  );
}
