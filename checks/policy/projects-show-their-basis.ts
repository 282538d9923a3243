import { type Book, type Draft, defineCheck, type Observation } from "../../domain/check.ts";
import { compactText } from "../../domain/text.ts";
import { FEN_PER_UNIT } from "../../domain/unit.ts";
import { budgetLaw, budgetLawRegulations } from "../basis.ts";
import { otherBooks } from "../relate/other-years.ts";
import { inOne } from "../relate/worst-places.ts";
import { inQuotes } from "../wording/said.ts";
import { budgetBooks } from "./budget-books.ts";
import { amountInWords, numberOfLastYear, valueIn } from "./list-row.ts";
import { moneyOf, type Project } from "./project.ts";
import { projectsOf } from "./projects.ts";

const BASIS = /测算|单价|元\/|[×*]\s*\d|标准/u;
const BUDGET = /预算|安排/u;

export default defineCheck({
  id: "projects-show-their-basis",
  code: "BUD-POL-015",
  title: "项目预算应有测算依据，不宜多为整数、照搬上年",
  class: "policy",
  severity: "notice",
  basis: [budgetLaw("第三十二条"), budgetLawRegulations("第四十一条")],
  reads: "the whole draft",
  lacks: "草案没有列出足够多的项目及金额。",
  parameters: {
    fewest: { title: "至少多少个项目才作判断", value: 5, unit: "个", source: "编制习惯" },
    round: { title: "能被多少整除算整数预算", value: 10, unit: "万元", source: "规则手册" },
    share: {
      title: "整数或者与上年相同的项目占比达到多少提示",
      value: 80,
      unit: "%",
      source: "规则手册示例（10 个项目中 8 个）",
    },
  },
  appliesTo: (draft) => budgetBooks(draft).some((book) => listed(book).length >= 5),

  *observe(draft, { fewest, round, share }): Iterable<Observation & { book: Book }> {
    for (const book of budgetBooks(draft)) {
      const projects = listed(book).filter(({ words }) => !BASIS.test(words));
      const last = lastYearOf(book, draft);
      const isRound = (project: Project): boolean => (moneyOf(project) ?? 0) % (round * FEN_PER_UNIT["万元"]) === 0;
      const isSame = (project: Project): boolean => last(project) === moneyOf(project);
      for (const [says, fits] of [
        [`都是 ${round} 万元的整数倍，且没有列示测算依据`, isRound],
        ["与上年预算完全一致，且没有列示测算依据", isSame],
      ] as const) {
        const found = projects.filter(fits);
        if (found.length >= fewest && found.length * 100 >= projects.length * share) {
          const lead = `${projects.length} 个项目中有 ${found.length} 个的预算${says}：`;
          const hits = found.map((project) => ({
            says: `“${inQuotes(project.name)}”${project.amount ? ` ${amountInWords(project.amount, project.row?.table)}` : ""}`,
            evidence: [project.evidence],
            weight: moneyOf(project) ?? 0,
          }));
          const suggestion = "请逐项列示数量、单价等测算依据。";
          for (const observation of inOne(hits, { subject: `测算依据 ${says.slice(0, 2)}`, lead, suggestion })) {
            const { places: _places, ...told } = observation;
            yield { ...told, book };
          }
        }
      }
    }
  },
});

/** One of each name, with money. */
function listed(book: Book): Project[] {
  const own = projectsOf(book).filter(({ from, ...project }) => from === "list" && (moneyOf(project) ?? 0) > 0);
  return [...new Map(own.map((project) => [compactText(project.name), project])).values()];
}

/** What a project got last year, in fen: as its own row says, else as last year's book does. */
function lastYearOf(book: Book, draft: Draft): (project: Project) => number | undefined {
  const before = otherBooks(book, draft).filter(
    ({ stage, fiscalYear }) => stage === "budget" && fiscalYear === (book.fiscalYear ?? 0) - 1,
  );
  const known = new Map(before.flatMap(listed).map((project) => [compactText(project.name), moneyOf(project)]));
  return ({ row, name }) => {
    const cell = row && numberOfLastYear(row, BUDGET, /执行|决算|增减|结[转余]/u);
    return cell?.money && valueIn(cell) > 0 ? valueIn(cell) : known.get(compactText(name));
  };
}
