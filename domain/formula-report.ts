import type { Place } from "./place.ts";

/** A formula whose value in the file is not what it comes to: something was changed, and not calculated again. */
export interface StaleFormula {
  place: Place;
  /** Without the leading `=`. */
  formula: string;
  /** As the cell shows it, and as it would show the value calculated anew. */
  shown: string;
  recomputed: string;
  /** It stands on a sheet that is hidden. */
  isHidden?: true;
}

/** A sum that passes over numbers, because they are stored as text. */
export interface PassedOver {
  place: Place;
  formula: string;
  texts: { place: Place; text: string }[];
  isHidden?: true;
}

/** What calculating the formulas of a workbook anew showed. */
export interface FormulaReport {
  /** Formulas whose value was calculated anew and compared. */
  compared: number;
  /** In the order of the file, at most a few hundred; `staleCount` is all of them. */
  stale: StaleFormula[];
  staleCount: number;
  passedOver: PassedOver[];
}
