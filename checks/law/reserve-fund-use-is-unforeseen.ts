import { defineCheck } from "../../domain/check.ts";
import { atMost } from "../../domain/relation.ts";
import { budgetLaw } from "../basis.ts";
import { type SaidFigure, saidFigures } from "../relate/said-figures.ts";
import { inQuotes, passagesOf, quote, sentenceAt } from "../wording/said.ts";

const FUND = /预备费/u;
const USED = /预备费[^。；]{0,40}(?:用于|主要用于|安排用于|支出用于|弥补)([^。；]{2,120})/u;
/** 自然灾害等突发事件处理增加的支出及其他难以预见的开支. */
const UNFORESEEN = /灾|洪|汛|旱|震|疫|突发|应急|抢险|救援|救助|防控|事故|难以预见|不可预见|急需|安全|维稳|稳定/u;
/** What every year brings. */
const ROUTINE =
  /人员经费|工资|津贴|补贴|绩效奖|奖金|年终奖|公用经费|办公(?:费|经费|设备|用房)|会议费|培训费|差旅费|接待费|购(?:置|买)(?:公务)?(?:用)?车|车辆购置|装修|庆典|节庆|宣传|招商|办公楼|基本建设|楼堂馆所|信息化(?:建设|项目)|债务(?:还本|付息)/u;
const PLANNED =
  /(?:年初)?(?:安排|设置|预算)(?:的|了)?(?:本级)?预备费(?:预算)?(?:为)?$|预备费(?:年初)?(?:预算|安排)(?:数)?(?:为)?$/u;
const SPENT = /(?:动用|使用)(?:了|本级)?(?:预备费)?(?:为)?$|预备费(?:实际)?(?:动用|使用|支出)(?:数)?(?:为)?$/u;

export default defineCheck({
  id: "reserve-fund-use-is-unforeseen",
  code: "BUD-LAW-017",
  title: "预备费用于突发事件和难以预见的开支，动用数不得大于预算数",
  class: "policy",
  severity: "warning",
  basis: [budgetLaw("第四十条"), budgetLaw("第六十四条"), budgetLaw("第七十九条")],
  reads: "text",

  *relate(book) {
    for (const { figures } of saidFigures(book, FUND, ({ money }) => money !== undefined)) {
      const planned = figures.find(({ before }) => PLANNED.test(plain(before)));
      const spent = planned && figures.find((figure) => figure !== planned && isSpent(figure, planned));
      if (planned && spent) {
        yield atMost(spent.cell, planned.cell, "预备费预算数");
      }
    }
  },

  *observe(book) {
    for (const said of passagesOf(book, "prose")) {
      const match = USED.exec(said.text);
      const uses = match?.[1] ?? "";
      const routine = ROUTINE.exec(uses)?.[0];
      if (match && routine && !UNFORESEEN.test(uses)) {
        const { from, to } = sentenceAt(said, match.index);
        yield {
          subject: "预备费用途",
          doubtful: true,
          message: `预备费用于“${inQuotes(uses)}”，其中“${routine}”不属于突发事件或者难以预见的开支。`,
          suggestion: "请说明动用预备费的原因和审批情况；可以预见的支出，应当编入预算。",
          evidence: [quote(said, from, to)],
        };
      }
    }
  },
});

/** In the same sentence or the next, before another item is spoken of. */
function isSpent({ before, sentence, cell }: SaidFigure, planned: SaidFigure): boolean {
  const isAfter = cell.column > planned.cell.column && sentence - planned.sentence <= 1;
  return isAfter && SPENT.test(plain(before)) && !/调节基金|周转金|收入/u.test(before);
}

function plain(text: string): string {
  return text.replace(/\s/gu, "");
}
