import { type Book, type Draft, defineCheck, type Observation } from "../../domain/check.ts";
import { compactText } from "../../domain/text.ts";
import { TARGET_RULES } from "../basis.ts";
import { budgetBooks } from "../policy/budget-books.ts";
import { valueIn } from "../policy/list-row.ts";
import { otherBooks } from "../relate/other-years.ts";
import { inOne, type ShownPlace } from "../relate/worst-places.ts";
import { inQuotes } from "../wording/said.ts";
import { evidenceOfText, type Indicator, type PerformanceForm } from "./form.ts";
import { formsOf } from "./read-forms.ts";

const VALUE = /^(?:[≥≤<>=＝≧≦]|不低于|不少于|不高于|不超过|大于|小于|至少)*(\d+(?:\.\d+)?)\(?([^()\d]*)\)?$/u;
/** So many indicators of one form are no accident. */
const SEVERAL = 4;
const WHOLE = 100;

export default defineCheck({
  id: "targets-fit-history",
  code: "BUD-PERF-005",
  title: "绩效目标值应与上年实际、预算规模相称",
  class: "performance",
  severity: "notice",
  basis: [TARGET_RULES],
  reads: "the whole draft",
  lacks: "草案中没有绩效目标表。",
  appliesTo: ({ books }) => books.some((book) => targetForms(book).length > 0),
  parameters: {
    apart: { title: "目标值与上年实际相差多少提示", value: 50, unit: "%", source: "规则手册" },
    funds: { title: "预算增减多少而数量指标不变提示", value: 30, unit: "%", source: "规则手册" },
  },

  *observe(draft, { apart, funds }): Iterable<Observation & { book: Book }> {
    for (const book of budgetBooks(draft)) {
      const last = lastForms(book, draft);
      const hits = targetForms(book).flatMap((form) => {
        const before = last.get(compactText(form.project?.text ?? ""));
        return [...allWhole(form), ...farFromActual(form, before, apart), ...unchanged(form, before?.budget, funds)];
      });
      const suggestion = "请按上年实际完成情况和本年预算规模核定目标值。";
      for (const observation of inOne(hits, { subject: "目标脱离实际", lead: "绩效目标可能脱离实际：", suggestion })) {
        yield { ...observation, book };
      }
    }
  },
});

function targetForms({ tables, stage }: Book): PerformanceForm[] {
  return stage === "budget"
    ? tables.flatMap(formsOf).filter(({ project, indicators }) => project && indicators.length > 0)
    : [];
}

/** Last year's targets and self-evaluation of the same project. */
interface Before {
  budget?: PerformanceForm;
  evaluation?: PerformanceForm;
}

function lastForms(book: Book, draft: Draft): Map<string, Before> {
  const found = new Map<string, Before>();
  for (const other of otherBooks(book, draft)) {
    if (other.fiscalYear === (book.fiscalYear ?? 0) - 1) {
      for (const form of other.tables.flatMap(formsOf)) {
        const key = compactText(form.project?.text ?? "");
        const which = form.indicators.some(({ actual }) => actual) ? "evaluation" : "budget";
        found.set(key, { ...found.get(key), [which]: form });
      }
    }
  }
  return found;
}

/** Every figure is 100 %: nothing is aimed at but what is done anyway. */
function allWhole(form: PerformanceForm): ShownPlace[] {
  const values = form.indicators.flatMap(({ value }) => valueOfText(value.text) ?? []);
  const isAll =
    values.length >= SEVERAL &&
    values.length === form.indicators.length &&
    values.every(({ number, unit }) => number === WHOLE && /[%％]/u.test(unit));
  return isAll ? [hit(form, form.indicators[0], `“${nameOf(form)}”的 ${values.length} 个指标值都是 100%`, 0)] : [];
}

function farFromActual(form: PerformanceForm, before: Before | undefined, apart: number): ShownPlace[] {
  return form.indicators.flatMap((one) => {
    const same = before?.evaluation?.indicators.find(
      ({ name }) => compactText(name.text) === compactText(one.name.text),
    );
    const [target, actual] = [valueOfText(one.value.text), valueOfText((one.lastActual ?? same?.actual)?.text ?? "")];
    const isSameUnit = target && actual && (target.unit === actual.unit || actual.unit === "");
    const change =
      isSameUnit && actual.number > 0 ? (100 * Math.abs(target.number - actual.number)) / actual.number : 0;
    return change > apart
      ? [
          hit(
            form,
            one,
            `“${nameOf(form)}”的“${inQuotes(one.name.text)}”目标值 ${one.value.text}，上年实际 ${(one.lastActual ?? same?.actual)?.text}`,
            change,
          ),
        ]
      : [];
  });
}

/** Much more or less money for the same quantities. */
function unchanged(form: PerformanceForm, before: PerformanceForm | undefined, most: number): ShownPlace[] {
  const [now, then] = [form.amount, before?.amount];
  const counts = form.indicators.filter(({ second, first }) => /数量/u.test(second || first));
  const isSame = counts.every((one) =>
    before?.indicators.some(
      ({ name, value }) =>
        compactText(name.text) === compactText(one.name.text) &&
        compactText(value.text) === compactText(one.value.text),
    ),
  );
  if (!now?.money || !then?.money || then.money.amount <= 0 || counts.length === 0 || !isSame) {
    return [];
  }
  const change = (100 * (valueIn(now) - valueIn(then))) / valueIn(then);
  const says = `“${nameOf(form)}”预算比上年${change > 0 ? "增加" : "减少"} ${Math.abs(change).toFixed(1)}%，数量指标没有变化`;
  return Math.abs(change) > most ? [hit(form, counts[0], says, Math.abs(change))] : [];
}

function valueOfText(text: string): { number: number; unit: string } | undefined {
  const [, number, unit = ""] = VALUE.exec(compactText(text)) ?? [];
  return number === undefined ? undefined : { number: Number(number), unit };
}

function nameOf({ project, table }: PerformanceForm): string {
  return inQuotes(project?.text ?? table.title);
}

function hit(form: PerformanceForm, one: Indicator | undefined, says: string, weight: number): ShownPlace {
  const text = one?.value ?? form.project;
  return { says, weight, evidence: text ? [evidenceOfText(form, text, one?.name.text ?? "")] : [] };
}
