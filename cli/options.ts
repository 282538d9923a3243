/** What stands after a command. Lists hold what follows their option, singles one value. */
export interface Words {
  inputs: string[];
  lists: Map<string, string[]>;
  singles: Map<string, string>;
  help: boolean;
}

/** The options of a command. */
export interface OptionNames {
  singles: readonly string[];
  /** A list takes what follows it up to the next option, and leaves the words it does not accept to the inputs. */
  lists: Readonly<Record<string, (word: string, values: readonly string[]) => boolean>>;
}

/** Wrong use of the command line, or a place it cannot work with: `message` is for the person who typed it. */
export class UsageError extends Error {}

/** Sorts the words of a command line into options and inputs. `--` ends the options. */
export function sortWords(words: readonly string[], names: OptionNames): Words {
  const sorted: Words = { inputs: [], lists: new Map(), singles: new Map(), help: false };
  const rest = [...words];
  let list: string | undefined;
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (word === "--") {
      sorted.inputs.push(...rest.splice(0));
    } else if (word === "--help" || word === "-h") {
      sorted.help = true;
    } else if (word.startsWith("-") && word !== "-") {
      list = readOption(word, rest, names, sorted);
    } else {
      const values = sorted.lists.get(list ?? "");
      (values && names.lists[list ?? ""]?.(word, values) ? values : sorted.inputs).push(word);
    }
  }
  return sorted;
}

/** Reads `--name`, `--name value` or `--name=value`; gives the name when it is a list that goes on. */
function readOption(word: string, rest: string[], names: OptionNames, sorted: Words): string | undefined {
  const [, name = "", , given] = /^--([^=]+)(=(.*))?$/s.exec(word) ?? [];
  if (Object.hasOwn(names.lists, name)) {
    const values = sorted.lists.get(name) ?? [];
    sorted.lists.set(name, given === undefined ? values : [...values, given]);
    return name;
  }
  if (!names.singles.includes(name)) {
    throw new UsageError(`不认识的选项：${word}。可用 --help 查看全部选项；文件名以“-”开头的，请写在 -- 之后。`);
  }
  if (sorted.singles.has(name)) {
    throw new UsageError(`选项 --${name} 只能给出一次。`);
  }
  const value = given ?? (isOption(rest[0]) ? undefined : rest.shift());
  if (!value) {
    throw new UsageError(`选项 --${name} 后缺少取值。可用 --help 查看用法。`);
  }
  sorted.singles.set(name, value);
  return undefined;
}

function isOption(word: string | undefined): boolean {
  return word?.startsWith("--") ?? false;
}
