import { yuan } from "../money.ts";
import type { Fault } from "../truth/fault.ts";
import { of } from "../truth/identity.ts";

const summary = of("summary");
const revenue = of("revenue");
const expenditure = of("expenditure");
const appropriation = of("appropriation-summary");
const general = of("general-expenditure");
const fund = of("fund");
const threePublic = of("three-public");

/** The errors of `final-faulty`. None touches a sum another one touches, so that each can be told apart. */
export const FINAL_FAULTS: Fault[] = [
  {
    id: "D01",
    classes: ["arithmetic", "balance", "cross-table"],
    kind: "digit-transposition",
    severity: "error",
    needs: "arithmetic",
    locatable: true,
    explanation: "支出决算表 2130314 项目支出 248.70 印为 284.70，两位数字颠倒",
    changes: [{ change: "amount", cell: expenditure("2130314", "project"), by: yuan("360,000") }],
  },
  {
    id: "D02",
    classes: ["arithmetic", "balance", "cross-table", "text-table"],
    kind: "total-wrong",
    severity: "error",
    needs: "arithmetic",
    locatable: true,
    explanation: "收入决算表合计行事业收入不等于各类之和",
    changes: [{ change: "amount", cell: revenue("total", "service-revenue"), by: yuan("180,000") }],
  },
  {
    id: "D03",
    classes: ["arithmetic", "balance", "cross-table", "text-table"],
    kind: "row-sum-wrong",
    severity: "error",
    needs: "arithmetic",
    locatable: true,
    explanation: "一般公共预算支出决算表 2130306 小计不等于基本支出与项目支出之和",
    changes: [{ change: "amount", cell: general("2130306", "total"), by: yuan("-450,000") }],
  },
  {
    id: "D04",
    classes: ["arithmetic", "text-table", "cross-table"],
    kind: "vehicle-subtotal",
    severity: "error",
    needs: "arithmetic",
    locatable: true,
    explanation: "“三公”经费决算数中公务用车小计不等于购置费与运行维护费之和",
    changes: [{ change: "amount", cell: threePublic("three-public", "final-vehicles"), by: yuan("-54,000") }],
  },
  {
    id: "D05",
    classes: ["balance", "arithmetic", "cross-table", "text-table"],
    kind: "total-not-balanced",
    severity: "error",
    needs: "arithmetic",
    locatable: true,
    explanation: "财政拨款收入支出决算总表支出总计不等于收入总计",
    changes: [{ change: "amount", cell: appropriation("total", "total"), by: yuan("-90,000") }],
  },
  {
    id: "D06",
    classes: ["completeness", "cross-table"],
    kind: "table-missing",
    severity: "error",
    needs: "document-rule",
    locatable: false,
    explanation: "目录列有国有资本经营预算财政拨款支出决算表，正文缺表",
    changes: [
      {
        change: "remove-table",
        table: "state-capital",
        alsoCalled: ["国有资本经营预算财政拨款收入支出决算表", "国有资本经营预算支出决算表", "国有资本经营预算支出表"],
      },
    ],
  },
  {
    id: "D07",
    classes: ["completeness", "text-table", "wording"],
    kind: "note-says-empty",
    severity: "error",
    needs: "document-rule",
    locatable: true,
    explanation: "政府性基金表注明为空表，但列有数据",
    changes: [
      {
        change: "notes",
        table: "fund",
        notes: ["说明：本部门本年度没有政府性基金预算财政拨款收入和支出，故本表为空表。"],
      },
    ],
  },
  {
    id: "D08",
    classes: ["classification", "wording"],
    kind: "wrong-subject-name",
    severity: "error",
    needs: "classification-list",
    locatable: true,
    explanation: "支出决算表 2101101 的名称应为“行政单位医疗”，印为“公务员医疗补助”",
    changes: [{ change: "words", cell: expenditure("2101101", "name"), words: "公务员医疗补助" }],
  },
  {
    id: "D09",
    classes: ["classification", "completeness", "arithmetic"],
    kind: "parent-code-missing",
    severity: "warning",
    needs: "classification-list",
    locatable: false,
    explanation: "收入决算表列有 2080801 死亡抚恤，缺少其上级科目 20808 抚恤",
    changes: [{ change: "remove-row", cell: revenue("20808", "total") }],
  },
  {
    id: "D10",
    classes: ["balance", "arithmetic", "cross-table"],
    kind: "closing-balance-wrong",
    severity: "error",
    needs: "arithmetic",
    locatable: false,
    explanation: "收支总表年末结转和结余不等于年初加本年收入减本年支出和结余分配",
    changes: [{ change: "amount", cell: summary("closing-balance", "expenditure"), by: yuan("450,000") }],
  },
  {
    id: "D11",
    classes: ["balance", "arithmetic", "policy"],
    kind: "negative-balance",
    severity: "error",
    needs: "arithmetic",
    locatable: true,
    explanation: "政府性基金表 2121499 年末结转和结余 8.63 印为 -8.63",
    changes: [{ change: "amount", cell: fund("2121499", "closing-balance"), by: yuan("-172,509.80") }],
  },
  {
    id: "D12",
    classes: ["arithmetic", "balance", "cross-table"],
    kind: "of-which-exceeds-whole",
    severity: "error",
    needs: "arithmetic",
    locatable: true,
    explanation: "收支总表年初“其中：财政拨款结转和结余”大于年初结转和结余",
    changes: [{ change: "amount", cell: summary("opening-appropriation", "revenue"), by: yuan("1,000,000") }],
  },
];
