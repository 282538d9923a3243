import { type Book, type Draft, defineCheck, type Observation } from "../../domain/check.ts";
import type { Evidence } from "../../domain/finding.ts";
import { compactText } from "../../domain/text.ts";
import { budgetLaw, budgetLawRegulations } from "../basis.ts";
import { isBudget } from "../policy/budget-books.ts";
import {
  amountInWords,
  columnsHeaded,
  evidenceOfRow,
  numberOfLastYear,
  rowsOf,
  textUnder,
} from "../policy/list-row.ts";
import { moneyOf, type Project } from "../policy/project.ts";
import { projectsOf } from "../policy/projects.ts";
import { otherBooks } from "../relate/other-years.ts";
import { inQuotes, passagesOf, quote } from "../wording/said.ts";

const GRADE = /(?:评价|绩效|自评|考核)(?:结果|等级|结论|档次|等次)|^等[级次]$/u;
const PROJECT = /项目(?:名称)?$|资金名称|政策名称/u;
const POOR = /^["“]?(?:差|较差|低|不合格|不通过)["”]?(?:等?级|档)?$/u;
const FAIR = /^["“]?(?:中|一般|合格)["”]?(?:等?级|档)?$/u;
const SAID =
  /[“"《]([^”"》]{4,40})[”"》][^。；]{0,30}评价(?:等级|结果|结论|等次)?(?:为|是|评定为)[“"]?(较?差|低|中|不合格)[”"]?(?=[，。；、级等]|$)/gu;
const REMARK = /备注|说明/u;
/** 2025年绩效评价等次：差, in the remarks of a list. */
const REMARKED =
  /(?:评价|绩效|自评|考核)(?:结果|等级|结论|档次|等次)(?:为|是|[:：])?[“"]?(较?差|低|不合格|不通过|中|一般|合格)[”"]?(?:等?级|档)?(?=[，,。；;、)]|$)/u;
const BUDGET = /预算|安排/u;

export default defineCheck({
  id: "evaluations-have-consequences",
  code: "BUD-PERF-008",
  title: "绩效评价等级为差、低的项目，预算应当压减",
  class: "performance",
  severity: "error",
  basis: [budgetLaw("第三十二条"), budgetLaw("第五十七条"), budgetLawRegulations("第二十条")],
  reads: "the whole draft",
  lacks: "草案没有附项目绩效评价等级。",
  appliesTo: ({ books, prior }) => gradesOf([...books, ...prior]).length > 0,

  *observe(draft): Iterable<Observation & { book: Book }> {
    const told = new Set<string>();
    for (const grade of gradesOf([...draft.books, ...draft.prior])) {
      for (const project of asked(grade.name, draft)) {
        const key = `${project.book.id} ${compactText(project.name)}`;
        const [now, then] = [moneyOf(project) ?? 0, lastAmount(project, draft)];
        const isCut = then !== undefined && now < then;
        if (now > 0 && !isCut && !told.has(key)) {
          told.add(key);
          yield { book: project.book, ...tell(project, grade, then !== undefined) };
        }
      }
    }
  },
});

interface Grade {
  name: string;
  grade: string;
  isPoor: boolean;
  evidence: Evidence;
}

/** Grades of projects in tables and sentences of a draft and of what was handed in with it. */
function gradesOf(books: readonly Book[]): Grade[] {
  return books.flatMap((book) => [...inTables(book), ...inText(book)]);
}

function* inTables({ tables }: Book): Iterable<Grade> {
  const heads = new RegExp(`${GRADE.source}|${REMARK.source}`, "u");
  for (const table of tables.filter((one) => !one.large && columnsHeaded(one, heads).length > 0)) {
    for (const row of columnsHeaded(table, PROJECT).length > 0 ? rowsOf(table) : []) {
      const remark = compactText(textUnder(row, REMARK));
      const name = textUnder(row, PROJECT);
      const grade = compactText(textUnder(row, GRADE)) || (REMARKED.exec(remark)?.[1] ?? "");
      if (name !== "" && (POOR.test(grade) || FAIR.test(grade))) {
        yield { name, grade, isPoor: POOR.test(grade), evidence: evidenceOfRow(row) };
      }
    }
  }
}

function* inText(book: Book): Iterable<Grade> {
  for (const said of passagesOf(book, "prose")) {
    for (const { 0: words, 1: name = "", 2: grade = "", index } of said.text.matchAll(SAID)) {
      yield { name, grade, isPoor: grade !== "中", evidence: quote(said, index, index + words.length) };
    }
  }
}

/** The rows of this year's lists that are this project. */
function asked(name: string, { books }: Draft): Project[] {
  return books.filter(isBudget).flatMap((book) => {
    const found = projectsOf(book).find(
      (project) => project.from === "list" && project.amount && keyOf(project.name) === keyOf(name),
    );
    return found ? [found] : [];
  });
}

function keyOf(name: string): string {
  return compactText(name).replace(/(?:项目|专项)?(?:资金|经费|支出)?$/u, "");
}

function lastAmount(project: Project, draft: Draft): number | undefined {
  const cell = project.row && numberOfLastYear(project.row, BUDGET, /执行|决算|增减|结[转余]/u);
  if (cell?.money) {
    return cell.money.amount;
  }
  const before = otherBooks(project.book, draft).filter(
    ({ stage, fiscalYear }) => stage === "budget" && fiscalYear === (project.book.fiscalYear ?? 0) - 1,
  );
  const same = before
    .flatMap(projectsOf)
    .find((other) => other.from === "list" && keyOf(other.name) === keyOf(project.name));
  return same && moneyOf(same);
}

function tell(project: Project, { grade, isPoor, evidence }: Grade, isKnown: boolean): Observation {
  const amount = project.amount ? amountInWords(project.amount, project.row?.table) : "";
  const cut = isKnown ? "没有比上年压减" : "是否已经压减请核实";
  return {
    subject: `${project.name} 评价结果`,
    ...(!isPoor
      ? { severity: "notice" as const }
      : isKnown
        ? {}
        : { severity: "warning" as const, doubtful: true as const }),
    message: `项目“${inQuotes(project.name)}”绩效评价等级为“${grade}”，本年安排 ${amount}，${cut}。`,
    suggestion: "请按绩效评价结果压减或者取消安排，或者说明整改情况和继续安排的理由。",
    evidence: [project.evidence, evidence],
  };
}
