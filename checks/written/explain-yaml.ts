const REASONS: Record<string, string> = {
  DUPLICATE_KEY: "同一项写了两次，请删去一个",
  TAB_AS_INDENT: "行首用了制表符，请改用空格",
  BAD_INDENT: "行首的空格数不对，同一层的项要左对齐",
  MULTILINE_IMPLICIT_KEY: "一行中缺少“: ”，应为“项: 内容”",
  MISSING_CHAR: "引号、括号没有成对，或内容中有冒号：请用单引号把内容括起来",
  BLOCK_AS_IMPLICIT_KEY: "内容中有冒号，请用单引号把内容括起来",
  UNEXPECTED_TOKEN: "有多余的符号，请用单引号把内容括起来",
  RESOURCE_EXHAUSTION: "括号或缩进套得太深，请核对",
};

/** What a fault of YAML means to the person who wrote the file, in Chinese, by the code the parser gives. */
export function explainYaml(code: string): string {
  return REASONS[code] ?? "不符合 YAML 的写法，请核对冒号、引号和缩进";
}

/** Where the references of a file cannot be followed. */
export const BAD_ALIASES = "“&”“*”引用过多或引用了没有的内容，请把内容直接写出来";

const FULL_COLON = /^\s*(?:-\s+)?["']?([\w\p{Script=Han}-]+)["']?\s*：/u;

/** Lines, from 1, whose item is parted from what it says by a full-width colon, with what to do. */
export function fullColons(text: string, keys: readonly string[]): { line: number; message: string }[] {
  return text.split("\n").flatMap((written, at) => {
    const key = FULL_COLON.exec(written)?.[1];
    return key !== undefined && keys.includes(key)
      ? [{ line: at + 1, message: `“${key}”后面是全角冒号“：”，请改成半角冒号加一个空格，如“${key}: …”` }]
      : [];
  });
}

const HALF_QUOTED = /"([^"]+)"(?=\p{Script=Han})|(?<=\p{Script=Han})"([^"]+)"/u;

/** Words of a name in half-width quotation marks: "三公"经费. */
export function explainHalfQuotes(text: string): string | undefined {
  const [, before, after = ""] = HALF_QUOTED.exec(text) ?? [];
  const word = before ?? after;
  return word === "" ? undefined : `半角引号的"${word}"应写成“${word}”`;
}
