import { describe, expect, test } from "vitest";
import ofAccount from "../../../checks/law/account-report-covers-its-matters.ts";
import beforeApproval from "../../../checks/law/spending-before-approval-is-told.ts";
import ofBudget from "../../../checks/structure/report-covers-its-matters.ts";
import type { Check } from "../../../domain/check.ts";
import { observeDrawn } from "../observe-drawn.ts";

const TITLE = "关于林泽市2023年预算执行情况和2024年预算草案的报告";
const BODY = `各位代表：
现将预算执行情况和预算草案提请审议。
2023年落实市人大决议，一般公共预算收入完成8.00亿元，为预算的100.1%。
政府性基金预算、国有资本经营预算、社会保险基金预算执行良好。
2024年对下转移支付2.00亿元，年末政府债务余额16.70亿元。
安排预备费0.10亿元，动用预算稳定调节基金0.20亿元。
加强预算绩效管理，采取有力措施完成预算。`;
const LATE = "——2024年2月20日在林泽市第八届人民代表大会第六次会议上";
const SILENT = "预算报告未说明预算批准前已安排支出的情况。";

const CASES: readonly [name: string, check: Check, text: string, messages: string[]][] = [
  ["all there", ofBudget, `${TITLE}\n${BODY}`, []],
  [
    "two missing",
    ofBudget,
    `${TITLE}\n${BODY.replace("政府债务余额16.70亿元", "结余1亿元").replace("绩效", "")}`,
    ["预算报告未对“政府债务”、“预算绩效”作出说明（共 2 处）。"],
  ],
  [
    "a title over two lines",
    ofBudget,
    `关于林泽市2023年预算执行情况和\n2024年预算草案的报告\n${BODY.replace("绩效", "")}`,
    ["预算报告未对“预算绩效”作出说明。"],
  ],
  [
    "a page without a title",
    ofBudget,
    `各位代表：\n受区人民政府委托，现将我区2023年预算执行情况和2024年预算草案的报告提请大会审议。\n${BODY.replace("绩效", "")}`,
    ["预算报告未对“预算绩效”作出说明。"],
  ],
  [
    "the day in brackets behind the title",
    ofBudget,
    `${TITLE}（书面）\n${BODY.replace("绩效", "")}`,
    ["预算报告未对“预算绩效”作出说明。"],
  ],
  ["a notice of a few lines is no report", ofBudget, `${TITLE}\n各位代表：\n现提请审议。`, []],
  [
    "what the congress says of it is none",
    ofBudget,
    `${TITLE.replace("报告", "审查结果报告")}\n${BODY.replace("绩效", "")}`,
    [],
  ],
  ["an explanation of a department is none", ofBudget, `某市教育局2024年度部门预算\n${BODY.replace("绩效", "")}`, []],
  [
    "a report on an adjustment is none",
    ofBudget,
    `关于林泽市2024年预算调整方案（草案）的报告\n${BODY.replace("绩效", "")}`,
    [],
  ],
  ["in January a silence is a notice", beforeApproval, `${TITLE}\n${LATE.replace("2月", "1月")}\n${BODY}`, [SILENT]],
  ["in February it is in doubt", beforeApproval, `${TITLE}\n${LATE}\n${BODY}`, [`疑似：${SILENT}`]],
  [
    "told with amount and kinds",
    beforeApproval,
    `${TITLE}\n${LATE}\n${BODY}\n在人代会审查批准之前，已安排基本支出0.30亿元。`,
    [],
  ],
  [
    "told by its days",
    beforeApproval,
    `${TITLE}\n${LATE}\n${BODY}\n2024年1月1日至20日，已安排上年结转支出、人员经费等4.00亿元。`,
    [],
  ],
  [
    "near miss: the whole year",
    beforeApproval,
    `${TITLE}\n${LATE}\n${BODY}\n2023年1月1日至12月31日，安排人员经费等4.00亿元。`,
    [`疑似：${SILENT}`],
  ],
  [
    "told without an amount",
    beforeApproval,
    `${TITLE}\n${LATE}\n${BODY}\n预算批准前，可以安排上年结转支出和基本支出。`,
    ["预算报告说到预算批准前安排的支出，但未说明数额。"],
  ],
  [
    "a report on the accounts",
    ofAccount,
    `关于林泽市2023年财政决算（草案）有关情况的报告\n${BODY}\n上年结转资金已使用，年终结余0.10亿元，预算周转金0.05亿元，没有进行预算调整。`,
    [],
  ],
];

describe("what a government's report speaks of", () => {
  test.each(CASES)("%s", (_, check, text, messages) => {
    expect(observeDrawn(check, text)).toEqual(messages);
  });
});
