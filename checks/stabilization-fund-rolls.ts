import { defineCheck } from "../domain/check.ts";
import { type Relation, sum } from "../domain/relation.ts";
import { budgetLaw, budgetLawRegulations } from "./basis.ts";
import { type SaidFigure, saidFigures } from "./relate/said-figures.ts";

const FUND = /预算稳定调节基金/u;
/** The last words before an amount tell what it is; 安排使用 takes, 安排 alone adds. */
const IS = "(?:预计|预算|将|约|为|达到?|是|有|仅|共|\\s)*$";
const OPENING = new RegExp(
  `(?:年初|期初|上年(?:年?[末底])?)[^，,；;。]*(?:余额|结余|规模)${IS}|上年(?:年?[末底])?(?:预算稳定调节基金)?${IS}`,
  "u",
);
const CLOSING = new RegExp(
  `(?:余额|规模|(?:剩余|尚余)(?:预算稳定调节基金)?|(?:年末|年底|期末)(?:滚存|累计)?结余)${IS}`,
  "u",
);
const TAKES = /(?:动用|调用|使用|调出|调入|减少|抽出)[^，,；;。]*$/u;
const ADDS = /(?:补充|安排|新增|增加|转入|计提|设立|划入|注入|存入)[^，,；;。]*$/u;
/** 动用8200万元（其中年初安排5000万元…）: parts of what stands before the bracket. */
const PARTS = /[（(](?:其中|包括|含)[^（()）]*[)）]/gu;
/** 合计补充2亿元 after its parts counts them twice. */
const SUMS_UP = /合计|共|累计|小计/u;
/** Part of the amount before, a comparison, or another account: nothing can be said of the whole passage. */
const OF_OTHERS = /其中|包括|[比较与同]上年|同比|债务|结转|专户|国库|政府性基金|国有资本/u;
const YEAR_END = /(20\d{2})年(?:年末|年底|末|底)[^，,；;。]*$/u;

export default defineCheck({
  id: "stabilization-fund-rolls",
  code: "BUD-GOV-022",
  title: "预算稳定调节基金年末余额应等于年初余额减动用数加补充数",
  class: "text-text",
  severity: "error",
  basis: [budgetLaw("第四十一条"), budgetLaw("第六十六条"), budgetLawRegulations("第七十八条")],
  reads: "text",

  *relate(book) {
    for (const { passage, figures } of saidFigures(book, FUND, ({ money }) => money !== undefined)) {
      const start = passage.sentences.findIndex(({ from, to }) => FUND.test(passage.text.slice(from, to)));
      const parts = [...passage.text.matchAll(PARTS)];
      const isPart = (at: number): boolean =>
        parts.some(({ index, 0: { length } }) => index < at && at < index + length);
      yield* roll(figures.filter(({ cell, sentence }) => sentence >= start && !isPart(cell.column)));
    }
  },
});

/** One account told from its beginning to its end; nothing where an amount between is of neither sort. */
function* roll(figures: readonly SaidFigure[]): Iterable<Relation> {
  const first = figures.findIndex(isBalance);
  const last = figures.findIndex((figure, index) => index > first && isBalance(figure));
  const [opening, closing] = [figures[first], figures[last]];
  const moves = figures.slice(first + 1, last);
  if (figures.slice(first, last + 1).some(({ before }) => OF_OTHERS.test(before))) {
    return;
  }
  if (!opening || !closing || moves.length === 0 || !isYearLater(opening, closing)) {
    return;
  }
  const less = moves.filter(isTaken);
  const more = moves.filter(isAdded);
  const countsTwice = [less, more].some((some) => some.length > 1 && some.some(({ before }) => SUMS_UP.test(before)));
  // 补充5.5亿元，加上年初余额8亿元: what moved before the balance is told.
  const isTold = figures.slice(0, first).some((one) => isTaken(one) || isAdded(one));
  if (less.length + more.length === moves.length && !countsTwice && !isTold) {
    const cells = [opening, ...more].map(({ cell }) => cell);
    yield sum(
      closing.cell,
      cells,
      "文中年初余额加补充数减动用数",
      less.map(({ cell }) => cell),
    );
  }
}

function isTaken({ before }: SaidFigure): boolean {
  return TAKES.test(before);
}

function isAdded(figure: SaidFigure): boolean {
  return !isTaken(figure) && ADDS.test(figure.before);
}

function isBalance({ before }: SaidFigure): boolean {
  return OPENING.test(before) || CLOSING.test(before);
}

/** By the years they name, where both do; otherwise by 年初 and 上年. */
function isYearLater(opening: SaidFigure, closing: SaidFigure): boolean {
  const [from, to] = [opening, closing].map(({ before }) => Number(YEAR_END.exec(before)?.[1]));
  return from && to ? to - from === 1 : OPENING.test(opening.before) && !OPENING.test(closing.before);
}
