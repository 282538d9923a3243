/** What the command line asked for. */
export interface Arguments {
  inputs: string[];
  out: string;
  prior: string[];
  against?: string;
  only: Output[];
  checks: string[];
  profile?: string;
  ai: "off" | "auto";
  jobs?: number;
  help: boolean;
}

export const OUTPUTS = ["json", "docx", "html", "xlsx"] as const;
export type Output = (typeof OUTPUTS)[number];

/** Wrong use of the command line: `message` is for the person who typed it. */
export class UsageError extends Error {}

const LISTS = new Set(["prior", "only", "checks"]);
const SINGLES = new Set(["out", "against", "profile", "ai", "jobs"]);

/**
 * Reads the words after the command. A list option takes what follows it up to the next option; `--only` takes the
 * names of outputs alone, so that files may still follow it. `--` ends the options.
 */
export function readArguments(words: readonly string[]): Arguments {
  const lists: Record<string, string[]> = { prior: [], only: [], checks: [] };
  const singles: Record<string, string> = {};
  const inputs: string[] = [];
  let help = false;
  let list: string | undefined;
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as string;
    if (word === "--") {
      inputs.push(...words.slice(at + 1));
      break;
    }
    if (word === "--help" || word === "-h") {
      help = true;
    } else if (word.startsWith("--")) {
      const [name, ...given] = word.slice(2).split("=") as [string, ...string[]];
      list = LISTS.has(name) ? name : undefined;
      if (list && given.length > 0) {
        lists[list]?.push(given.join("="));
      } else if (SINGLES.has(name)) {
        const value = given.length > 0 ? given.join("=") : words[++at];
        if (value === undefined) {
          throw new UsageError(`选项 --${name} 后缺少取值。`);
        }
        singles[name] = value;
      } else if (!list) {
        throw new UsageError(`不认识的选项：${word}。可用 --help 查看全部选项。`);
      }
    } else if (list && (list !== "only" || isOutput(word))) {
      lists[list]?.push(word);
    } else {
      inputs.push(word);
    }
  }
  const base = { inputs, prior: lists["prior"] ?? [], checks: lists["checks"] ?? [], help };
  return { ...base, ...readSingles(singles, help), only: readOnly(lists["only"] ?? []) };
}

function readSingles(
  singles: Readonly<Record<string, string>>,
  help: boolean,
): Pick<Arguments, "out" | "against" | "profile" | "ai" | "jobs"> {
  const { out, against, profile, ai = "auto", jobs } = singles;
  if (out === undefined && !help) {
    throw new UsageError("缺少 --out：请指定结果保存到哪个文件夹。");
  }
  if (ai !== "off" && ai !== "auto") {
    throw new UsageError(`--ai 只能是 off 或 auto，不能是“${ai}”。`);
  }
  if (jobs !== undefined && !/^[1-9]\d{0,2}$/.test(jobs)) {
    throw new UsageError(`--jobs 应为 1 至 999 的整数，不能是“${jobs}”。`);
  }
  return {
    out: out ?? "",
    ai,
    ...(against === undefined ? {} : { against }),
    ...(profile === undefined ? {} : { profile }),
    ...(jobs === undefined ? {} : { jobs: Number(jobs) }),
  };
}

function readOnly(given: readonly string[]): Output[] {
  const wrong = given.find((word) => !isOutput(word));
  if (wrong !== undefined) {
    throw new UsageError(`--only 只能是 ${OUTPUTS.join("、")}，不能是“${wrong}”。`);
  }
  return given.length > 0 ? OUTPUTS.filter((output) => given.includes(output)) : [...OUTPUTS];
}

function isOutput(word: string): word is Output {
  return (OUTPUTS as readonly string[]).includes(word);
}
