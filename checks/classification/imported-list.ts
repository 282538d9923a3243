import { SHIPPED_SUBJECTS } from "./shipped-lists.ts";
import { CLASSIFICATIONS, type Classification, classificationByDigit, isReliedOn } from "./subject.ts";

/** A list of 政府收支分类科目 that a user gives, read from a file. */
export interface ImportedList {
  /** The file as the user names it. */
  name: string;
  rows: readonly ImportedRow[];
}

/** A code under one name, with the first and the last year of its use; in use to this day where it has no last. */
export interface ImportedRow {
  code: string;
  name: string;
  firstYear: number;
  lastYear?: number;
  source?: string;
}

/** What a file has of one classification. */
export interface ImportedPart {
  list: ImportedList;
  kind: Classification;
  rows: readonly ImportedRow[];
  /** The first year that any of its rows is of. */
  from: number;
  /** The last year the file speaks of: rows without a last year are of later years as far as is known. */
  through: number;
  /** The first year in which it is a whole list; what never is one adds to the shipped list. */
  wholeFrom?: number;
}

/** A list that has so many of the 类 and 款 that the shipped one is sure of is whole. */
const WHOLE = 0.8;

/** The classifications of a file, each by itself. */
export function partsOf(list: ImportedList): ImportedPart[] {
  // One by one: a list may have more rows than a call takes arguments.
  const through = list.rows.reduce(
    (latest, { firstYear, lastYear = firstYear }) => Math.max(latest, firstYear, lastYear),
    0,
  );
  return CLASSIFICATIONS.flatMap((kind): ImportedPart[] => {
    const rows = list.rows.filter(({ code }) => classificationByDigit(code) === kind);
    if (rows.length === 0) {
      return [];
    }
    const years = [...new Set(rows.map(({ firstYear }) => firstYear))].sort((left, right) => left - right);
    const wholeFrom = years.find((year) => isWhole(kind, rows, year));
    const [from = through] = years;
    return [{ list, kind, rows, from, through, ...(wholeFrom === undefined ? {} : { wholeFrom }) }];
  });
}

export function isInForce({ firstYear, lastYear = Number.POSITIVE_INFINITY }: ImportedRow, year: number): boolean {
  return firstYear <= year && year <= lastYear;
}

function isWhole(kind: Classification, rows: readonly ImportedRow[], year: number): boolean {
  const listed = new Set(rows.filter((row) => isInForce(row, year)).map(({ code }) => code));
  const expected = [...SHIPPED_SUBJECTS.values()].filter(
    ({ code, certainty }) => code.length <= 5 && classificationByDigit(code) === kind && isReliedOn(certainty),
  );
  return expected.filter(({ code }) => listed.has(code)).length >= expected.length * WHOLE;
}
