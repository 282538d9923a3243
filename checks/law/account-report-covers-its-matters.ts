import { defineCheck } from "../../domain/check.ts";
import { budgetLaw } from "../basis.ts";
import { type Matter, mattersMissing, reportsIn, titleEvidence } from "../structure/government-reports.ts";

/** The items of 预算法第七十九条; the twelfth is 其他. */
const MATTERS: readonly Matter[] = [
  { name: "预算收入情况", words: /收入/u },
  { name: "支出政策实施和重点支出、重大投资项目资金的使用及绩效", words: /绩效|重点支出|重大投资|支出政策/u },
  { name: "结转资金的使用情况", words: /结转/u },
  { name: "资金结余情况", words: /结余|收支相抵|收支平衡/u },
  { name: "本级预算调整及执行情况", words: /预算调整|调整(?:后的?)?预算|变动预算|调整方案/u },
  { name: "财政转移支付安排执行情况", words: /转移支付|补助(?:下级|市县|县区|区县|乡镇)|上级补助/u },
  { name: "经批准举借债务的规模、结构、使用、偿还情况", words: /债务|债券/u },
  { name: "预算周转金规模和使用情况", words: /周转金/u },
  { name: "预备费使用情况", words: /预备费/u },
  { name: "超收收入安排和预算稳定调节基金的规模、使用情况", words: /稳定调节基金|超收/u },
  { name: "人民代表大会批准的预算决议落实情况", words: /决议|人大.{0,20}(?:批准|要求|意见|审议|监督)|人民代表大会/u },
];

export default defineCheck({
  id: "account-report-covers-its-matters",
  code: "BUD-LAW-020",
  title: "决算报告应当反映预算法第七十九条所列的重点审查内容",
  class: "completeness",
  // What the report leaves out may stand in its annexes: a reader has to say whether that will do.
  severity: "notice",
  basis: [budgetLaw("第七十九条")],
  reads: "the whole draft",
  lacks: "草案中没有政府决算报告。",
  appliesTo: (draft) => reportsIn(draft, "account").length > 0,

  *observe(draft) {
    for (const report of reportsIn(draft, "account")) {
      const missing = mattersMissing(report, MATTERS);
      if (missing.length > 0) {
        yield {
          book: report.book,
          subject: "决算报告内容",
          message: `决算报告未反映${missing.map(({ name }) => `“${name}”`).join("、")}。`,
          suggestion: "请补充说明；本级没有该事项的，也请写明。",
          evidence: [titleEvidence(report)],
          ...(missing.length > 1 ? { places: missing.length } : {}),
        };
      }
    }
  },
});
