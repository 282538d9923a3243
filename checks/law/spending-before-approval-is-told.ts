import { defineCheck } from "../../domain/check.ts";
import { budgetLaw } from "../basis.ts";
import { type GovernmentReport, reportsIn, titleEvidence } from "../structure/government-reports.ts";
import { quote, type Said } from "../wording/said.ts";

const TOLD =
  /(?:预算(?:草案)?|人代会|人民代表大会|人大|大会).{0,12}批准(?:之)?前|批准前.{0,6}(?:安排|支出)|第五十四条|预算年度开始后|(?<!\d)1月1日(?:起)?[至到—－-](?:[1-3]月)?(?:\d{1,2}日|底|末)[^。；;]{0,24}(?:安排|支出|拨付)/u;
const AMOUNT = /[\d.,]+(?:亿|万)?元/u;
/** 上年结转支出, 本年基本支出与项目支出 and 对下转移性支出, 法律规定必须履行支付义务的支出. */
const KINDS = /结转|基本支出|人员|工资|项目|转移|补助下级|法律规定|法定|应急|自然灾害|保运转|三保/u;
const DAY = /20\d{2}年(\d{1,2})月\d{1,2}日.{0,30}(?:人民代表大会|大会|会议)/u;
const JANUARY = 1;

export default defineCheck({
  id: "spending-before-approval-is-told",
  code: "BUD-LAW-013",
  title: "预算批准前已安排的支出，应当在预算草案的报告中说明数额和类别",
  class: "completeness",
  severity: "notice",
  basis: [budgetLaw("第五十四条")],
  reads: "the whole draft",
  lacks: "草案中没有政府预算报告。",
  appliesTo: (draft) => reportsIn(draft, "budget").length > 0,

  *observe(draft) {
    for (const report of reportsIn(draft, "budget")) {
      const told = report.passages.filter(({ text }) => TOLD.test(text));
      const [first] = told;
      const missing = first ? lacks(told) : undefined;
      if (!first) {
        yield {
          book: report.book,
          subject: "批准前支出",
          // A congress that meets in January leaves little to tell of; one that meets later leaves weeks of spending.
          ...(isLate(report) ? { severity: "warning" as const, doubtful: true as const } : {}),
          message: "预算报告未说明预算批准前已安排支出的情况。",
          suggestion: "请按上年结转支出、本年度必须支付的基本支出和项目支出及对下转移性支出、法定支出说明数额。",
          evidence: [titleEvidence(report)],
        };
      } else if (missing) {
        yield {
          book: report.book,
          subject: "批准前支出",
          message: `预算报告说到预算批准前安排的支出，但未说明${missing}。`,
          suggestion: "请按预算法第五十四条所列三类说明数额。",
          evidence: [quote({ ...first, text: first.passage.text })],
        };
      }
    }
  },
});

function lacks(told: readonly Said[]): string | undefined {
  const missing = [
    ...(told.some(({ text }) => AMOUNT.test(text)) ? [] : ["数额"]),
    ...(told.some(({ text }) => KINDS.test(text)) ? [] : ["支出类别"]),
  ];
  return missing.length > 0 ? missing.join("和") : undefined;
}

function isLate({ narrative }: GovernmentReport): boolean {
  const month = narrative.passages.slice(0, 12).flatMap(({ text }) => DAY.exec(text.replace(/\s/gu, ""))?.[1] ?? [])[0];
  return month !== undefined && Number(month) > JANUARY;
}
