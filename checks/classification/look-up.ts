import { plainName } from "../../domain/item-name.ts";
import { remember } from "../../domain/remember.ts";
import { isSameName } from "./compare-names.ts";
import lists from "./data/lists.json" with { type: "json" };

/** The classifications 政府收支分类. Their codes do not overlap: the first digit tells which one a code is of. */
export type Classification = "functional" | "revenue" | "departmental-economic" | "government-economic";

/** A row of a list 科目. V and A are relied on; B and C are not (data/README.md). */
export interface Subject {
  code: string;
  name: string;
  certainty: "V" | "A" | "B" | "C";
  /** Which of the four budgets it belongs to; economic codes belong to all. */
  budget?: "general" | "fund" | "state-capital" | "social-insurance";
  /** Where a notice added it during the years of the list. */
  firstYear?: number;
}

/** A name or a code of other years. Without `lastYear` it is not known when it was given up, and it is always accepted. */
export interface HistoricName {
  code: string;
  name: string;
  lastYear?: number;
  certainty: Subject["certainty"];
  /** What has taken its place; absent where that is not known. */
  current?: { code: string; name: string };
}

export const CLASSIFICATION_NAMES: Record<Classification, string> = {
  functional: "支出功能分类科目",
  revenue: "收入分类科目",
  "departmental-economic": "部门预算支出经济分类科目",
  "government-economic": "政府预算支出经济分类科目",
};

/** The first year the names of a list are good for; of earlier years the lists know single old names only. */
export const FIRST_YEARS: Record<Classification, number> = {
  functional: 2020,
  revenue: 2020,
  "departmental-economic": 2018,
  "government-economic": 2018,
};

const BY_FIRST_DIGIT: Record<string, Classification> = {
  1: "revenue",
  2: "functional",
  3: "departmental-economic",
  5: "government-economic",
};

const subjects = new Map<string, Subject>();
const historic = new Map<string, HistoricName[]>();

for (const kind of Object.keys(CLASSIFICATION_NAMES) as Classification[]) {
  for (const [code, name, certainty, budget, added] of lists[kind] as [string, string, string, string?, string?][]) {
    const firstYear = added ? { firstYear: Number(added) } : {};
    subjects.set(code, { code, name, certainty, ...(budget ? { budget } : {}), ...firstYear } as Subject);
  }
}
for (const [code, name, lastYear, certainty, currentCode, currentName] of lists.historic as string[][]) {
  const old = {
    code,
    name,
    certainty,
    ...(lastYear ? { lastYear: Number(lastYear) } : {}),
    ...(currentCode ? { current: { code: currentCode, name: currentName } } : {}),
  } as HistoricName;
  historic.set(old.code, [...(historic.get(old.code) ?? []), old]);
}

/** The classification a code is of by its class: `30201` is departmental-economic, `711` is of none. */
export function classificationOf(code: string): Classification | undefined {
  return subjects.has(code.slice(0, 3)) ? BY_FIRST_DIGIT[code[0] ?? ""] : undefined;
}

/** The row of a code, in the classification asked for. */
export function lookUpCode(kind: Classification, code: string): Subject | undefined {
  return BY_FIRST_DIGIT[code[0] ?? ""] === kind ? subjects.get(code) : undefined;
}

/** True where the list holds codes under this one; where it holds none, that a code is missing from it says nothing. */
export function listsChildren(code: string): boolean {
  const length = code.length + 2;
  return [...subjects.keys()].some((other) => other.length === length && other.startsWith(code));
}

/** The codes of a classification that bear a name. */
export function codesNamed(kind: Classification, name: string): Subject[] {
  const named = subjectsByName().get(plainName(name)) ?? [];
  return named.filter((subject) => BY_FIRST_DIGIT[subject.code[0] ?? ""] === kind);
}

let byName: Map<string, Subject[]> | undefined;

/** Made when first asked for: most drafts never ask. */
function subjectsByName(): Map<string, Subject[]> {
  if (!byName) {
    byName = new Map();
    for (const subject of subjects.values()) {
      const plain = plainName(subject.name);
      byName.set(plain, [...(byName.get(plain) ?? []), subject]);
    }
  }
  return byName;
}

/** All names a code may bear in a year, the current one first; of every year when none is given. */
export function namesOf(code: string, year?: number): string[] {
  const current = subjects.get(code);
  const old = (historic.get(code) ?? []).filter(({ lastYear }) => (lastYear ?? year ?? 0) >= (year ?? 0));
  return [...(current ? [current.name] : []), ...old.map((name) => name.name)];
}

/** True when the printed name is one the code may bear in that year. */
export function isCurrentName(code: string, name: string, year?: number): boolean {
  return namesOf(code, year).some((known) => isSameName(name, known));
}

/** The name of other years that this is, where that year is past. Without a code, only names of 类 are looked for. */
export function findOutdated(code: string | undefined, name: string, year: number): HistoricName | undefined {
  const candidates = code
    ? (historic.get(code) ?? [])
    : [...historic.values()].flat().filter((old) => old.code.length === 3);
  return candidates.find((old) => (old.lastYear ?? year) < year && isSameName(name, old.name));
}

/** Names given up before a year that no subject of today bears, the sure ones only. */
export function namesGivenUpBefore(year: number): HistoricName[] {
  return [...historic.values()]
    .flat()
    .filter(
      ({ code, name, lastYear, certainty, current }) =>
        (certainty === "V" || certainty === "A") &&
        lastYear !== undefined &&
        lastYear < year &&
        current !== undefined &&
        current.name !== name &&
        BY_FIRST_DIGIT[code[0] ?? ""] === "functional" &&
        !subjectsByName().has(plainName(name)),
    );
}

/** The codes of any classification that bear or bore a name, as it may be printed. */
export const codesEverNamed = remember((name: string): string[] => {
  const old = [...historic.values()].flat();
  return [...subjects.values(), ...old].filter((one) => isSameName(name, one.name)).map(({ code }) => code);
});

/** The names of the departmental economic classification, 款 and 类. */
export function economicNames(): string[] {
  return [...subjects.values()]
    .filter(({ code }) => BY_FIRST_DIGIT[code[0] ?? ""] === "departmental-economic")
    .map(({ name }) => name);
}
