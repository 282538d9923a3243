import { ARITH_RULES } from "./arith-rules.ts";
import { CODE_RULES } from "./code-rules.ts";
import { CROSS_RULES } from "./cross-rules.ts";
import { DEBT_RULES } from "./debt-rules.ts";
import { EXEC_RULES } from "./exec-rules.ts";
import { GOV_RULES } from "./gov-rules.ts";
import { LAW_RULES } from "./law-rules.ts";
import { PERF_RULES } from "./perf-rules.ts";
import { POL_RULES } from "./pol-rules.ts";
import type { RuleFamily } from "./rule.ts";
import { STRUCT_RULES } from "./struct-rules.ts";
import { TEXT_RULES } from "./text-rules.ts";

/** The catalogue of the trade 审查规则目录: every rule of the handbook, by family. */
export const FAMILIES: readonly RuleFamily[] = [
  { code: "STRUCT", title: "表册与章节完整性", rules: STRUCT_RULES },
  { code: "ARITH", title: "表内勾稽", rules: ARITH_RULES },
  { code: "GOV", title: "政府预算平衡与跨表勾稽", rules: GOV_RULES },
  { code: "CROSS", title: "部门表间勾稽", rules: CROSS_RULES },
  { code: "CODE", title: "科目使用", rules: CODE_RULES },
  { code: "DEBT", title: "政府债务", rules: DEBT_RULES },
  { code: "LAW", title: "法定比例与程序", rules: LAW_RULES },
  { code: "POL", title: "编制管理", rules: POL_RULES },
  { code: "PERF", title: "绩效目标", rules: PERF_RULES },
  { code: "TEXT", title: "文表一致", rules: TEXT_RULES },
  { code: "EXEC", title: "执行与决算分析", rules: EXEC_RULES },
];
