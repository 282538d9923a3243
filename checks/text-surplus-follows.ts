import type { Cell } from "../domain/budget-table.ts";
import { defineCheck } from "../domain/check.ts";
import type { AmountClaim, TextClaims } from "../domain/claim.ts";
import type { Passage } from "../domain/narrative.ts";
import { type Relation, sum } from "../domain/relation.ts";
import { plainWords } from "../narrative/claims/words.ts";
import { claimsOf } from "../narrative/claims-of.ts";
import { figuresOfPassage } from "../narrative/figures-of-passage.ts";
import { budgetLaw } from "./basis.ts";
import { type SaidSides, sidesBefore } from "./relate/said-sides.ts";

/** 收支相抵，年终滚存[结余]5亿元; 当年收支[缺口]1.5亿元. */
const LEFT =
  /(?:^|[,，。；;])(?<offset>(?:收支|两者|收入与支出)?(?:相抵|轧抵)后?[,，]?)?(?:实现|尚有|预计|形成)?(?<when>当年|本年度?|年度|当期|年[末终]|滚存|累计|历年)*(?:收支)?(?:预算)?(?:净|滚存|累计)?(?<kind>结余|盈余|缺口|赤字|超支)(?:资金|额)?(?:为|是|达到?|共计?|约)?$/u;
const LACKS = /缺口|赤字|超支/u;
/** What is left of the year alone; any other may hold what was left before. */
const OF_YEAR = /^(?:当年|本年度?|年度|当期)$/u;
const OPENING = /上年(?:结|滚)|年初|历年|滚存|累计/u;
/** 总收入3,215万元，其中：…、上年结余75万元: then all that is left is told. */
const CARRIED = /(?:其中|包括|[（(]含?).*(?:上年(?:结|滚)[转余存]|年初(?:结|滚))/u;
const CHANGED = /加上?|调[入出]|动用|上解|补助|安排/u;
const SAYS = "文中支出与结余之和";

export default defineCheck({
  id: "text-surplus-follows",
  code: "BUD-ARITH-017",
  title: "文中结余（缺口）应等于所述收入与支出之差",
  class: "text-text",
  severity: "warning",
  basis: [budgetLaw("第四十八条")],
  reads: "text",

  *relate(book) {
    for (const text of claimsOf(book)) {
      // The summary prints what else comes in: 使用专用结余, 结余分配.
      const isPrinted = book.tables.some(({ kind }) => kind === "summary");
      const passages = book.narratives.find(({ id }) => id === text.narrative)?.passages ?? [];
      for (const passage of passages.filter(({ kind }) => kind === "prose")) {
        yield* surpluses(text, passage);
        yield* isPrinted ? [] : carriedOn(text, passage);
      }
    }
  },
});

function* surpluses(text: TextClaims, passage: Passage): Iterable<Relation> {
  const figures = figuresOfPassage(text, passage.index);
  for (const [index, left] of figures.entries()) {
    const before = figures[index - 1];
    const from = before ? before.column + before.text.length : 0;
    const found = left.money && LEFT.exec(plainWords(passage.text.slice(from, left.column)))?.groups;
    const sides = found && sidesBefore(text, passage, left.column);
    if (sides && isOfBoth(sides, left, passage, found)) {
      const { revenue, expenditure } = sides;
      yield LACKS.test(found["kind"] ?? "")
        ? sum(expenditure.cell, [revenue.cell, left], "文中收入与缺口之和")
        : sum(revenue.cell, [expenditure.cell, left], SAYS);
    }
  }
}

/** True where the words leave nothing else that what is left could come from. */
function isOfBoth(
  { revenue, expenditure, areTotals, hasOthers, hasOthersAfter }: SaidSides,
  left: Cell,
  { text }: Passage,
  { offset, when }: Record<string, string>,
): boolean {
  // 收入总计821万元，支出总计821万元，年末结转和结余8万元: both hold it.
  const isEven = revenue.cell.money?.amount === expenditure.cell.money?.amount;
  if (isEven || hasOthersAfter || /[。！？].*[。！？]/u.test(text.slice(expenditure.figure.to, left.column))) {
    return false;
  }
  const between = text.slice(revenue.figure.to, left.column);
  const isWhole = areTotals || CARRIED.test(between);
  if (isWhole) {
    return !OF_YEAR.test(when ?? "");
  }
  const isOfYear = OF_YEAR.test(when ?? "") || (offset !== undefined && when === undefined);
  return isOfYear && !hasOthers && !CHANGED.test(between) && !(when === undefined && OPENING.test(text));
}

const NOT_ALL = /结余分配|提取|使用.{0,6}结余|专用|弥补|缴回|调整|收回|财政拨款/u;

/** 本年收入1,000万元，本年支出1,020万元。年初结转结余50万元，年末结转结余30万元. */
function* carriedOn({ claims }: TextClaims, { index, text }: Passage): Iterable<Relation> {
  const said = claims.filter(
    (one): one is AmountClaim => one.kind === "amount" && one.passage === index && !one.isBase,
  );
  const [opening, revenue, expenditure, closing] = ["opening-balance", "revenue", "expenditure", "closing-balance"].map(
    (term) => said.filter(({ subject, zone }) => subject.term === term && zone === "main"),
  ) as [AmountClaim[], AmountClaim[], AmountClaim[], AmountClaim[]];
  const all = [...opening, ...revenue, ...expenditure, ...closing];
  const years = new Set(all.map(({ subject }) => subject.year));
  const areOne = [opening, revenue, expenditure, closing].every(({ length }) => length === 1) && years.size === 1;
  const areOfYear = [...revenue, ...expenditure].every(({ subject }) => subject.name === "本年");
  if (areOne && areOfYear && !NOT_ALL.test(text) && all.every(({ lead }) => lead === undefined)) {
    yield sum(
      (closing[0] as AmountClaim).cell,
      [...opening, ...revenue].map(({ cell }) => cell),
      "年初结转结余与本年收入之和减本年支出",
      expenditure.map(({ cell }) => cell),
    );
  }
}
