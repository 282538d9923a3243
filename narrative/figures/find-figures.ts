import { readNumber } from "../../domain/amount.ts";
import type { Figure, FigureKind, Hedge } from "../../domain/figure.ts";
import type { Unit } from "../../domain/unit.ts";
import { readChineseNumber } from "./chinese-number.ts";
import { foldCharacters } from "./fold-characters.ts";

/** A wide comma parts thousands only where a decimal part ends the number: 分别为100，200，300万元 are three. */
const WIDE = String.raw`(?<!(?:分别|各)为?[^。；;]{0,60})-?\d{1,3}(?:\s?，\s?\d{3})+\.\s?\d+`;
const NUMBER = String.raw`${WIDE}|-?\d{1,3}(?:\s?,\s?\d{3})+(?!\d)(?:\.\s?\d+)?|-?\d+(?:\s?\.\s?\d+)?`;

/** Numbers that say when, which and where: taken out first, so that none of their digits is taken for an amount. */
const NAMING: readonly (readonly [FigureKind, RegExp])[] = [
  ["document-number", /[〔[(【„「]\s*(?:19|20)\d{2}\s*[〕\])】‟」]\s*第?\s*\d*\s*[-\d]*\s*号?|第\s*\d+\s*号/gu],
  ["telephone", /(?<![\d.,])(?:0\d{2,3}\s?[-—–]\s?\d{7,8}|1[3-9]\d{9})(?![\d.,])/gu],
  ["period", /(?<!\d)(?:19|20)\d{2}\s*年?\s*[-—–~～至到]\s*(?:(?:19|20)\d{2}|\d{2})\s*(?:年度?)/gu],
  [
    "date",
    /(?<!\d)(?:19|20)\d{2}\s*年\s*\d{1,2}\s*月(?:份|\s*\d{1,2}\s*日)?|(?<![\d.])\d{1,2}\s*月(?:份|\s*\d{1,2}\s*日)/gu,
  ],
  [
    "date",
    /(?<![\d.])\d{1,2}\s*月(?=[份起底末初至前后，、至到-])|(?<!\d)(?:19|20)\d{2}[-./]\d{1,2}[-./]\d{1,2}(?!\d)/gu,
  ],
  ["year", /(?<![\d.,])(?:19|20)\d{2}\s*(?:财?年度?|届)/gu],
  ["year", /(?<=[自从至到比较])(?:19|20)\d{2}(?=[^\d.,万亿元%]|$)/gu],
  ["code", /(?<!\d)\d{3}\s*类|(?<!\d)\d{2}\s*[款项](?![目])/gu],
  ["code", /(?<=[(“"「])\s*[12]\d{2}(?:\d{2}){0,2}\s*(?=[)\p{Script=Han}])(?![年万亿元个人次])/gu],
  ["code", /(?<![\d.,])[12]\d{2}(?:\d{2}){1,2}(?=[\p{Script=Han}])(?![年万亿千百元个人次户家台套辆项平])/gu],
  ["ordinal", /(?<=^|[。；;：:\s”"])\d{1,2}\s*(?:、|\.(?!\d))/gu],
  ["ordinal", /\(\d{1,2}\)(?!\s*[万亿元%])|[①-⑳]/gu],
  ["ordinal", /第\s*\d+\s*[条款章节项部届次位页批期季]/gu],
];

const UNITS: Record<string, readonly [Unit, number]> = {
  元: ["元", 0],
  百元: ["元", 2],
  千元: ["千元", 0],
  万元: ["万元", 0],
  十万元: ["万元", 1],
  百万元: ["百万元", 0],
  千万元: ["百万元", 1],
  亿元: ["亿元", 0],
  万亿元: ["亿元", 4],
};
const COUNTERS =
  "个百分点|个基点|平方公里|平方米|立方米|人次|人/次|批次|台/套|台\\(套\\)|公里|千米|公顷|千瓦|小时|万人|万户|万亩|个月|万个|" +
  "个|人|名|家|户|辆|台|套|项|次|批|件|本|册|所|座|栋|间|处|条|张|只|头|亩|吨|米|㎡|m2|m²|天|期|场|岁|份|分|周|组|支|类|种|倍|成";
/** Before these a bare 万 or 亿 is money; before any other word it may be a number of things: 路灯2万盏. */
const BARE_MONEY =
  /^\s*[余多]?(?:$|元|[，,。．；;：:、！!？?()）”"」】\]—~～/-]|左右|上下|以[上下内]|[和及与至到比较]|同比|用于|资金|经费)/u;

const AMOUNT = new RegExp(
  String.raw`(?<![A-Za-z\d.])(?<number>${NUMBER})\s*(?<more>[余多])?\s*(?:(?<percent>[%‰])|(?<money>(?:万\s*亿|[亿万千百十]|[百千十]\s*万)?\s*元)|(?<bare>万\s*亿|[万亿])(?!\s*元)|(?<counter>${COUNTERS}))?`,
  "gu",
);
const WRITTEN =
  /(?<![\d.\s])(?<number>[一二两三四五六七八九十百千零〇]{1,16})\s*(?:(?<money>(?:万亿|[亿万])?元)|(?<counter>成(?![效果立为员本]))|(?<percent>个百分点))/gu;

const BEFORE: readonly (readonly [Hedge, RegExp])[] = [
  ["about", /(?:大?约|大概|约为)$/u],
  ["above", /(?:超过?|逾|突破|不低于|不少于|至少|大于等于|高于|超出)$/u],
  ["below", /(?:接?近|不足|不到|不超过|不高于|低于|至多)$/u],
];
const AFTER: readonly (readonly [Hedge, RegExp])[] = [
  ["about", /^(?:左右|上下)/u],
  ["above", /^(?:以上|\(含\)以上)/u],
  ["below", /^(?:以下|以内|\(含\)以下)/u],
];

/** All numbers of a text, in order, each with what it is. Years, codes and numbers of documents are never money. */
export function findFigures(text: string): Figure[] {
  const folded = foldCharacters(text);
  const figures: Figure[] = [];
  let rest = folded;
  for (const [kind, pattern] of NAMING) {
    rest = rest.replace(pattern, (found, ...args) => {
      const from = args.find((arg) => typeof arg === "number") as number;
      figures.push({ kind, from, to: from + found.trimEnd().length, text: found.trim() });
      return "\u0000".repeat(found.length);
    });
  }
  for (const match of rest.matchAll(AMOUNT)) {
    figures.push(readAmount(match, folded));
  }
  for (const match of rest.matchAll(WRITTEN)) {
    const figure = readWritten(match);
    if (figure) {
      figures.push(figure);
    }
  }
  figures.sort((a, b) => a.from - b.from);
  spreadUnits(figures, folded);
  return figures;
}

type Match = RegExpExecArray | RegExpMatchArray;

function readAmount(match: Match, folded: string): Figure {
  const { number = "", more, percent, money, bare, counter } = match.groups ?? {};
  const from = match.index ?? 0;
  const to = from + match[0].trimEnd().length;
  const digits = number.replace(/[\s,，]/gu, "");
  const reading = readNumber(digits);
  const base = { from, to, text: number };
  const printed = reading.state === "number" ? reading.number : undefined;
  const hedge = more ? "above" : hedgeOf(folded, from, to);
  const widened = hedge ? { hedge } : {};
  if (!printed) {
    return { kind: "other", ...base };
  }
  if (percent) {
    // 3‰ is 0.3 %.
    const decimals = printed.decimals + (percent === "‰" ? 1 : 0);
    return { kind: "percent", ...base, number: { ...printed, decimals, percent: true }, ...widened };
  }
  const word = (money ?? (bare && BARE_MONEY.test(folded.slice(to, to + 8)) ? `${bare}元` : undefined))?.replace(
    /\s/gu,
    "",
  );
  const unit = word === undefined ? undefined : UNITS[word];
  if (unit) {
    const [name, zeros] = unit;
    const amount = zeros === 0 ? printed : { mantissa: printed.mantissa * 10 ** zeros, decimals: printed.decimals };
    return { kind: "money", ...base, number: amount, unit: name, ...(bare ? { isUnitMissing: true } : {}), ...widened };
  }
  if (counter === "个百分点" || counter === "个基点") {
    return { kind: "points", ...base, number: printed };
  }
  if (counter === "倍") {
    return { kind: "multiple", ...base, number: printed, ...widened };
  }
  if (counter === "成") {
    return { kind: "percent", ...base, number: { ...printed, mantissa: printed.mantissa * 10 }, hedge: "about" };
  }
  if (counter !== undefined || bare !== undefined) {
    return { kind: "count", ...base, number: printed, counter: counter ?? bare ?? "", ...widened };
  }
  return { kind: "other", ...base, number: printed };
}

function readWritten(match: Match): Figure | undefined {
  const { number = "", money, counter, percent } = match.groups ?? {};
  const value = readChineseNumber(number);
  const from = match.index ?? 0;
  if (value === undefined) {
    return undefined;
  }
  const base = { from, to: from + match[0].length, text: number, number: { mantissa: value, decimals: 0 } };
  const unit = money === undefined ? undefined : UNITS[money];
  if (unit) {
    return { kind: "money", ...base, unit: unit[0], number: { mantissa: value * 10 ** unit[1], decimals: 0 } };
  }
  if (percent) {
    return { kind: "points", ...base };
  }
  return counter
    ? { kind: "percent", ...base, number: { mantissa: value * 10, decimals: 0 }, hedge: "about" }
    : undefined;
}

function hedgeOf(folded: string, from: number, to: number): Hedge | undefined {
  const before = folded.slice(Math.max(0, from - 6), from).trimEnd();
  const after = folded.slice(to, to + 8).trimStart();
  return BEFORE.find(([, word]) => word.test(before))?.[0] ?? AFTER.find(([, word]) => word.test(after))?.[0];
}

const LIST_MARK = /^\s*[、和及与]\s*$/u;
const RATE_WORD = /(?:增长|下降|增幅为?|降幅为?|增长率为?|占比为?|占)\s*$/u;

// 10、20和30万元: the unit stands once, after the last. 增长13.95。: the sign is left out.
function spreadUnits(figures: Figure[], folded: string): void {
  for (let index = figures.length - 1; index >= 0; index -= 1) {
    const figure = figures[index] as Figure;
    const next = figures[index + 1];
    if (figure.kind !== "other" || !figure.number) {
      continue;
    }
    const isListed = next?.kind === "money" && next.unit && LIST_MARK.test(folded.slice(figure.to, next.from));
    if (isListed && next.unit) {
      Object.assign(figure, { kind: "money", unit: next.unit, isUnitMissing: true });
    } else if (
      RATE_WORD.test(folded.slice(Math.max(0, figure.from - 6), figure.from)) &&
      endsClause(folded, figure.to)
    ) {
      Object.assign(figure, { kind: "percent", number: { ...figure.number, percent: true }, isUnitMissing: true });
    }
  }
}

function endsClause(folded: string, at: number): boolean {
  return /^\s*(?:[，。；;,、)]|$)/u.test(folded.slice(at));
}
