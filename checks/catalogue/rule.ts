import type { Citation } from "../../domain/citation.ts";

/** How grave a fault is by the handbook of the trade. */
export type Grade = "严重" | "重要" | "一般" | "提示";

/**
 * A rule of the trade, whether or not a draft can be tried on it. The checks that carry its `code` are how it works; one
 * rule may need several. A rule with none of them says in `needs` what is missing.
 */
export interface Rule {
  /** The number of the handbook: `BUD-LAW-001`. */
  code: string;
  title: string;
  grade: Grade;
  /** What must hold, in Chinese. */
  formula: string;
  /** How far off is still right, in Chinese. */
  tolerance: string;
  /** The exact input that is missing, in Chinese: which file, with which columns. Present where no check carries the code. */
  needs?: string;
  /** Where no check carries the code. */
  basis?: readonly Citation[];
}

export interface RuleFamily {
  /** `LAW` of `BUD-LAW-001`. */
  code: string;
  title: string;
  rules: readonly Rule[];
}
