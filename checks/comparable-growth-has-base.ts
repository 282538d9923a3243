import { type Book, defineCheck, type Observation } from "../domain/check.ts";
import { budgetLaw } from "./basis.ts";
import { clauseAround, inQuotes, passagesOf, quote, type Said } from "./wording/said.ts";

/** 同口径增长5.2%: a growth that is not that of the printed amounts. */
const COMPARABLE =
  /(?:同口径|可比口径|可比价格|同比口径|按可比口径计算)[^。；\d]{0,16}?(?:增长|增加|增幅|下降|减少|降低)[^。；\d]{0,4}[\d.]+\s*[%％]/gu;
/** The base itself: 上年同口径数为1,200万元, 可比基数1,200万元, 比上年同口径1,200万元. */
const BASE =
  /(?:同口径|可比(?:口径)?|调整后)[^。；\d]{0,16}?(?:基数|数|完成数|收入|支出)?[^。；\d]{0,6}[\d,.]+\s*(?:万元|亿元|元)/u;
/** Or what was done to it. */
const ADJUSTED =
  /剔除|扣除|还原|不含|不包括|口径(?:是指|指|即|调整|变化|变动)|(?:因素|影响)后|按[^。；]{2,20}口径(?:计算|比较)|为使口径/u;

export default defineCheck({
  id: "comparable-growth-has-base",
  code: "BUD-TEXT-015",
  title: "按同口径、可比口径说明增减的，应列明可比基数或口径调整情况",
  class: "wording",
  severity: "notice",
  basis: [budgetLaw("第四十八条")],
  reads: "text",

  *observe(book): Iterable<Observation> {
    const bare = without(book);
    const [first] = bare;
    if (first) {
      const { from, to } = clauseAround(first.said.text, first.from, first.to);
      yield {
        subject: "可比口径基数",
        message: `“${inQuotes(first.said.text.slice(from, to), 60)}”${bare.length > 1 ? `等 ${bare.length} 处` : ""}按可比口径计算，文中未列明可比基数，也未说明口径如何调整。`,
        suggestion: "请列明上年同口径数，或者说明剔除、调整的因素和金额。",
        evidence: bare.map((one) => quote(one.said, one.from, one.to)),
      };
    }
  },
});

interface Found {
  said: Said;
  from: number;
  to: number;
}

/** Said once for the whole book, the adjustment need not be said again. */
function without(book: Book): Found[] {
  const passages = passagesOf(book, "prose");
  const isDefined = passages.some(({ text }) => /(?:同口径|可比口径)[^。；]{0,10}(?:是指|指的?是|即)/u.test(text));
  return isDefined
    ? []
    : passages.flatMap((said) =>
        BASE.test(said.text) || ADJUSTED.test(said.text)
          ? []
          : [...said.text.matchAll(COMPARABLE)].map((match) => ({
              said,
              from: match.index,
              to: match.index + match[0].length,
            })),
      );
}
