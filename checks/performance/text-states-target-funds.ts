import type { Cell } from "../../domain/budget-table.ts";
import { defineCheck, type Observation } from "../../domain/check.ts";
import { evidenceOfTable } from "../../domain/finding.ts";
import { equal, sum } from "../../domain/relation.ts";
import { DISCLOSURE_RULES } from "../basis.ts";
import { agrees } from "../bind/agrees.ts";
import { inQuotes, quote, sentenceAt } from "../wording/said.ts";
import { type StatedTargets, statedTargets } from "./stated-targets.ts";
import { projectsOfForms, projectsOfTable, type TargetedProjects } from "./targeted-projects.ts";

/** Money of one budget, where the table of projects prints all money. */
const OF_ONE_BUDGET = /一般公共预算|财政拨款|政府性基金|当年拨款|国有资本/u;

export default defineCheck({
  id: "text-states-target-funds",
  code: "BUD-PERF-001",
  title: "文中所列编报绩效目标项目的个数和资金应与绩效目标表、项目支出表一致",
  class: "text-table",
  severity: "error",
  basis: [DISCLOSURE_RULES],
  reads: "text",
  // Projects of the table may be without targets, or kept secret: their number may be the same by chance.
  grade: ({ relation }) => (relation.kind === "equal" ? "warning" : undefined),

  *relate(book) {
    const forms = projectsOfForms(book);
    const projects = book.stage === "final-account" ? undefined : projectsOfTable(book);
    for (const { amount, count, words } of statedTargets(book)) {
      const [total] = projects?.parts ?? [];
      const ofBudget = projects?.others.find((cell) => agrees(amount, cell)) ?? total;
      if (forms?.counts.has(count)) {
        yield sum(amount, [...forms.parts], `${forms.says}之和`);
      } else if (projects?.counts.has(count) && ofBudget && (agrees(amount, ofBudget) || fits(words, projects))) {
        yield equal(amount, ofBudget, projects.says);
      }
    }
  },

  *observe(book): Iterable<Observation> {
    const sources = [projectsOfForms(book), projectsOfTable(book)].flatMap((source) => source ?? []);
    for (const stated of statedTargets(book)) {
      const same = sources.filter((source) => isSameMoney(stated.amount, source));
      const [first] = same;
      if (first && !same.some(({ counts }) => counts.has(stated.count))) {
        yield describe(stated, first);
      }
    }
  },
});

/** Whatever budget is meant: there is money of one only. */
function fits(words: string, { parts: [whole], others }: TargetedProjects): boolean {
  const isOne = whole && others.every((cell) => cell.number?.mantissa === 0 || agrees(whole, cell));
  return !OF_ONE_BUDGET.test(words) || isOne === true;
}

/** The amount is just what all these projects cost. */
function isSameMoney(amount: Cell, { parts, others }: TargetedProjects): boolean {
  const [one] = parts;
  if (parts.length === 1 && one) {
    return [one, ...others].some((cell) => agrees(amount, cell));
  }
  const [all, tolerance] = parts.reduce<[number, number]>(
    ([sumOf, half], { money }) => [sumOf + (money?.amount ?? 0), half + (money?.step ?? 0) / 2],
    [0, (amount.money?.step ?? 0) / 2],
  );
  return amount.money !== undefined && Math.abs(amount.money.amount - all) <= tolerance;
}

function describe({ said, from, amount, count }: StatedTargets, source: TargetedProjects): Observation {
  const sentence = sentenceAt(said, amount.column);
  const { title } = source.table;
  return {
    subject: "绩效目标项目个数",
    severity: "warning",
    message: `文中绩效目标的项目为 ${count} 个，资金与《${title}》相同，而表中有 ${[...source.counts].join(" 或 ")} 个项目：“${inQuotes(said.text.slice(sentence.from, sentence.to))}”。`,
    suggestion: "请核对项目个数。",
    evidence: [quote(said, from, amount.column + amount.text.length), evidenceOfTable(source.table)],
  };
}
