import type { Basis } from "../../domain/finding.ts";

/** 《中央部门预算绩效目标管理办法》: targets are clear, detailed, measured, and fit the funds. */
export const TARGET_RULES: Basis = { law: "中央部门预算绩效目标管理办法（财预〔2015〕88 号）" };

/** 《项目支出绩效评价管理办法》. */
export const EVALUATION_RULES: Basis = { law: "项目支出绩效评价管理办法（财预〔2020〕10 号）" };
