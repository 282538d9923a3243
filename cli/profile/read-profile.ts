import { readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { Check } from "../../domain/check.ts";
import { explainError } from "../explain-error.ts";
import { UsageError } from "../options.ts";
import { applyProfile } from "./apply-profile.ts";
import { type Profile, profileSchema } from "./profile-schema.ts";
import { readYaml, type Said } from "./read-yaml.ts";

const SHIPPED = fileURLToPath(new URL("../../profiles/", import.meta.url));
/** A profile may rest on another, and that on a third. */
const DEEPEST = 5;

/** A profile 审查方案 applied to all checks. */
export interface ChosenProfile {
  name: string;
  checks: readonly Check[];
}

/** Reads the profile of a file, or a shipped one by its name (`部门决算`), with those it extends. */
export async function readProfile(asked: string, all: readonly Check[], depth = 1): Promise<ChosenProfile> {
  const file = await findProfile(asked);
  const { profile, placeOf, faults } = await readOne(file);
  if (profile.extends !== undefined && depth >= DEEPEST) {
    throw new UsageError(`审查方案 ${file} 的 extends 层数过多，或互相引用。`);
  }
  const base = profile.extends === undefined ? all : await readBase(profile.extends, file, all, depth);
  const name = profile.name ?? path.parse(file).name;
  const { checks, problems } = applyProfile(base, profile, name, await readWritten(profile.rules, file));
  refuse(
    file,
    faults,
    problems.map(({ path: at, message }) => `${placeOf(at)}：${message}`),
  );
  if (checks.length === 0) {
    throw new UsageError(`审查方案 ${file} 没有留下任何规则。`);
  }
  return { name, checks };
}

/** Loaded only where a profile names such rules: their parser is not cheap. */
async function readWritten(rules: readonly string[] = [], file: string): Promise<readonly Check[]> {
  if (rules.length === 0) {
    return [];
  }
  const { loadRules } = await import("../rules/load-rules.ts");
  return loadRules(rules.map((rule) => path.resolve(path.dirname(file), rule)));
}

async function readBase(base: string, file: string, all: readonly Check[], depth: number): Promise<readonly Check[]> {
  const beside = path.resolve(path.dirname(file), base);
  const { checks } = await readProfile((await isFile(beside)) ? beside : base, all, depth + 1);
  return checks;
}

/** All that is wrong with a profile at once: with its form, and with what it names. */
function refuse(file: string, faults: readonly string[], others: readonly string[]): void {
  const problems = [...new Set([...faults, ...others])];
  if (problems.length > 0) {
    throw new UsageError(`审查方案 ${file}${faults.length > 0 ? " 格式不对" : ""}：${problems.join("；")}。`);
  }
}

interface ReadProfile {
  profile: Profile;
  placeOf: Said<Profile>["placeOf"];
  /** What is wrong with its form; the profile is the rest. */
  faults: readonly string[];
}

async function readOne(file: string): Promise<ReadProfile> {
  const text = await readFile(file, "utf8").catch((error) => {
    throw new UsageError(`不能读取审查方案 ${file}：${explainError(error)}。`);
  });
  const read = readYaml(text, profileSchema);
  if (!("problems" in read)) {
    return { profile: read.value, placeOf: read.placeOf, faults: [] };
  }
  const { problems, rest } = read;
  if (!rest) {
    throw new UsageError(`审查方案 ${file} 格式不对：${problems.join("；")}。`);
  }
  return { profile: rest.value, placeOf: rest.placeOf, faults: problems };
}

/** A path as it stands; else the shipped profile of that name. */
async function findProfile(asked: string): Promise<string> {
  const shipped = await shippedProfiles();
  const own = shipped.get(asked);
  if (own !== undefined && !(await isFile(asked))) {
    return own;
  }
  if (!/[./\\]/u.test(asked) && !(await isFile(asked))) {
    throw new UsageError(
      `没有名为“${asked}”的审查方案。随附的方案：${[...shipped.keys()].join("、")}；自己的方案请写明文件。`,
    );
  }
  return asked;
}

async function shippedProfiles(): Promise<Map<string, string>> {
  const files = (await readdir(SHIPPED)).filter((name) => name.endsWith(".yaml")).sort();
  return new Map(files.map((name) => [path.parse(name).name, path.join(SHIPPED, name)]));
}

async function isFile(file: string): Promise<boolean> {
  return stat(file).then(
    (found) => found.isFile(),
    () => false,
  );
}
