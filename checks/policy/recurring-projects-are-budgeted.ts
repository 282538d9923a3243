import type { BudgetTable, Cell } from "../../domain/budget-table.ts";
import { type Book, type Draft, defineCheck } from "../../domain/check.ts";
import { wholeAmount } from "../../domain/find-cell.ts";
import { evidenceOfCell, evidenceOfTable, nameOfTable } from "../../domain/finding.ts";
import { compactText } from "../../domain/text.ts";
import { FEN_PER_UNIT } from "../../domain/unit.ts";
import { budgetLaw, budgetLawRegulations } from "../basis.ts";
import { fenOf } from "../relate/compare-amounts.ts";
import { departmentalBudgets } from "../relate/earlier-accounts.ts";
import { otherBooks } from "../relate/other-years.ts";
import { projectName } from "../relate/project-name.ts";
import { tellWorst } from "../relate/worst-places.ts";
import { passagesOf } from "../wording/said.ts";

export default defineCheck({
  id: "recurring-projects-are-budgeted",
  code: "BUD-POL-001",
  title: "前两年连续安排的项目本年未编列的，应说明原因",
  class: "policy",
  severity: "notice",
  basis: [budgetLaw("第三十二条"), budgetLawRegulations("第四十条")],
  parameters: {
    least: { title: "上年预算达到多少的项目才列出", value: 10, unit: "万元", source: "预审惯例" },
  },
  reads: "the whole draft",
  lacks: "没有同一部门前两年预算的项目支出表。",

  appliesTo: (draft) => departmentalBudgets(draft).some((book) => listsOf(book, draft) !== undefined),

  *observe(draft, { least }) {
    for (const book of departmentalBudgets(draft)) {
      const lists = listsOf(book, draft);
      const texts = passagesOf(book).map(({ text }) => compactText(text));
      const gone = [...(lists?.last.rows ?? [])].filter(
        ([name, cell]) =>
          lists?.before.rows.has(name) &&
          !isListed(name, lists.now) &&
          fenOf(cell) >= least * FEN_PER_UNIT["万元"] &&
          !texts.some((text) => text.includes(name)),
      );
      if (lists && gone.length > 0) {
        const { said, ...places } = tellWorst(
          gone.map(([name, cell]) => ({
            says: `“${name}”（上年 ${cell.text}）`,
            weight: fenOf(cell),
            evidence: [evidenceOfCell(cell, lists.last.table.document, "computed-from")],
          })),
        );
        yield {
          book,
          subject: "经常性项目未编列",
          message: `前两年连续安排、${nameOfTable(lists.now.table)}未编列的项目：${said}。`,
          suggestion: "请核对是否漏编；已完成、取消或者更名的，请说明。",
          ...places,
          evidence: [evidenceOfTable(lists.now.table), ...places.evidence],
        };
      }
    }
  },
});

interface ProjectList {
  table: BudgetTable;
  /** By name, years and blanks left out. */
  rows: Map<string, Cell>;
}

function listsOf(book: Book, draft: Draft): { now: ProjectList; last: ProjectList; before: ProjectList } | undefined {
  const earlier = (years: number): ProjectList | undefined => {
    const [found, ...more] = otherBooks(book, draft).filter(
      ({ fiscalYear, stage }) => fiscalYear === (book.fiscalYear ?? 0) - years && stage === "budget",
    );
    return found && more.length === 0 ? listIn(found) : undefined;
  };
  const [now, last, before] = [listIn(book), earlier(1), earlier(2)];
  return now && last && before ? { now, last, before } : undefined;
}

function listIn({ tables }: Book): ProjectList | undefined {
  const [table, ...others] = tables.filter(({ kind }) => kind === "projects");
  const rows = new Map<string, Cell>();
  for (const line of table?.lines ?? []) {
    const cell = table && wholeAmount(table, line);
    const name = table && nameOf(projectName(table, line));
    if (line.mark === "item" && cell?.money && name) {
      rows.set(name, cell);
    }
  }
  return table && others.length === 0 && rows.size > 0 ? { table, rows } : undefined;
}

/** A shorter name says too little to be found inside another. */
const SHORTEST = 5;

/** 免费开放补助 goes on as 文化馆图书馆免费开放补助, 培训和宣传经费 as 培训及宣传经费. */
function isListed(name: string, { rows }: ProjectList): boolean {
  const wanted = withoutJoints(name);
  return [...rows.keys()].map(withoutJoints).some((one) => {
    const [short, long] = one.length < wanted.length ? [one, wanted] : [wanted, one];
    return one === wanted || (short.length >= SHORTEST && long.includes(short));
  });
}

function withoutJoints(name: string): string {
  return name.replace(/[和及与、，,]|以及/gu, "");
}

/** 2025年防汛经费 and 防汛经费（2026年度） are one project. */
function nameOf(name: string): string {
  return compactText(name)
    .replace(/20\d{2}年?度?/gu, "")
    .replace(/[()（）]+$/u, "")
    .replace(/^[-—·、]+/u, "");
}
