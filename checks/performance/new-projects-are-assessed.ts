import { type Book, type Draft, defineCheck, type Observation } from "../../domain/check.ts";
import { compactText } from "../../domain/text.ts";
import { FEN_PER_UNIT } from "../../domain/unit.ts";
import { PERFORMANCE_REFORM } from "../basis.ts";
import { isBudget } from "../policy/budget-books.ts";
import { amountInWords, textUnder } from "../policy/list-row.ts";
import { moneyOf, type Project } from "../policy/project.ts";
import { projectsOf } from "../policy/projects.ts";
import { otherBooks } from "../relate/other-years.ts";
import { inOne, type ShownPlace } from "../relate/worst-places.ts";
import { inQuotes, passagesOf } from "../wording/said.ts";
import type { PerformanceForm } from "./form.ts";

const NEW = /是否(?:为)?新增|新增(?:项目|政策)|项目(?:性质|属性|状态|类型)/u;
const IS_NEW = /^(?:是|√|新增(?:项目|政策|性项目|一次性项目)?|新设)$|新增(?:项目|政策)?\(?[√☑■✓]/u;
/** What tells a new project from an old one; 特定目标类 does not. */
const TELLS = /新增|延续|存量|经常性|一次性|阶段性|^[是否√]$/u;
const ASSESSED = /事前(?:绩效)?(?:评估|评审)/u;
const NOT_DONE = /^(?:否|无|未|×|未开展|没有|未评估)/u;
const REMARK = /备注|说明/u;
const REMARKED_NEW = /(?:^|[，,。；;])(?:本年|今年|20\d{2}年度?)?(?:为)?新增(?:重大)?(?:项目|政策)(?!不|占|较)/u;
const REMARKED_UNDONE = /(?:未|没有)(?:按规定)?(?:开展|进行|作|做|经过?|通过)?事前(?:绩效)?(?:评估|评审)/u;
/** Fewer projects of last year are no list of all. */
const FEWEST_BEFORE = 5;

export default defineCheck({
  id: "new-projects-are-assessed",
  code: "BUD-PERF-010",
  title: "新增重大政策和项目应附事前绩效评估",
  class: "performance",
  severity: "warning",
  basis: [PERFORMANCE_REFORM],
  reads: "the whole draft",
  lacks: "草案没有标明新增项目，也没有上年的项目可比。",
  appliesTo: (draft) => draft.books.some((book) => isBudget(book) && newProjects(book, draft).length > 0),
  parameters: {
    least: {
      title: "新增项目达到多少应作事前绩效评估",
      value: 1000,
      unit: "万元",
      source: "各地不同，请按本地规定设定",
    },
  },

  *observe(draft, { least }): Iterable<Observation & { book: Book }> {
    for (const book of draft.books.filter(isBudget)) {
      const large = newProjects(book, draft).filter(
        ({ project }) => (moneyOf(project) ?? 0) >= least * FEN_PER_UNIT["万元"],
      );
      const refused = large.filter(({ project }) => NOT_DONE.test(assessment(project)));
      const silent = large.filter(({ project }) => assessment(project) === "" && !isAssessed(project, book));
      const suggestion = "请补附事前绩效评估报告；未评估的，不应安排预算。";
      const found = [
        ...inOne(refused.map(tell), {
          subject: "未作事前评估",
          lead: "新增重大项目没有开展事前绩效评估：",
          suggestion,
        }),
        ...inOne(silent.map(tell), {
          subject: "未附事前评估",
          severity: "notice",
          lead: "新增重大项目没有说明事前绩效评估情况：",
          suggestion,
        }),
      ];
      for (const observation of found) {
        yield { ...observation, book };
      }
    }
  },
});

/** Projects that say that they are new, or that last year's list of the same body does not have. */
function newProjects(book: Book, draft: Draft): { project: Project }[] {
  const before = otherBooks(book, draft).filter(
    ({ stage, fiscalYear }) => stage === "budget" && fiscalYear === (book.fiscalYear ?? 0) - 1,
  );
  const known = new Set(before.flatMap(projectsOf).map(({ name }) => keyOf(name)));
  const listed = projectsOf(book).filter(({ from }) => from === "list");
  const forms = projectsOf(book).filter(({ from }) => from === "form");
  // Where most names are others than last year's, they were named anew.
  const isComparable =
    known.size >= FEWEST_BEFORE && listed.filter(({ name }) => known.has(keyOf(name))).length * 2 > listed.length;
  return listed.flatMap((project) => {
    const { form } = forms.find(({ name }) => compactText(name) === compactText(project.name)) ?? {};
    const words = [project.row ? textUnder(project.row, NEW) : "", saidInForm(form)].map(compactText);
    const said = words.find((text) => TELLS.test(text)) ?? "";
    const isRemarked = REMARKED_NEW.test(remarkOf(project));
    const isMissing = isComparable && !known.has(keyOf(project.name)) && !/结转/u.test(project.name);
    return IS_NEW.test(said) || isRemarked || (said === "" && isMissing) ? [{ project }] : [];
  });
}

/** 项目属性 | 新增项目□ 延续项目√ */
function saidInForm(form: PerformanceForm | undefined): string {
  const at = form?.upper.findIndex(({ text }) => NEW.test(compactText(text))) ?? -1;
  return at < 0 ? "" : (form?.upper[at + 1]?.text ?? "");
}

function keyOf(name: string): string {
  return compactText(name)
    .replace(/20\d{2}年?度?/gu, "")
    .replace(/\(.*?\)/gu, "")
    .replace(/(?:项目|专项)?(?:资金|经费|支出|项目)?$/u, "");
}

/** The column of it, or a remark that it was not done. */
function assessment(project: Project): string {
  const { row } = project;
  const said = row ? compactText(textUnder(row, ASSESSED)) : "";
  return said || (REMARKED_UNDONE.exec(remarkOf(project))?.[0] ?? "");
}

function remarkOf({ row }: Project): string {
  return row ? compactText(textUnder(row, REMARK)) : "";
}

/** Anything that is said of an assessment in the places of the project, or in a paragraph that names it. */
function isAssessed(project: Project, book: Book): boolean {
  const name = compactText(project.name);
  return (
    projectsOf(book).some((other) => compactText(other.name) === name && ASSESSED.test(other.words)) ||
    passagesOf(book, "prose", "heading").some(
      ({ text }) =>
        ASSESSED.test(text) &&
        (compactText(text).includes(keyOf(name)) || /(?:全部|均|都|所有)[^。]{0,12}(?:开展|进行|通过)/u.test(text)),
    )
  );
}

function tell({ project }: { project: Project }): ShownPlace {
  const amount = project.amount ? ` ${amountInWords(project.amount, project.row?.table)}` : "";
  return { says: `“${inQuotes(project.name)}”${amount}`, evidence: [project.evidence], weight: moneyOf(project) ?? 0 };
}
