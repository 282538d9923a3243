import { type Book, defineCheck, type Observation } from "../../domain/check.ts";
import { compactText } from "../../domain/text.ts";
import { budgetLaw, TARGET_RULES } from "../basis.ts";
import { evidenceOfText, formName, type PerformanceForm } from "./form.ts";
import { formsOf } from "./read-forms.ts";

/** Fewer indicators may be alike by chance: 服务对象满意度 ≥90%. */
const SEVERAL = 4;

export default defineCheck({
  id: "targets-are-own",
  code: "BUD-PERF-006",
  title: "不同项目的绩效指标不应整表照搬",
  class: "performance",
  severity: "notice",
  basis: [budgetLaw("第三十二条"), TARGET_RULES],
  reads: [],

  *observe(_tables, book): Iterable<Observation> {
    for (const [form, ...others] of alike(book)) {
      const [first] = form?.indicators ?? [];
      if (form && first) {
        const names = others.map((other) => `“${other.project?.text}”`).join("、");
        yield {
          subject: `${form.project?.text} 绩效指标雷同`,
          message: `${formName(form)}的 ${form.indicators.length} 个指标及指标值与${names}完全相同。`,
          suggestion: "请按各项目的实际内容编报绩效指标。",
          evidence: [form, ...others].flatMap((one) =>
            one.indicators.slice(0, 1).map(({ name }) => evidenceOfText(one, name, one.project?.text ?? "")),
          ),
        };
      }
    }
  },
});

/** Forms of different projects with the same indicators and values, word for word. */
function alike(book: Book): PerformanceForm[][] {
  const groups = new Map<string, PerformanceForm[]>();
  for (const form of book.tables.flatMap(formsOf)) {
    const said = form.indicators.map(({ name, value }) => compactText(`${name.text}=${value.text}`));
    const isFilled = form.indicators.filter(({ value }) => value.text !== "").length >= SEVERAL;
    if (form.project && isFilled) {
      const key = said.join("\n");
      groups.set(key, [...(groups.get(key) ?? []), form]);
    }
  }
  // A form printed twice is no copy of another's.
  return [...groups.values()]
    .map((group) => [...new Map(group.map((form) => [compactText(form.project?.text ?? ""), form])).values()])
    .filter((group) => group.length > 1);
}
