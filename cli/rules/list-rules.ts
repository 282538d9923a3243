import { checksBeside, type Entry, entriesOf } from "../../checks/catalogue/entries.ts";
import { FAMILIES } from "../../checks/catalogue/index.ts";
import { CHECKS } from "../../checks/index.ts";
import { printCodes } from "../../domain/check.ts";
import { UsageError } from "../options.ts";

const STATES = ["working", "needs data"] as const;
const WIDTH = { code: 15, state: 11 };

/** `rules list`: a line each. */
export function listRules(family: string | undefined, state: string | undefined): string {
  const wanted = entriesOf(FAMILIES, CHECKS).filter(isOf(family, state));
  const beside = family === undefined && state !== "needs-data" ? checksBeside(FAMILIES, CHECKS) : [];
  const working = wanted.filter((entry) => entry.state === "working").length;
  return [
    ...wanted.map(lineOf),
    `共 ${wanted.length} 条规则：${working} 条可用（working），${wanted.length - working} 条缺少数据（needs data）。`,
    ...(beside.length > 0 ? ["", `另有规则目录以外的检查 ${beside.length} 项：`] : []),
    ...beside.map((check) => `${printCodes(check).padEnd(WIDTH.code)}${check.title}　[${check.id}]`),
    "",
  ].join("\n");
}

function isOf(family: string | undefined, state: string | undefined): (entry: Entry) => boolean {
  const code = family?.toUpperCase().replace(/^BUD-/u, "");
  if (code !== undefined && !FAMILIES.some((one) => one.code === code)) {
    const names = FAMILIES.map((one) => `${one.code}（${one.title}）`);
    throw new UsageError(`没有这一类规则：${family}。可用的类别：${names.join("、")}。`);
  }
  const stateName = state?.replace("-", " ");
  if (stateName !== undefined && !STATES.some((one) => one === stateName)) {
    throw new UsageError(`--state 只能是 working 或 needs-data，不能是“${state}”。`);
  }
  return (entry) =>
    (code === undefined || entry.family.code === code) && (stateName === undefined || entry.state === stateName);
}

function lineOf({ rule, checks, state }: Entry): string {
  const how = checks.length > 0 ? `[${checks.map(({ id }) => id).join(" ")}]` : `缺少：${rule.needs ?? "尚未说明"}`;
  return `${rule.code.padEnd(WIDTH.code)}${state.padEnd(WIDTH.state)}${rule.title}　${how}`;
}
