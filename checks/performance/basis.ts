import type { Basis } from "../../domain/finding.ts";

/** 《中央部门预算绩效目标管理办法》: targets are clear, detailed, measured, and fit the funds. */
export const TARGET_RULES: Basis = { law: "中央部门预算绩效目标管理办法（财预〔2015〕88 号）" };

/** 《项目支出绩效评价管理办法》. */
export const EVALUATION_RULES: Basis = { law: "项目支出绩效评价管理办法（财预〔2020〕10 号）" };

/** indicators of cost beside those of output, benefit and satisfaction. */
export const INDICATOR_RULES: Basis = {
  law: "中央部门项目支出核心绩效目标和指标设置及取值指引（试行）（财预〔2021〕101 号）",
};

/** 《中共中央 国务院关于全面实施预算绩效管理的意见》: assessment before a project begins. */
export const PERFORMANCE_REFORM: Basis = { law: "中共中央 国务院关于全面实施预算绩效管理的意见（中发〔2018〕34 号）" };
