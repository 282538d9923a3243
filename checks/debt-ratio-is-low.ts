import { defineCheck, type Observation } from "../domain/check.ts";
import { budgetLawRegulations } from "./basis.ts";
import { type SaidFigure, saidFigures } from "./relate/said-figures.ts";
import { quote, sentenceAt } from "./wording/said.ts";

const RATIO = /(?:综合)?债务率(?:预计)?(?:约?为|达到?|是|降至|升至)?$/u;

export default defineCheck({
  id: "debt-ratio-is-low",
  code: "BUD-DEBT-012",
  title: "政府债务率偏高的，应予关注",
  class: "policy",
  severity: "notice",
  basis: [budgetLawRegulations("第四十七条")],
  // 债务余额 ÷ 综合财力: the bands that are commonly reported.
  parameters: {
    yellow: { title: "黄色等级的债务率下限", value: 120, unit: "%", source: "通常所称的风险等级，未见公开文件" },
    orange: { title: "橙色等级的债务率下限", value: 200, unit: "%", source: "通常所称的风险等级，未见公开文件" },
    red: { title: "红色等级的债务率下限", value: 300, unit: "%", source: "通常所称的风险等级，未见公开文件" },
  },
  reads: "text",

  *observe(book, { yellow, orange, red }): Iterable<Observation> {
    const bands = [
      [red, "红色"],
      [orange, "橙色"],
      [yellow, "黄色"],
    ] as const;
    for (const { narrative, passage, figures } of saidFigures(
      book,
      /债务率/u,
      ({ number }) => number?.percent === true,
    )) {
      for (const { cell, before } of figures.filter((figure) => RATIO.test(figure.before) && isActual(figure))) {
        const percent = (cell.number?.mantissa ?? 0) / 10 ** (cell.number?.decimals ?? 0);
        const [least, name] = bands.find(([from]) => percent >= from) ?? [];
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
