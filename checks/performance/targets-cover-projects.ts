import { type Book, defineCheck, type Observation } from "../../domain/check.ts";
import { compactText } from "../../domain/text.ts";
import { FEN_PER_UNIT } from "../../domain/unit.ts";
import { budgetLaw, TARGET_RULES } from "../basis.ts";
import { forBudgets } from "../policy/budget-books.ts";
import { amountInWords } from "../policy/list-row.ts";
import { moneyOf, type Project } from "../policy/project.ts";
import { projectsOf } from "../policy/projects.ts";
import { inOne } from "../relate/worst-places.ts";
import { inQuotes } from "../wording/said.ts";

export default defineCheck({
  id: "targets-cover-projects",
  code: "BUD-PERF-001",
  title: "项目支出应编报绩效目标",
  class: "performance",
  severity: "notice",
  basis: [budgetLaw("第三十二条"), TARGET_RULES],
  reads: [],
  parameters: {
    least: { title: "金额达到多少的项目应编报绩效目标", value: 10, unit: "万元", source: "各地不同，请按本地规定设定" },
  },
  exempts: forBudgets((book) => (targeted(book).length > 0 ? undefined : "草案没有同时列出项目和各项目的绩效目标表。")),

  *observe(_tables, book, { least }): Iterable<Observation> {
    const [covered, all] = [targeted(book), listed(book)];
    // A book that shows the targets of a few large projects only leaves the others out on purpose.
    const missing =
      covered.length * 2 > all.length
        ? all.filter((project) => !covered.includes(project) && !/结转/u.test(project.name))
        : [];
    const hits = missing
      .filter((project) => (moneyOf(project) ?? 0) >= least * FEN_PER_UNIT["万元"])
      .map((project) => ({
        says: `“${inQuotes(project.name)}”${project.amount ? ` ${amountInWords(project.amount, project.row?.table)}` : ""}`,
        evidence: [project.evidence],
        weight: moneyOf(project) ?? 0,
      }));
    yield* inOne(hits, {
      subject: "未编报绩效目标",
      lead: "项目没有编报绩效目标：",
      suggestion: "请补报绩效目标；按规定不需编报或者不公开的，请说明。",
    });
  },
});

/** One of each name that costs something. */
function listed(book: Book): Project[] {
  const own = projectsOf(book).filter(({ from, ...project }) => from === "list" && (moneyOf(project) ?? 0) > 0);
  return [...new Map(own.map((project) => [compactText(project.name), project])).values()];
}

function targeted(book: Book): Project[] {
  const names = new Set(projectsOf(book).flatMap(({ from, name }) => (from === "form" ? [compactText(name)] : [])));
  return listed(book).filter(({ name }) => names.has(compactText(name)));
}
