import { type ImportedList, type ImportedPart, partsOf } from "./imported-list.ts";
import { makeYearList, type YearList } from "./year-list.ts";

/** The lists a review goes by, each year's made when first asked for. */
interface Lists {
  parts: readonly ImportedPart[];
  years: Map<number | undefined, YearList>;
}

const SHIPPED: Lists = { parts: [], years: new Map() };

let inForce = SHIPPED;

/**
 * Runs a review, which never waits, by the lists a user gave: the rules ask for a year's list wherever they need it, and
 * what stands between them and the review need not know of lists.
 */
export function reviewBy<Result>(imported: readonly ImportedList[], review: () => Result): Result {
  const before = inForce;
  inForce = imported.length === 0 ? SHIPPED : { parts: imported.flatMap(partsOf), years: new Map() };
  try {
    return review();
  } finally {
    inForce = before;
  }
}

/** The lists of a year; without one, all that is known of any. */
export function listOfYear(year: number | undefined): YearList {
  const { parts, years } = inForce;
  // The shipped lists are the same in every year.
  const key = parts.length === 0 ? undefined : year;
  const known = years.get(key);
  if (known) {
    return known;
  }
  const made = makeYearList(parts, key);
  years.set(key, made);
  return made;
}
