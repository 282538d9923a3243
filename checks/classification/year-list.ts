import { plainName } from "../../domain/item-name.ts";
import { type ImportedPart, type ImportedRow, isInForce } from "./imported-list.ts";
import { SHIPPED_HISTORIC, SHIPPED_SUBJECTS } from "./shipped-lists.ts";
import {
  type Certainty,
  CLASSIFICATIONS,
  type Classification,
  classificationByDigit,
  type HistoricName,
  type Subject,
} from "./subject.ts";

/** The lists of all classifications as they are in force in one year. */
export interface YearList {
  subjects: ReadonlyMap<string, Subject>;
  /** Names of other years, by code. */
  historic: ReadonlyMap<string, readonly HistoricName[]>;
  /** Subjects by their plain name. */
  byName: ReadonlyMap<string, readonly Subject[]>;
  /** The classifications whose whole list of this year was imported: what it has not is no subject. */
  official: ReadonlySet<Classification>;
}

/**
 * The lists of a year. A whole list that was imported takes the place of the shipped one from its first year on, the later
 * of two from its own; a few imported codes are laid over the list. Where no year is known, every imported name is accepted
 * beside the shipped ones.
 */
export function makeYearList(parts: readonly ImportedPart[], year: number | undefined): YearList {
  const subjects = new Map<string, Subject>();
  const historic: HistoricName[] = [];
  const official = new Set<Classification>();
  for (const kind of CLASSIFICATIONS) {
    const own = parts.filter((part) => part.kind === kind);
    const whole = year === undefined ? undefined : wholeOf(own, year);
    for (const subject of whole ? [] : SHIPPED_SUBJECTS.values()) {
      if (classificationByDigit(subject.code) === kind) {
        subjects.set(subject.code, subject);
      }
    }
    if (whole && year !== undefined && year <= whole.through) {
      official.add(kind);
    }
    // What was added before a whole list was made stands in it.
    const added = own.filter(({ wholeFrom, from }) => wholeFrom === undefined && from >= (whole?.wholeFrom ?? 0));
    for (const part of whole ? [whole, ...added] : added) {
      for (const old of year === undefined ? acceptAll(part, subjects) : layOver(part, subjects, year)) {
        historic.push(old);
      }
    }
  }
  historic.push(...SHIPPED_HISTORIC.flatMap((old) => seenFromToday(old, subjects)));
  return { subjects, historic: groupBy(historic, ({ code }) => code), byName: groupByName(subjects), official };
}

function wholeOf(parts: readonly ImportedPart[], year: number): ImportedPart | undefined {
  return parts
    .filter(({ wholeFrom = Number.POSITIVE_INFINITY }) => wholeFrom <= year)
    .reduce<ImportedPart | undefined>(
      (last, part) => (last && (last.wholeFrom ?? 0) > (part.wholeFrom ?? 0) ? last : part),
      undefined,
    );
}

/** Puts the rows of a year into the list and returns the names that are of other years. */
function layOver({ rows, through }: ImportedPart, subjects: Map<string, Subject>, year: number): HistoricName[] {
  const certainty: Certainty = year <= through ? "official" : "A";
  const current = rows.filter((row) => isInForce(row, year));
  const codes = new Set(current.map(({ code }) => code));
  for (const { code, name } of current) {
    subjects.set(code, { code, name, certainty, ...budgetOf(code) });
  }
  for (const { code, name, firstYear } of rows) {
    const known = subjects.get(code);
    if (firstYear > year && !codes.has(code) && (known === undefined || known.name === name)) {
      subjects.set(code, { code, name, certainty, firstYear, ...budgetOf(code) });
    }
  }
  return rows.flatMap((row): HistoricName[] => {
    const { code, name, lastYear } = row;
    if (lastYear === undefined || lastYear >= year) {
      return [];
    }
    if (!codes.has(code) && subjects.get(code)?.firstYear === undefined) {
      subjects.delete(code);
    }
    const successor = successorOf(row, current);
    return [{ code, name, lastYear, certainty, ...(successor ? { current: successor } : {}) }];
  });
}

/** What has the code now, or the one code that has the name now. */
function successorOf({ code, name }: ImportedRow, current: readonly ImportedRow[]): ImportedRow | undefined {
  const [named, ...more] = current.filter((row) => row.name === name && row.code.slice(0, 3) === code.slice(0, 3));
  return current.find((row) => row.code === code) ?? (more.length === 0 ? named : undefined);
}

function acceptAll({ rows }: ImportedPart, subjects: Map<string, Subject>): HistoricName[] {
  return rows.flatMap(({ code, name }): HistoricName[] => {
    if (subjects.has(code)) {
      return [{ code, name, certainty: "A" }];
    }
    subjects.set(code, { code, name, certainty: "A", ...budgetOf(code) });
    return [];
  });
}

/** The list says nothing of budgets: a code is of the one that the shipped list knows it or its 款 of. */
function budgetOf(code: string): Pick<Subject, "budget"> {
  const budget = (SHIPPED_SUBJECTS.get(code) ?? SHIPPED_SUBJECTS.get(code.slice(0, 5)))?.budget;
  return budget ? { budget } : {};
}

/** A shipped old name of a code of which an official name is known is out of use, whenever that began; if it is not that name. */
function seenFromToday(old: HistoricName, subjects: ReadonlyMap<string, Subject>): HistoricName[] {
  const subject = subjects.get(old.code);
  if (subject?.certainty !== "official") {
    return [old];
  }
  const { code, name } = subject;
  return name === old.name ? [] : [{ ...old, isGivenUp: true, ...(old.current ? {} : { current: { code, name } }) }];
}

function groupByName(subjects: ReadonlyMap<string, Subject>): Map<string, Subject[]> {
  return groupBy([...subjects.values()], ({ name }) => plainName(name));
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return groups;
}
