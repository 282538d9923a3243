import { defineCheck, type Observation } from "../../domain/check.ts";
import { inQuotes } from "../wording/said.ts";
import { TARGET_RULES } from "./basis.ts";
import { evidenceOfText, formName, type Indicator, type PerformanceForm } from "./form.ts";
import { formsOf } from "./read-forms.ts";
import { faultOf, type ValueFault } from "./tell-value.ts";

/** BUD-PERF-003: at most so much of a form may be said in words. */
const MOST_VAGUE = 0.3;
const SHOWN = 3;

type Said = Record<Exclude<ValueFault, "vague">, string>;

const SAYS: Said = {
  missing: "没有填写指标值",
  unmeasured: "应有数值的指标没有填写可衡量的数值",
  "over-whole": "指标值超过 100%",
  "wrong-way": "指标值的方向写反",
  "wrong-unit": "比率指标的计量单位不是百分比",
};

export default defineCheck({
  id: "targets-are-measurable",
  code: "BUD-PERF-003",
  title: "绩效指标值应量化，计量单位、方向与指标相符",
  class: "performance",
  severity: "warning",
  basis: [TARGET_RULES],
  reads: "every table",
  appliesTo: (table) => formsOf(table).some(({ indicators }) => indicators.length > 0),

  *observe(table): Iterable<Observation> {
    for (const form of formsOf(table).filter(isFilledIn)) {
      for (const fault of Object.keys(SAYS) as (keyof Said)[]) {
        const found = form.indicators.filter((indicator) => faultOf(indicator) === fault);
        if (found.length > 0) {
          yield observe(form, found, fault, SAYS[fault]);
        }
      }
      const vague = form.indicators.filter((indicator) => faultOf(indicator) === "vague");
      if (vague.length > form.indicators.length * MOST_VAGUE) {
        const says = `有 ${vague.length} 个指标（共 ${form.indicators.length} 个）只有定性表述，没有可衡量的标准`;
        yield { ...observe(form, vague, "vague", says), severity: "notice" };
      }
    }
  },
});

/** A form without values is blank, or read in another shape than it has. */
function isFilledIn({ indicators }: PerformanceForm): boolean {
  const stated = indicators.filter(({ value, isShared }) => value.text !== "" || isShared);
  return stated.length * 2 > indicators.length;
}

function observe(form: PerformanceForm, found: readonly Indicator[], fault: ValueFault, says: string): Observation {
  const shown = found.slice(0, SHOWN).map(({ name, value }) => `“${inQuotes(name.text)}”：“${inQuotes(value.text)}”`);
  const rest = found.length > SHOWN ? `等 ${found.length} 个` : "";
  return {
    subject: `${form.project?.text ?? form.table.title} 指标值 ${fault}`,
    message: `${formName(form)}${says}：${shown.join("、")}${rest}。`,
    suggestion: "请写明能够衡量的指标值（符号、数值、计量单位）。",
    blames: { reason: "不能衡量" },
    evidence: found.map(({ name, value }) =>
      evidenceOfText(form, fault === "missing" ? name : value, labelOf(form, name.text)),
    ),
  };
}

function labelOf({ project }: PerformanceForm, indicator: string): string {
  return [project?.text, indicator].filter(Boolean).join(" · ");
}
