import type { BudgetTable } from "../../../domain/budget-table.ts";
import type { Book } from "../../../domain/check.ts";
import { drawBook } from "../draw-table.ts";

/** Rows of 二级指标 | 三级指标 | 指标值 under their 一级指标, as `产出 数量 | 检查次数 | ≥12次`. */
export interface DrawnForm {
  project?: string;
  /** 年度资金总额, 财政拨款, 上年结转资金, 其他资金. */
  funds?: [total: string, fiscal: string, carried: string, other: string];
  unit?: string;
  indicators: string[];
}

/** A form as most provinces print it: labels and values alternate, levels are merged down. */
export function drawForm({ project = "道路养护", funds, unit = "万元", indicators }: DrawnForm): string {
  const [total, fiscal, carried, other] = funds ?? ["100.00", "80.00", "0.00", "20.00"];
  const rows = indicators.map((row) => {
    const [levels = "", name = "", value = ""] = row.split("|").map((text) => text.trim());
    const [first = "", second = ""] = levels.split(" ");
    return `^ | ${first === "^" ? "^" : `${first}指标`} | ${second === "^" ? "^" : `${second}指标`} | ${name} | ${value}`;
  });
  return `
    项目支出绩效目标表
    项目名称 | < | ${project} | 实施单位 | 某局
    项目资金（${unit}） | < | 年度资金总额 | ${total} | <
    ^ | < | 其中：财政拨款 | ${fiscal} | <
    ^ | < | 上年结转资金 | ${carried} | <
    ^ | < | 其他资金 | ${other} | <
    年度目标 | 完成道路养护任务，保障安全畅通。 | < | < | <
    绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值
    ${rows.join("\n    ")}`;
}

/** A list of projects, each beside its indicators; rows as `养护 | 100.00 | 产出 | 数量 | 次数 | ≥1次 | 50`, `^` for the same. */
export function drawList(...rows: string[]): string {
  return `
    项目支出绩效目标表
    单位：万元
    项目名称 | 预算资金 | 绩效指标 | < | < | < | 权重
    ^ | ^ | 一级指标 | 二级指标 | 三级指标 | 指标值 | ^
    ${rows.join("\n    ")}`;
}

export function book(...drawings: string[]): Book {
  return drawBook(drawings.join("\n"));
}

export function table(drawing: string): BudgetTable {
  return book(drawing).tables[0] as BudgetTable;
}
