import { type Book, defineCheck, type Observation } from "../../domain/check.ts";
import { EVALUATION_RULES, INDICATOR_RULES } from "../basis.ts";
import { forBudgets } from "../policy/budget-books.ts";
import { inOne, type ShownPlace } from "../relate/worst-places.ts";
import { inQuotes } from "../wording/said.ts";
import { evidenceOfText, type Indicator, type PerformanceForm } from "./form.ts";
import { formsOf } from "./read-forms.ts";

/** Without one of these a form measures nothing; the others some projects do without. */
const NEEDED: readonly (readonly [name: string, words: RegExp])[] = [
  ["产出", /产出|数量|质量|时效/u],
  ["效益", /效益|效果|影响|可持续/u],
];
const USUAL: readonly (readonly [name: string, words: RegExp])[] = [
  ["满意度", /满意/u],
  ["数量", /数量/u],
  ["质量", /质量/u],
  ["时效", /时效/u],
];
const COST = ["成本", /成本/u] as const;
/** 财预〔2021〕101号 asks for costs from the budget of 2022 on. */
const COSTS_SINCE = 2022;
/** Fewer indicators are no form read whole. */
const FEWEST = 3;

export default defineCheck({
  id: "targets-cover-all-kinds",
  code: "BUD-PERF-002",
  title: "绩效指标应包括产出、成本、效益、满意度各类",
  class: "performance",
  severity: "warning",
  basis: [EVALUATION_RULES, INDICATOR_RULES],
  reads: [],
  exempts: forBudgets((book) => (filled(book).length > 0 ? undefined : "草案中没有分级列出指标的绩效目标表。")),

  *observe(_tables, book): Iterable<Observation> {
    const usual = [...USUAL, ...((book.fiscalYear ?? 0) >= COSTS_SINCE ? [COST] : [])];
    const forms = filled(book);
    const suggestion = "请补充所缺的指标；确不适用的，请说明。";
    const needed = forms.flatMap((form) => hitOf(form, NEEDED));
    yield* inOne(needed, { subject: "缺少产出或者效益指标", lead: "绩效指标不完整：", suggestion });
    const others = forms.flatMap((form) => hitOf(form, usual));
    yield* inOne(others, {
      subject: "指标类别不全",
      severity: "notice",
      lead: "绩效指标类别不全：",
      suggestion,
    });
  },
});

function filled({ tables }: Book): PerformanceForm[] {
  return tables
    .flatMap(formsOf)
    .filter(
      ({ indicators }) => indicators.length >= FEWEST && indicators.every(({ first, second }) => first + second !== ""),
    );
}

function hitOf(form: PerformanceForm, kinds: readonly (readonly [string, RegExp])[]): ShownPlace[] {
  const { indicators, project, table } = form;
  const hasSecond = indicators.some(({ second }) => second !== "");
  const missing = kinds.flatMap(([name, words]) => {
    const isTold = hasSecond || NEEDED.some(([needed]) => needed === name) || name === "满意度" || name === "成本";
    return isTold && !indicators.some((one) => isOfKind(one, words)) ? [name] : [];
  });
  const [first] = indicators;
  return missing.length > 0 && first
    ? [
        {
          says: `“${inQuotes(project?.text ?? table.title)}”缺少${missing.join("、")}指标`,
          evidence: [evidenceOfText(form, project ?? first.name, "绩效目标")],
          weight: missing.length,
        },
      ]
    : [];
}

function isOfKind({ first, second, name }: Indicator, words: RegExp): boolean {
  return words.test(first) || words.test(second) || (second === "" && words.test(name.text));
}
