import { withoutNumber } from "./item-name.ts";
import { compactText } from "./text.ts";

/** 类, 款, 项: the levels of the functional classification, as texts mark them. */
export type ItemLevel = "类" | "款" | "项";

/** Digits of a code, by level. */
export const CODE_LENGTHS: Record<ItemLevel, number> = { 类: 3, 款: 5, 项: 7 };

/** A name of an item that a text marks with its level: `公共安全支出（204类）`. */
export interface MarkedName {
  name: string;
  level: ItemLevel;
  /** The part of the code that stands in the mark. */
  code?: string;
  /** Offsets of name and mark into the text. */
  from: number;
  to: number;
}

const MARK = /[（(]\s*(?<code>\d{2,3})?\s*(?<level>[类款项])(?:级科目)?\s*[）)]/gu;
/** Names are no longer. */
const LONGEST_NAME = 60;
/** Brackets inside a name hold a character, 政府办公厅（室）及相关机构事务; others close what stands before it. */
const ASIDE = /^.*\([^()]{2,}\)(?=.)/u;

/** The names a text marks with 类, 款, 项, in order; each is what stands between its mark and the mark or clause before. */
export function markedNames(text: string): MarkedName[] {
  let end = 0;
  return [...text.matchAll(MARK)].map(({ 0: mark, index, groups }) => {
    const before = text.slice(Math.max(end, index - LONGEST_NAME), index);
    const from = index - (/[^,，。；;:：]*$/u.exec(before)?.[0] ?? "").trimStart().length;
    end = index + mark.length;
    const code = groups?.["code"];
    return {
      name: nameBefore(text.slice(from, index)),
      level: groups?.["level"] as ItemLevel,
      ...(code === undefined ? {} : { code }),
      from,
      to: end,
    };
  });
}

/** The names of one path, each of a lower level than the one before: `教育支出（类）普通教育（款）`. */
export function markedPaths(text: string): MarkedName[][] {
  const paths: MarkedName[][] = [];
  for (const one of markedNames(text)) {
    const path = paths.at(-1);
    const above = path?.at(-1);
    const goesOn =
      above && text.slice(above.to, one.from).trim() === "" && CODE_LENGTHS[above.level] < CODE_LENGTHS[one.level];
    if (path && goesOn) {
      path.push(one);
    } else {
      paths.push([one]);
    }
  }
  return paths;
}

/** Without number, quotation marks, blanks and the 支出 or 科目 that ends the name before. */
function nameBefore(text: string): string {
  const words = compactText(text).replace(/["“”‘’]/gu, "");
  return withoutNumber(
    withoutNumber(words)
      .replace(/^(?:支出|科目)(?=.)/u, "")
      .replace(ASIDE, ""),
  );
}
