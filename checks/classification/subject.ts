/** The classifications 政府收支分类. Their codes do not overlap: the first digit tells which one a code is of. */
export type Classification = "functional" | "revenue" | "departmental-economic" | "government-economic";

export const CLASSIFICATION_NAMES: Record<Classification, string> = {
  functional: "支出功能分类科目",
  revenue: "收入分类科目",
  "departmental-economic": "部门预算支出经济分类科目",
  "government-economic": "政府预算支出经济分类科目",
};

export const CLASSIFICATIONS = Object.keys(CLASSIFICATION_NAMES) as Classification[];

/**
 * How far a row is relied on. `official`: of an imported list, in a year it is good for. Of the shipped lists V and A are
 * relied on, B and C are not (data/README.md).
 */
export type Certainty = "official" | "V" | "A" | "B" | "C";

/** A row of a list 科目. */
export interface Subject {
  code: string;
  name: string;
  certainty: Certainty;
  /** Which of the four budgets it belongs to; economic codes belong to all. */
  budget?: "general" | "fund" | "state-capital" | "social-insurance";
  /** Where it is not in use before a year. */
  firstYear?: number;
}

/** A name or a code of other years. Without `lastYear` it is not known when it was given up, and it is always accepted. */
export interface HistoricName {
  code: string;
  name: string;
  lastYear?: number;
  /** Out of use in the year asked for, whenever it was given up. */
  isGivenUp?: true;
  certainty: Certainty;
  /** What has taken its place; absent where that is not known. */
  current?: { code: string; name: string };
}

const BY_FIRST_DIGIT: Record<string, Classification> = {
  1: "revenue",
  2: "functional",
  3: "departmental-economic",
  5: "government-economic",
};

/** The classification a code would be of by its first digit, whether or not any list has it. */
export function classificationByDigit(code: string): Classification | undefined {
  return BY_FIRST_DIGIT[code[0] ?? ""];
}

export function isReliedOn(certainty: Certainty | undefined): boolean {
  return certainty === "official" || certainty === "V" || certainty === "A";
}
