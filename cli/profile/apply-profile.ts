import { findChecks } from "../../checks/find-checks.ts";
import { explainRetired } from "../../checks/retired.ts";
import { SOURCES } from "../../checks/sources.ts";
import { nearestNames } from "../../checks/written/nearest-names.ts";
import { type Check, codesOf, type ParameterSet } from "../../domain/check.ts";
import { isRegistered } from "../../domain/citation.ts";
import { type Profile, SEVERITY_WORDS, STANDING_WORDS } from "./profile-schema.ts";

/** What a profile names that is not there, in Chinese, and where in the profile: `["severities", "LAW"]`. */
export interface ProfileProblem {
  path: readonly (string | number)[];
  message: string;
}

/** The checks as a profile wants them, and what is wrong with it. */
export interface Applied {
  checks: readonly Check[];
  problems: ProfileProblem[];
}

/** Finds the checks a word names; `path` is where the word stands. */
type Find = (word: string, path: ProfileProblem["path"]) => readonly Check[];

/**
 * Chooses, grades and sets the checks as the profile says. `name` is the profile's, for where a value comes from; `own` are
 * the rules it brings itself, which need not be among those it chooses.
 */
export function applyProfile(
  base: readonly Check[],
  profile: Profile,
  name: string,
  own: readonly Check[] = [],
): Applied {
  const problems: ProfileProblem[] = [];
  const all = [...base, ...own];
  const find: Find = (word, path) => {
    const found = findChecks(all, word);
    if (found.length === 0) {
      problems.push({ path, message: explainRetired(word) ?? explainUnknown(word, all) });
    }
    return found;
  };
  const idsOf = (key: "checks" | "without"): Set<string> =>
    new Set((profile[key] ?? []).flatMap((word, at) => find(word, [key, at])).map(({ id }) => id));
  const wanted = new Set([...idsOf("checks"), ...own.map(({ id }) => id)]);
  const unwanted = idsOf("without");
  const change = changesOf(profile, find, name, problems);
  const confirmed = confirmedSources(profile, problems);
  const checks = all
    .filter(({ id }) => (profile.checks === undefined || wanted.has(id)) && !unwanted.has(id))
    .map((check) => confirm({ ...check, ...change.get(check.id) } as Check, confirmed));
  return { checks, problems };
}

function explainUnknown(word: string, all: readonly Check[]): string {
  const near = nearestNames(
    word,
    all.flatMap((check) => [check.id, ...codesOf(check)]),
  ).slice(0, 1);
  return `没有这样的审查规则：${word}${near.map((one) => `，是不是“${one}”`).join("")}。全部规则：npm run rules -- list`;
}

type Change = Partial<Pick<Check, "severity" | "regradedFrom" | "standing" | "parameters">>;

function changesOf(
  { severities = {}, standings = {}, parameters = {} }: Profile,
  find: Find,
  name: string,
  problems: ProfileProblem[],
): Map<string, Change> {
  const changes = new Map<string, Change>();
  const set = (key: keyof Profile, word: string, change: (check: Check) => Change): void => {
    for (const check of find(word, [key, word])) {
      changes.set(check.id, { ...changes.get(check.id), ...change(check) });
    }
  };
  for (const [word, severity] of Object.entries(severities)) {
    set("severities", word, (check) => ({
      severity: SEVERITY_WORDS[severity],
      regradedFrom: check.regradedFrom ?? check.severity,
    }));
  }
  for (const [word, standing] of Object.entries(standings)) {
    set("standings", word, () => ({ standing: STANDING_WORDS[standing] }));
  }
  for (const [word, values] of Object.entries(parameters)) {
    set("parameters", word, (check) => ({ parameters: withValues(check, values, name, word, problems) }));
  }
  return changes;
}

function withValues(
  { id, parameters = {} }: Check,
  values: NonNullable<Profile["parameters"]>[string],
  name: string,
  word: string,
  problems: ProfileProblem[],
): ParameterSet {
  const changed = { ...parameters };
  for (const [key, given] of Object.entries(values)) {
    const parameter = Object.hasOwn(parameters, key) ? parameters[key] : undefined;
    if (!parameter) {
      const names = Object.entries(parameters).map(([one, { title }]) => `${one}（${title}）`);
      problems.push({
        path: ["parameters", word, key],
        message: `规则 ${id} 没有参数 ${key}：${names.length > 0 ? `可设的参数有 ${names.join("、")}` : "它没有可设的参数"}`,
      });
      continue;
    }
    const { value, source } = typeof given === "number" ? { value: given, source: `审查方案“${name}”` } : given;
    changed[key] = { ...parameter, value, source };
  }
  return changed;
}

function confirmedSources({ confirmed = [] }: Profile, problems: ProfileProblem[]): Set<string> {
  return new Set(
    confirmed.flatMap(({ source }, at) => {
      const found = Object.entries(SOURCES).find(
        ([key, { name }]) => key === source || name === source.replace(/[《》]/gu, ""),
      );
      if (!found) {
        const near = nearestNames(
          source,
          Object.values(SOURCES).map(({ name }) => name),
        ).slice(0, 1);
        const hint = near.map((one) => `，是不是“${one}”`).join("");
        const message = `依据登记中没有“${source}”${hint}。登记的依据：npm run rules -- sources`;
        problems.push({ path: ["confirmed", at, "source"], message });
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
