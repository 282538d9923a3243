import { plainName } from "../../domain/item-name.ts";
import { remember } from "../../domain/remember.ts";
import { isSameName } from "./compare-names.ts";
import { listOfYear } from "./lists-in-force.ts";
import { type Classification, classificationByDigit, type HistoricName, isReliedOn, type Subject } from "./subject.ts";
import type { YearList } from "./year-list.ts";

/** The first year the names of a shipped list are good for; of earlier years it knows single old names only. */
const FIRST_YEARS: Record<Classification, number> = {
  functional: 2020,
  revenue: 2020,
  "departmental-economic": 2018,
  "government-economic": 2018,
};

/** False in years before those of the list: that it lacks a name of them says nothing. */
export function reachesYear(kind: Classification, year: number): boolean {
  return year >= FIRST_YEARS[kind] || isWholeList(kind, year);
}

/** True where the official list of that year is at hand: what is not on it is no subject. */
export function isWholeList(kind: Classification, year: number | undefined): boolean {
  return year !== undefined && listOfYear(year).official.has(kind);
}

/** The classification a code is of by its class: `30201` is departmental-economic, `711` is of none. */
export function classificationOf(code: string, year?: number): Classification | undefined {
  return listOfYear(year).subjects.has(code.slice(0, 3)) ? classificationByDigit(code) : undefined;
}

/** The row of a code, in the classification asked for. */
export function lookUpCode(kind: Classification, code: string, year?: number): Subject | undefined {
  return classificationByDigit(code) === kind ? listOfYear(year).subjects.get(code) : undefined;
}

/** True where the list holds codes under this one; where it holds none, that a code is missing from it says nothing. */
export function listsChildren(code: string, year?: number): boolean {
  const length = code.length + 2;
  return [...listOfYear(year).subjects.keys()].some((other) => other.length === length && other.startsWith(code));
}

/** The codes of a classification that bear a name. */
export function codesNamed(kind: Classification, name: string, year?: number): Subject[] {
  const named = listOfYear(year).byName.get(plainName(name)) ?? [];
  return named.filter((subject) => classificationByDigit(subject.code) === kind);
}

/** The subjects of a level under a code, itself not among them. */
export function subjectsUnder(code: string, length: number, year?: number): Subject[] {
  return [...listOfYear(year).subjects.values()].filter(
    (subject) => subject.code.length === length && subject.code.startsWith(code) && isInUse(subject, year),
  );
}

function isInUse({ firstYear }: Subject, year: number | undefined): boolean {
  return year === undefined || firstYear === undefined || firstYear <= year;
}

/** All names a code may bear in a year, the current one first; of every year when none is given. */
export function namesOf(code: string, year?: number): string[] {
  const { subjects, historic } = listOfYear(year);
  const current = subjects.get(code);
  const old = (historic.get(code) ?? []).filter(
    ({ lastYear, isGivenUp }) => !isGivenUp && (lastYear ?? year ?? 0) >= (year ?? 0),
  );
  return [...(current ? [current.name] : []), ...old.map((name) => name.name)];
}

/** True when the printed name is one the code may bear in that year. */
export function isCurrentName(code: string, name: string, year?: number): boolean {
  return namesOf(code, year).some((known) => isSameName(name, known));
}

/** The name of other years that this is, where that year is past. Without a code, only names of 类 are looked for. */
export function findOutdated(code: string | undefined, name: string, year: number): HistoricName | undefined {
  const { historic } = listOfYear(year);
  const candidates = code
    ? (historic.get(code) ?? [])
    : [...historic.values()].flat().filter((old) => old.code.length === 3);
  return candidates.find((old) => (old.isGivenUp || (old.lastYear ?? year) < year) && isSameName(name, old.name));
}

/** Names given up before a year that no subject of today bears, the sure ones only. */
export function namesGivenUpBefore(year: number): HistoricName[] {
  const { historic, byName } = listOfYear(year);
  return [...historic.values()]
    .flat()
    .filter(
      ({ code, name, lastYear, certainty, current }) =>
        isReliedOn(certainty) &&
        lastYear !== undefined &&
        lastYear < year &&
        current !== undefined &&
        current.name !== name &&
        classificationByDigit(code) === "functional" &&
        !byName.has(plainName(name)),
    );
}

/** The codes of any classification that bear or bore a name, as it may be printed. */
export function codesEverNamed(name: string, year?: number): readonly string[] {
  const list = listOfYear(year);
  const named = everNamed.get(list) ?? remember((wanted: string) => searchCodes(list, wanted));
  everNamed.set(list, named);
  return named(name);
}

const everNamed = new WeakMap<YearList, (name: string) => string[]>();

function searchCodes({ subjects, historic }: YearList, name: string): string[] {
  const old = [...historic.values()].flat();
  return [...subjects.values(), ...old].filter((one) => isSameName(name, one.name)).map(({ code }) => code);
}

/** The names of the departmental economic classification, 款 and 类. */
export function economicNames(): string[] {
  return [...listOfYear(undefined).subjects.values()]
    .filter(({ code }) => classificationByDigit(code) === "departmental-economic")
    .map(({ name }) => name);
}
