import { yuan } from "../money.ts";
import type { Change, Fault } from "../truth/fault.ts";
import { of } from "../truth/identity.ts";

const summary = of("summary");
const revenue = of("revenue");
const expenditure = of("expenditure");
const general = of("general-expenditure");
const basic = of("general-basic");
const threePublic = of("three-public");

/** The errors of `budget-faulty`. None touches a sum another one touches, so that each can be told apart. */
export const BUDGET_FAULTS: Fault[] = [
  {
    id: "B01",
    classes: ["arithmetic", "balance", "cross-table"],
    kind: "digit-transposition",
    severity: "error",
    needs: "arithmetic",
    locatable: true,
    explanation: "支出预算总表 2130305 项目支出 4860000.00 印为 4680000.00，两位数字颠倒",
    changes: [{ change: "amount", cell: expenditure("2130305", "project"), by: yuan("-180,000") }],
  },
  {
    id: "B02",
    classes: ["arithmetic", "balance", "cross-table"],
    kind: "total-wrong",
    severity: "error",
    needs: "arithmetic",
    locatable: true,
    explanation: "一般公共预算支出表合计行项目支出不等于各类之和",
    changes: [{ change: "amount", cell: general("total", "project"), by: yuan("36,000") }],
  },
  {
    id: "B03",
    classes: ["arithmetic", "balance", "cross-table"],
    kind: "row-sum-wrong",
    severity: "error",
    needs: "arithmetic",
    locatable: true,
    explanation: "一般公共预算支出表 2101102 合计不等于基本支出与项目支出之和",
    changes: [{ change: "amount", cell: general("2101102", "total"), by: yuan("-7,200") }],
  },
  {
    id: "B04",
    classes: ["arithmetic", "text-table", "cross-table"],
    kind: "sangong-total",
    severity: "error",
    needs: "arithmetic",
    locatable: true,
    explanation: "2026年“三公”经费合计不等于三项之和",
    changes: [{ change: "amount", cell: threePublic("three-public", "this-year-total"), by: yuan("9,000") }],
  },
  {
    id: "B05",
    classes: ["arithmetic", "text-table", "cross-table"],
    kind: "vehicle-subtotal",
    severity: "error",
    needs: "arithmetic",
    locatable: true,
    explanation: "2025年公务用车购置及运行费小计不等于购置费与运行费之和",
    changes: [{ change: "amount", cell: threePublic("three-public", "last-year-vehicles"), by: yuan("-54,000") }],
  },
  {
    id: "B06",
    classes: ["balance", "arithmetic", "cross-table", "text-table"],
    kind: "total-not-balanced",
    severity: "error",
    needs: "arithmetic",
    locatable: true,
    explanation: "收支总表支出总计不等于收入总计，也不等于各类支出之和",
    changes: [{ change: "amount", cell: summary("expenditure-total", "expenditure"), by: yuan("45,000") }],
  },
  {
    id: "B07",
    classes: ["cross-table", "arithmetic", "text-table"],
    kind: "cross-table-mismatch",
    severity: "error",
    needs: "arithmetic",
    locatable: false,
    explanation: "收入预算总表的事业收入自身相符，但与收支总表不一致",
    changes: throughout(revenue, ["2130312", "21303", "213", "total"], ["service-revenue", "total"], "20,000"),
  },
  {
    id: "B08",
    classes: ["cross-table", "arithmetic"],
    kind: "cross-table-mismatch",
    severity: "error",
    needs: "arithmetic",
    locatable: false,
    explanation: "基本支出经济分类表自身相符，但合计与一般公共预算支出表的基本支出不一致",
    changes: throughout(basic, ["30201", "302", "total"], ["public", "total"], "24,600"),
  },
  {
    id: "B09",
    classes: ["completeness", "cross-table"],
    kind: "table-missing",
    severity: "error",
    needs: "document-rule",
    locatable: false,
    explanation: "目录列有财政拨款收支预算总表，正文缺表",
    changes: [
      {
        change: "remove-table",
        table: "appropriation-summary",
        alsoCalled: ["财政拨款收支总表", "财政拨款收支预算总表", "财政拨款收支总体情况表"],
      },
    ],
  },
  {
    id: "B10",
    classes: ["completeness", "wording"],
    kind: "blank-table-without-note",
    severity: "warning",
    needs: "document-rule",
    locatable: false,
    explanation: "政府性基金预算支出表为空表，但未作说明",
    changes: [{ change: "notes", table: "fund", notes: [] }],
  },
  {
    id: "B11",
    classes: ["classification", "wording"],
    kind: "wrong-subject-name",
    severity: "error",
    needs: "classification-list",
    locatable: true,
    explanation: "支出预算总表 2130314 的名称应为“防汛”，印为“抗旱”",
    changes: [{ change: "words", cell: expenditure("2130314", "name-0"), words: "抗旱" }],
  },
  {
    id: "B12",
    classes: ["classification", "arithmetic"],
    kind: "wrong-column",
    severity: "warning",
    needs: "classification-list",
    locatable: true,
    explanation: "30112 其他社会保障缴费属人员经费，误列公用经费",
    changes: [
      { change: "amount", cell: basic("30112", "personnel"), by: yuan("-124,559.29") },
      { change: "amount", cell: basic("30112", "public"), by: yuan("124,559.29") },
    ],
  },
];

/** The same difference in every row and column given: a table that agrees with itself and with nothing else. */
function throughout(cell: ReturnType<typeof of>, rows: string[], columns: string[], by: string): Change[] {
  return rows.flatMap((row) =>
    columns.map((column): Change => ({ change: "amount", cell: cell(row, column), by: yuan(by) })),
  );
}
