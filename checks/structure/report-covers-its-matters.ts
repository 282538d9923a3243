import { defineCheck } from "../../domain/check.ts";
import { budgetLaw } from "../basis.ts";
import { type Matter, mattersMissing, reportsIn, titleEvidence } from "./government-reports.ts";

/** 预算法第四十八条. What was spent before the approval is a rule of its own (第五十四条). */
const MATTERS: readonly Matter[] = [
  { name: "上年预算执行情况", words: /执行情况|收支情况|完成情况|完成.{0,30}为.{0,6}预算/u },
  { name: "落实人大预算决议的情况", words: /决议|人大.{0,20}(?:要求|意见|审议|批准|监督|部署)/u },
  { name: "政府性基金预算", words: /政府性基金/u },
  { name: "国有资本经营预算", words: /国有资本经营|国资预算/u },
  { name: "社会保险基金预算", words: /社会保险基金|社保基金/u },
  { name: "转移支付", words: /转移支付|补助(?:下级|市县|县区|县市|区县|乡镇|镇街|收入)|上级补助|税收返还/u },
  { name: "政府债务", words: /债务|债券/u },
  { name: "预备费", words: /预备费/u },
  { name: "预算稳定调节基金", words: /稳定调节基金/u },
  { name: "预算绩效", words: /绩效/u },
  {
    name: "完成预算的措施",
    words: /措施|(?:完成|实现|落实|执行).{0,12}预算|财政(?:重点)?工作|重点工作|工作(?:任务|安排)/u,
  },
];

export default defineCheck({
  id: "report-covers-its-matters",
  code: "BUD-STRUCT-007",
  title: "政府预算报告应当对执行、四本预算、转移支付、债务、预备费、绩效和措施等事项作出说明",
  class: "completeness",
  // What the report leaves out may stand in its annexes: a reader has to say whether that will do.
  severity: "notice",
  basis: [budgetLaw("第十四条"), budgetLaw("第四十八条")],
  reads: "the whole draft",
  lacks: "草案中没有政府预算报告。",
  appliesTo: (draft) => reportsIn(draft, "budget").length > 0,

  *observe(draft) {
    for (const report of reportsIn(draft, "budget")) {
      const missing = mattersMissing(report, MATTERS);
      if (missing.length > 0) {
        yield {
          book: report.book,
          subject: "预算报告内容",
          message: `预算报告未对${missing.map(({ name }) => `“${name}”`).join("、")}作出说明。`,
          suggestion: "请在报告中补充说明；本级没有该事项的，也请写明。",
          evidence: [titleEvidence(report)],
          ...(missing.length > 1 ? { places: missing.length } : {}),
        };
      }
    }
  },
});
