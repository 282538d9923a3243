/** The tables of a government's draft of 2024, drawn: a title, its unit and a few rows each. */
export function drawTables(titles: readonly string[], header = "项目 | 2023年执行数 | 2024年预算数"): string {
  return titles.map((title) => drawOne(title, header)).join("\n===\n");
}

export function drawOne(title: string, header: string, rows = ROWS): string {
  const columns = header.split("|").length - 1;
  const lines = rows.map(([name, value]) => [name, ...Array.from({ length: columns }, () => value)].join(" | "));
  return [title, "单位：万元", header, ...lines].join("\n");
}

const ROWS: readonly (readonly [string, string])[] = [
  ["甲项", "600"],
  ["乙项", "400"],
  ["合计", "1,000"],
];

const BUDGETS = ["一般公共预算", "政府性基金预算", "国有资本经营预算", "社会保险基金预算"];

/** 收入表 and 支出表 of each of the four budgets. */
export const BOTH_SIDES = BUDGETS.flatMap((budget) => [`2024年市本级${budget}收入表`, `2024年市本级${budget}支出表`]);
export const BASIC = "2024年市本级一般公共预算基本支出表";
export const DEBT = "2024年政府债务限额和余额情况表";
export const WHOLE_SET = [...BOTH_SIDES, BASIC, DEBT];
