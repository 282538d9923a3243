import { readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { Check } from "../../domain/check.ts";
import { explainError } from "../explain-error.ts";
import { UsageError } from "../options.ts";
import { applyProfile } from "./apply-profile.ts";
import { type Profile, profileSchema } from "./profile-schema.ts";
import { readYaml } from "./read-yaml.ts";

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
  const profile = await readOne(file);
  if (profile.extends !== undefined && depth >= DEEPEST) {
    throw new UsageError(`审查方案 ${file} 的 extends 层数过多，或互相引用。`);
  }
  const base = profile.extends === undefined ? all : await readBase(profile.extends, file, all, depth);
  const name = profile.name ?? path.parse(file).name;
  const { checks, problems } = applyProfile(base, profile, name);
  if (problems.length > 0) {
    throw new UsageError(`审查方案 ${file}：${problems.join("")}`);
  }
  if (checks.length === 0) {
    throw new UsageError(`审查方案 ${file} 没有留下任何规则。`);
  }
  return { name, checks };
}

async function readBase(base: string, file: string, all: readonly Check[], depth: number): Promise<readonly Check[]> {
  const beside = path.resolve(path.dirname(file), base);
  const { checks } = await readProfile((await isFile(beside)) ? beside : base, all, depth + 1);
  return checks;
}

async function readOne(file: string): Promise<Profile> {
  const text = await readFile(file, "utf8").catch((error) => {
    throw new UsageError(`不能读取审查方案 ${file}：${explainError(error)}。`);
  });
  const read = readYaml(text, profileSchema);
  if ("problems" in read) {
    throw new UsageError(`审查方案 ${file} 格式不对：${read.problems.join("；")}。`);
  }
  return read.value;
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
