import type { Base, WordClaim } from "../../domain/claim.ts";
import { comparedWith } from "./comparison.ts";
import { withContext } from "./context.ts";
import { readSubject } from "./read-subject.ts";
import { matchesBase, sameCore } from "./same-subject.ts";
import type { Unit } from "./unit.ts";
import { plainWords } from "./words.ts";
import { asidesOf, isReason } from "./zones.ts";

const BLANK = "[\\s]*";
const VERSUS_BUDGET = new RegExp(
  `(?:决\\s*算\\s*数?|执\\s*行\\s*数)${BLANK}(?:比|与|同|和|较)?${BLANK}(?<first>大于|小于|等于|高于|低于|多于|少于)?${BLANK}(?:年初)?预\\s*算\\s*数?${BLANK}(?<then>(?:基\\s*本)?(?:持\\s*平|一致|相等|相同))?`,
  "gu",
);
const LEVEL = /(?<rough>基本|大体|略有)?(?:保持)?(?:持平|一致|相等|相同|无变化|没有变化|不变|无增减)/gu;

/** Comparisons in words, of one unit: 决算数小于预算数, 与上年持平. */
export function findWordClaims(unit: Unit): WordClaim[] {
  return [...versusBudget(unit), ...levels(unit)].sort((a, b) => a.span.from - b.span.from);
}

function versusBudget(unit: Unit): WordClaim[] {
  const {
    passage: { text },
    context,
  } = unit;
  return [...text.matchAll(VERSUS_BUDGET)].flatMap((found) => {
    const { first, then } = found.groups ?? {};
    const word = plainWords(first ?? then ?? "");
    if (word === "" || word.startsWith("基本") || isReason(text, found.index, unit.starts)) {
      return [];
    }
    const base: Base = { ...(context.year === undefined ? {} : { year: context.year }), version: "budget" };
    return [claim(unit, found, word, base, clauseBefore(unit, found.index))];
  });
}

function levels(unit: Unit): WordClaim[] {
  const {
    passage: { text },
    starts,
    context,
  } = unit;
  return [...text.matchAll(LEVEL)].flatMap((found) => {
    const start = starts.findLast((one) => one <= found.index) ?? 0;
    const clause = clauseBefore(unit, found.index);
    const base = comparedWith(plainWords(text.slice(start, found.index)), context.year);
    const isDone = /决\s*算\s*数?.{0,6}预\s*算/u.test(clause);
    if (
      !base ||
      base.year === context.year ||
      isDone ||
      found.groups?.["rough"] ||
      isReason(text, found.index, starts)
    ) {
      return [];
    }
    return [claim(unit, found, "持平", base, clause)];
  });
}

function clauseBefore({ passage: { text }, starts }: Unit, at: number): string {
  const start = starts.findLast((one) => one <= at) ?? 0;
  return /[^，,；;。]*$/u.exec(text.slice(start, at))?.[0] ?? "";
}

function claim(unit: Unit, found: RegExpMatchArray, word: string, base: Base, clause = ""): WordClaim {
  const { passage, starts, context, amounts } = unit;
  const at = found.index ?? 0;
  const sentence = starts.filter((start) => start <= at).length - 1;
  const isAside = asidesOf(passage.text)(at);
  const before = amounts.filter(
    (one) => one.figure.to <= at && (one.zone === "main" || (isAside && one.zone === "aside")),
  );
  const own = readSubject(plainWords(clause).replace(/(?:比|与|较|同|和).*$/u, ""), context.fiscalYear);
  const isNamed = own.term !== undefined || own.path !== undefined;
  const last = before.findLast(
    (one) =>
      !one.isBase &&
      !matchesBase(one.subject, base) &&
      (!isNamed || sameCore(one.subject, withContext(own, context, undefined))),
  );
  const other = last && before.findLast((one) => sameCore(one.subject, last.subject) && matchesBase(one.subject, base));
  return {
    kind: "word",
    word: /大|高|多/u.test(word) ? "more" : /小|低|少/u.test(word) ? "less" : "equal",
    text: word,
    span: { from: at, to: at + found[0].length },
    passage: passage.index,
    sentence,
    ...(last ? { left: last } : {}),
    base: other ? { ...base, amount: other } : base,
    subject: last?.subject ?? withContext(own, context, undefined),
  };
}
