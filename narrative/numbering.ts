/** How an item is numbered, from the outermost style to the innermost: 第一部分, 一、, （一）, 1., 1.1, （1）, ①. */
export type NumberStyle =
  | "part"
  | "chapter"
  | "han"
  | "han-brackets"
  | "digits"
  | "decimal"
  | "digit-brackets"
  | "circled";

export interface ItemNumber {
  style: NumberStyle;
  /** As printed, the mark with it. */
  printed: string;
  /** 三、 is 3; of 1.2 the last part. */
  value: number;
}

export const STYLES: readonly NumberStyle[] = [
  "part",
  "chapter",
  "han",
  "han-brackets",
  "digits",
  "decimal",
  "digit-brackets",
  "circled",
];

const HAN = "[一二三四五六七八九十]{1,3}";
/** What makes a number an amount: 1.5 万元. */
const MEASURED = "(?!\\s*(?:[万亿千百元个倍%％人辆平米户家名台件次年月日]|\\d))";
const PATTERNS: readonly [NumberStyle, RegExp][] = [
  ["part", new RegExp(`^第(${HAN}|\\d{1,2})(?:部分|篇|编)\\s*[:：、.．]?`, "u")],
  ["chapter", new RegExp(`^第(${HAN}|\\d{1,2})[章节]\\s*[:：、.．]?`, "u")],
  ["han", new RegExp(`^(${HAN})\\s*(?:[、．.]|[,，](?!${HAN}))`, "u")],
  ["han-brackets", new RegExp(`^[（(〔［[]\\s*(${HAN})\\s*[）)〕］\\]]\\s*[、．.]?`, "u")],
  ["han-brackets", /^([㈠-㈩])[、．.]?/u],
  ["decimal", new RegExp(`^\\d{1,2}(?:[.．]\\d{1,2}){0,2}[.．](\\d{1,2})(?:[、．.]|${MEASURED})(?!\\d)`, "u")],
  ["digits", /^(\d{1,2})\s*(?:[、．.](?!\d)|[、．.](?=20\d\d\s*年|2\d{6}[“"]?\p{Script=Han}))/u],
  ["digits", /^([⒈-⒛])/u],
  ["digit-brackets", /^[（(〔［[]\s*(\d{1,2})\s*[）)〕］\]]\s*[、．.]?/u],
  ["digit-brackets", /^(\d{1,2})[）)]\s*[、．.]?/u],
  ["digit-brackets", /^([⑴-⒇])/u],
  ["circled", /^([①-⑳❶-❿])/u],
];
/** Signs that are a number in themselves, by the first of their row. */
const ROWS = ["㈠", "⒈", "⑴", "①", "❶"];

/** The number a text opens with, blanks before it passed over; `（三）公务接待费` → 3, han-brackets. */
export function readNumber(text: string): ItemNumber | undefined {
  const said = text.trimStart();
  for (const [style, pattern] of PATTERNS) {
    const found = pattern.exec(said);
    if (found) {
      return { style, printed: found[0].trimEnd(), value: valueOfSign(found[1] ?? "") };
    }
  }
  return undefined;
}

function valueOfSign(sign: string): number {
  const row = ROWS.find(
    (first) => sign >= first && (sign.codePointAt(0) as number) - (first.codePointAt(0) as number) < 20,
  );
  if (row !== undefined) {
    return (sign.codePointAt(0) as number) - (row.codePointAt(0) as number) + 1;
  }
  return /^\d+$/.test(sign) ? Number(sign) : hanValue(sign);
}

/** 一 to 九十九. */
function hanValue(sign: string): number {
  const digit = (one: string): number => "一二三四五六七八九".indexOf(one) + 1;
  const [tens = "", ones = ""] = sign.includes("十") ? sign.split("十") : ["零", sign];
  return (tens === "零" ? 0 : tens === "" ? 10 : digit(tens) * 10) + (ones === "" ? 0 : digit(ones));
}
