import { type OptionNames, sortWords, UsageError, type Words } from "./options.ts";

export const OUTPUTS = ["json", "docx", "html", "xlsx"] as const;
export type Output = (typeof OUTPUTS)[number];

export interface ReadArguments {
  help: boolean;
  inputs: string[];
  out: string;
  jobs?: number;
}

/** What the command line asked for. */
export interface ReviewArguments extends ReadArguments {
  prior: string[];
  against?: string;
  only: Output[];
  checks: string[];
  /** Files and folders of rules that were written down. */
  rules: string[];
  /** Lists of 政府收支分类科目 to go by. */
  classification: string[];
  profile?: string;
}

/** What `rules try` is asked: rules, the books to try them on, and those of earlier years. */
export interface TryArguments {
  rules: string[];
  inputs: string[];
  prior: string[];
  jobs?: number;
}

const READ_OPTIONS: OptionNames = { singles: ["out", "jobs"], lists: {} };
const REVIEW_OPTIONS: OptionNames = {
  singles: ["out", "jobs", "against", "profile", "ai"],
  lists: {
    prior: () => true,
    classification: () => true,
    only: (word, values) => values.length === 0 || isOutput(word),
    checks: (word) => !looksLikePath(word),
    rules: (word, values) => values.length === 0 || isRuleFile(word),
  },
};

export function readReadArguments(words: readonly string[]): ReadArguments {
  const sorted = sortWords(words, READ_OPTIONS);
  const common = readCommon(sorted);
  if (common.out === "-") {
    throw new UsageError("read 的结果是多个文件，--out 应为文件夹，不能是“-”。");
  }
  return common;
}

export function readReviewArguments(words: readonly string[]): ReviewArguments {
  const sorted = sortWords(words, REVIEW_OPTIONS);
  const { lists, singles } = sorted;
  const prior = lists.get("prior") ?? [];
  if (prior.length > 0 && sorted.inputs.length === 0) {
    throw new UsageError("没有给出要审查的文件：--prior 之后的文件都算作上年文件，请把要审查的文件写在它前面。");
  }
  if (lists.has("classification") && sorted.inputs.length === 0) {
    throw new UsageError("没有给出要审查的文件：--classification 之后的文件都算作科目表，请把要审查的文件写在它前面。");
  }
  const ai = singles.get("ai") ?? "auto";
  if (ai !== "off" && ai !== "auto") {
    throw new UsageError(`--ai 只能是 off 或 auto，不能是“${ai}”。`);
  }
  const against = singles.get("against");
  const profile = singles.get("profile");
  return {
    ...readCommon(sorted),
    prior: listOf("prior", lists),
    only: readOnly(listOf("only", lists)),
    checks: listOf("checks", lists),
    rules: listOf("rules", lists),
    classification: listOf("classification", lists),
    ...(against === undefined ? {} : { against }),
    ...(profile === undefined ? {} : { profile }),
  };
}

export function readListArguments(words: readonly string[]): { family?: string; state?: string } {
  const { inputs, singles } = sortWords(words, { singles: ["family", "state"], lists: {} });
  refuseInputs("list", inputs);
  const [family, state] = [singles.get("family"), singles.get("state")];
  return { ...(family === undefined ? {} : { family }), ...(state === undefined ? {} : { state }) };
}

export function readShowArguments(words: readonly string[]): string {
  const [word, ...others] = sortWords(words, { singles: [], lists: {} }).inputs;
  if (word === undefined || others.length > 0) {
    throw new UsageError("请给出一个规则编号或检查编号，如 npm run --silent rules -- show BUD-LAW-001。");
  }
  return word;
}

export function readFeedbackArguments(words: readonly string[]): string[] {
  const { inputs } = sortWords(words, { singles: [], lists: {} });
  if (inputs.length === 0) {
    throw new UsageError("请给出工作人员的决定文件，如 npm run --silent rules -- feedback 决定.json。");
  }
  return inputs;
}

/** A command that takes no words. */
export function readNothing(command: string, words: readonly string[]): void {
  refuseInputs(command, sortWords(words, { singles: [], lists: {} }).inputs);
}

export function readExportArguments(words: readonly string[]): string {
  const { inputs, singles } = sortWords(words, { singles: ["out"], lists: {} });
  refuseInputs("export", inputs);
  const out = singles.get("out");
  if (out === undefined) {
    throw new UsageError("缺少 --out：请指定结果保存到哪个 .xlsx 文件。");
  }
  return out;
}

export function readTryArguments(words: readonly string[]): TryArguments {
  const { inputs, singles, lists } = sortWords(words, { singles: ["jobs"], lists: { prior: () => true } });
  const rules = inputs.filter(isRuleFile);
  if (rules.length === 0) {
    throw new UsageError("没有给出规则文件（.yaml），如 npm run --silent rules -- try 规则.yaml 预算.pdf。");
  }
  const books = inputs.filter((word) => !isRuleFile(word));
  if (books.length === 0) {
    throw new UsageError("没有给出用来试的预算或决算文件：请写在规则文件之后、--prior 之前。");
  }
  const jobs = readJobs(singles.get("jobs"));
  return { rules, inputs: books, prior: listOf("prior", lists), ...(jobs === undefined ? {} : { jobs }) };
}

function refuseInputs(command: string, inputs: readonly string[]): void {
  if (inputs.length > 0) {
    throw new UsageError(`rules ${command} 不需要“${inputs[0]}”。可用 --help 查看用法。`);
  }
}

function readCommon({ inputs, singles, help }: Words): ReadArguments {
  const out = singles.get("out");
  const jobs = readJobs(singles.get("jobs"));
  if (!help && inputs.length === 0) {
    throw new UsageError("没有给出文件：请写明要读取的文件、文件夹或 ZIP 压缩包。可用 --help 查看用法。");
  }
  if (!help && out === undefined) {
    throw new UsageError("缺少 --out：请指定结果保存到哪个文件夹。可用 --help 查看用法。");
  }
  return { help, inputs, out: out ?? "", ...(jobs === undefined ? {} : { jobs }) };
}

function readJobs(jobs: string | undefined): number | undefined {
  if (jobs !== undefined && !/^[1-9]\d{0,2}$/.test(jobs)) {
    throw new UsageError(`--jobs 应为 1 至 999 的整数，不能是“${jobs}”。`);
  }
  return jobs === undefined ? undefined : Number(jobs);
}

export function isRuleFile(word: string): boolean {
  return /\.ya?ml$/iu.test(word);
}

/** An option that is given must be given something. */
function listOf(name: string, lists: Words["lists"]): string[] {
  const values = lists.get(name);
  if (values?.some((value) => value !== "") === false) {
    throw new UsageError(`选项 --${name} 后缺少取值。可用 --help 查看用法。`);
  }
  return values ?? [];
}

function readOnly(given: readonly string[]): Output[] {
  const asked = given.flatMap((word) => word.split(","));
  const wrong = asked.find((word) => !isOutput(word));
  if (wrong !== undefined) {
    throw new UsageError(`--only 只能是 ${OUTPUTS.join("、")}，不能是“${wrong}”。`);
  }
  return asked.length > 0 ? OUTPUTS.filter((output) => asked.includes(output)) : [...OUTPUTS];
}

function isOutput(word: string): boolean {
  return (OUTPUTS as readonly string[]).includes(word);
}

/** No check has a dot, a slash or a Chinese character in its name: such a word is a file. */
function looksLikePath(word: string): boolean {
  return /[./\\\p{Script=Han}]/u.test(word);
}
