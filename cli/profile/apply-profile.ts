import { findChecks } from "../../checks/find-checks.ts";
import { explainRetired } from "../../checks/retired.ts";
import { SOURCES } from "../../checks/sources.ts";
import type { Check, ParameterSet } from "../../domain/check.ts";
import { isRegistered } from "../../domain/citation.ts";
import { type Profile, SEVERITY_WORDS, STANDING_WORDS } from "./profile-schema.ts";

/** The checks as a profile wants them, and what it names that is not there, in Chinese. */
export interface Applied {
  checks: readonly Check[];
  problems: string[];
}

/** Chooses, grades and sets the checks as the profile says. `name` is the profile's, for where a value comes from. */
export function applyProfile(all: readonly Check[], profile: Profile, name: string): Applied {
  const problems: string[] = [];
  const find = (word: string): readonly Check[] => {
    const found = findChecks(all, word);
    if (found.length === 0) {
      problems.push(explainRetired(word) ?? `没有这样的审查规则：${word}。全部规则：npm run rules -- list。`);
    }
    return found;
  };
  const idsOf = (words: readonly string[]): Set<string> => new Set(words.flatMap(find).map(({ id }) => id));
  const wanted = profile.checks && idsOf(profile.checks);
  const unwanted = idsOf(profile.without ?? []);
  const change = changesOf(profile, find, name, problems);
  const confirmed = confirmedSources(profile, problems);
  const checks = all
    .filter(({ id }) => (wanted?.has(id) ?? true) && !unwanted.has(id))
    .map((check) => confirm({ ...check, ...change.get(check.id) } as Check, confirmed));
  return { checks, problems };
}

type Change = Partial<Pick<Check, "severity" | "regradedFrom" | "standing" | "parameters">>;

function changesOf(
  { severities = {}, standings = {}, parameters = {} }: Profile,
  find: (word: string) => readonly Check[],
  name: string,
  problems: string[],
): Map<string, Change> {
  const changes = new Map<string, Change>();
  const set = (word: string, change: (check: Check) => Change): void => {
    for (const check of find(word)) {
      changes.set(check.id, { ...changes.get(check.id), ...change(check) });
    }
  };
  for (const [word, severity] of Object.entries(severities)) {
    set(word, (check) => ({ severity: SEVERITY_WORDS[severity], regradedFrom: check.regradedFrom ?? check.severity }));
  }
  for (const [word, standing] of Object.entries(standings)) {
    set(word, () => ({ standing: STANDING_WORDS[standing] }));
  }
  for (const [word, values] of Object.entries(parameters)) {
    set(word, (check) => ({ parameters: withValues(check, values, name, problems) }));
  }
  return changes;
}

function withValues(
  { id, parameters = {} }: Check,
  values: NonNullable<Profile["parameters"]>[string],
  name: string,
  problems: string[],
): ParameterSet {
  const changed = { ...parameters };
  for (const [key, given] of Object.entries(values)) {
    const parameter = Object.hasOwn(parameters, key) ? parameters[key] : undefined;
    if (!parameter) {
      const names = Object.entries(parameters).map(([one, { title }]) => `${one}（${title}）`);
      problems.push(
        `规则 ${id} 没有参数 ${key}：${names.length > 0 ? `可设的参数有 ${names.join("、")}` : "它没有可设的参数"}。`,
      );
      continue;
    }
    const { value, source } = typeof given === "number" ? { value: given, source: `审查方案“${name}”` } : given;
    changed[key] = { ...parameter, value, source };
  }
  return changed;
}

function confirmedSources({ confirmed = [] }: Profile, problems: string[]): Set<string> {
  return new Set(
    confirmed.flatMap(({ source }) => {
      const found = Object.entries(SOURCES).find(
        ([key, { name }]) => key === source || name === source.replace(/[《》]/gu, ""),
      );
      if (!found) {
        problems.push(`依据登记中没有“${source}”。登记的依据：npm run rules -- sources。`);
      }
      return found ? [found[0]] : [];
    }),
  );
}

/** A rule that a person answers for goes as far as it says, unless the profile sets how far. */
function confirm(check: Check, confirmed: ReadonlySet<string>): Check {
  const rests = check.basis.some((citation) => isRegistered(citation) && confirmed.has(citation.source));
  return rests && check.standing === undefined ? { ...check, standing: "must answer" } : check;
}
