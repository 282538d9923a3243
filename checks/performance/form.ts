import type { BudgetTable, Cell } from "../../domain/budget-table.ts";
import type { Evidence } from "../../domain/finding.ts";
import type { Place } from "../../domain/place.ts";

/** A text of a form, with its place. */
export interface FormText {
  text: string;
  place: Place;
}

/** A performance indicator 绩效指标: one row under 一级、二级、三级指标. */
export interface Indicator {
  /** 产出指标, compact; empty where the form has no such column. */
  first: string;
  /** 数量指标, compact. */
  second: string;
  name: FormText;
  /** 指标值 with its sign and unit, joined where they stand in columns of their own; its text is empty where none is printed. */
  value: FormText;
  /** 实际完成值 of the same year, in a self-evaluation. */
  actual?: FormText;
  /** 上年实际完成值, beside the value that is aimed at. */
  lastActual?: FormText;
  /** The value belongs to a merge over several indicators. */
  isShared?: true;
  /** 权重、分值. */
  weight?: Cell;
  /** 得分. */
  score?: Cell;
}

/** An amount in all with its sources: 年度资金总额 and under it 财政拨款, 上年结转资金, 其他资金. */
export interface Funds {
  total: Cell;
  parts: Cell[];
  /** A source is printed without an amount. */
  hasBlank?: true;
  /** Of a self-evaluation, in the row of the total: 全年预算数, 全年执行数 and 执行率. */
  execution?: { budget: Cell; spent: Cell; rate: Cell };
}

/** One 绩效目标表 or 绩效自评表: of a project, or of a department as a whole 整体支出. */
export interface PerformanceForm {
  table: BudgetTable;
  /** Nothing where the form is of a whole department. */
  project?: FormText;
  /** What the project gets this year; nothing where the form leaves open which amount that is. */
  amount?: Cell;
  funds: Funds[];
  indicators: Indicator[];
  /** What else the form says before its indicators, label and value one after the other: dates, 项目性质, 年度目标. */
  upper: FormText[];
  /** 总分: what the scores add up to. */
  totalScore?: Cell;
  /** 得分 and 分值 of 执行率, beside the funds. */
  executionScore?: Cell;
  executionWeight?: Cell;
}

/** What a message calls a form. */
export function formName({ project, table }: PerformanceForm): string {
  return project ? `“${project.text}”绩效目标表` : `《${table.title}》`;
}

/** Evidence that points at a text of a form. */
export function evidenceOfText({ table }: PerformanceForm, { text, place }: FormText, label: string): Evidence {
  return { document: table.document, table: table.id, role: "stated", place, label, printed: text };
}
