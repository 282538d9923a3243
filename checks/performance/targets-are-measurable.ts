import { defineCheck, type Observation } from "../../domain/check.ts";
import { budgetLaw, TARGET_RULES } from "../basis.ts";
import { inQuotes } from "../wording/said.ts";
import { evidenceOfText, formName, type Indicator, type PerformanceForm } from "./form.ts";
import { formsOf } from "./read-forms.ts";
import { faultOf, type ValueFault } from "./tell-value.ts";

/** BUD-PERF-003: at most so much of a form may be said in words. */
const MOST_VAGUE = 0.3;
const SHOWN = 3;

type Telling = Record<ValueFault, { says: string; suggestion: string }>;

const TELLING: Telling = {
  missing: { says: "没有填写指标值", suggestion: "请补填指标值（符号、数值、计量单位）。" },
  unmeasured: {
    says: "应有数值的指标没有填写可衡量的数值",
    suggestion: "请写明能够衡量的指标值（符号、数值、计量单位）。",
  },
  "over-whole": { says: "指标值超过 100%", suggestion: "请核对指标值：比率不超过 100%。" },
  "wrong-way": { says: "指标值的方向写反", suggestion: "请核对指标值的符号：越高越好的比率应为“≥”。" },
  "wrong-unit": { says: "比率指标的计量单位不是百分比", suggestion: "请将计量单位改为“%”，或者核对指标名称。" },
  vague: {
    says: "只有定性表述，没有可衡量的标准",
    suggestion: "请将能够量化的指标改为数值；确需定性表述的，请写明衡量的标准。",
  },
};
/** A vague value may stand for a part of the indicators; each of the others is a fault. */
const FAULTS: readonly ValueFault[] = ["missing", "unmeasured", "over-whole", "wrong-way", "wrong-unit"];

export default defineCheck({
  id: "targets-are-measurable",
  code: "BUD-PERF-003",
  title: "绩效指标值应量化，计量单位、方向与指标相符",
  class: "performance",
  severity: "warning",
  basis: [budgetLaw("第三十二条"), TARGET_RULES],
  reads: "every table",
  appliesTo: (table) => formsOf(table).some(({ indicators }) => indicators.length > 0),

  *observe(table): Iterable<Observation> {
    for (const form of formsOf(table).filter(isFilledIn)) {
      for (const fault of FAULTS) {
        const found = form.indicators.filter((indicator) => faultOf(indicator) === fault);
        if (found.length > 0) {
          yield observe(form, found, fault);
        }
      }
      const vague = form.indicators.filter((indicator) => faultOf(indicator) === "vague");
      if (vague.length > form.indicators.length * MOST_VAGUE) {
        const count = `有 ${vague.length} 个指标（共 ${form.indicators.length} 个）`;
        yield { ...observe(form, vague, "vague", count), severity: "notice" };
      }
    }
  },
});

/** A form without values is blank, or read in another shape than it has. */
function isFilledIn({ indicators }: PerformanceForm): boolean {
  const stated = indicators.filter(({ value, isShared }) => value.text !== "" || isShared);
  return stated.length * 2 > indicators.length;
}

function observe(form: PerformanceForm, found: readonly Indicator[], fault: ValueFault, count = ""): Observation {
  const { says, suggestion } = TELLING[fault];
  const shown = found.slice(0, SHOWN).map(({ name, value }) => {
    const said = inQuotes(value.text);
    return said === "" ? `“${inQuotes(name.text)}”` : `“${inQuotes(name.text)}”：“${said}”`;
  });
  const rest = found.length > SHOWN ? `等 ${found.length} 个` : "";
  return {
    subject: `${form.project?.text ?? form.table.title} 指标值 ${fault}`,
    message: `${formName(form)}${count}${says}：${shown.join("、")}${rest}。`,
    suggestion,
    blames: { reason: "不能衡量" },
    evidence: found.map(({ name, value }) =>
      evidenceOfText(form, fault === "missing" ? name : value, labelOf(form, name.text)),
    ),
  };
}

function labelOf({ project }: PerformanceForm, indicator: string): string {
  return [project?.text, indicator].filter(Boolean).join(" · ");
}
