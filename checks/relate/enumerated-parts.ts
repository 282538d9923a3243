import type { Cell } from "../../domain/budget-table.ts";
import type { AmountClaim, TextClaims } from "../../domain/claim.ts";
import { figuresOfPassage } from "../../narrative/figures-of-passage.ts";
import { type Listed, type ListedPart, listedParts, withoutRemarks } from "./listed-parts.ts";

/** The parts of an amount that a text lists, and whether its words leave no other: 分别为, 按功能分类, 其他 at the end. */
export interface EnumeratedParts {
  of: Cell;
  parts: Cell[];
  isWhole: boolean;
}

/** What is left after taking away is less than what it is made of: 结余3500万元，其中收入39700万元. */
const NET = /结余|结转|差|净|盈|亏|缺口|平衡|抵|增|减|人均|户均/u;
/** 其他 closes a list; 其他支出 is an item of the classification like any. */
const CLOSES = /^其[他它](?!支出|收入)(?!.*[类款项]$)/u;
const ENDS = /^\s*(?:[。；;)）]|$)/u;
const SIDE = /收入|支出/u;

export function enumeratedParts(text: TextClaims, lead: AmountClaim, passage: string): EnumeratedParts | undefined {
  const clause = /[^,，;；。]*$/u.exec(passage.slice(0, lead.figure.from))?.[0] ?? "";
  if (lead.isBase || NET.test(clause)) {
    return undefined;
  }
  const amounts = figuresOfPassage(text, lead.passage).filter(
    ({ money, column }) => money !== undefined && column >= lead.figure.to,
  );
  const listed = listedParts(passage, lead.figure.to, amounts);
  const own = listed && ownParts(listed, lead, clause, passage);
  const whole = listed?.isApart ? lead.lead : lead;
  if (!own || !whole || whole.passage !== lead.passage || (listed.opens === "bracket" && own.length < 2)) {
    return undefined;
  }
  const last = own.at(-1);
  const isClosed = own.length > 2 && CLOSES.test(last?.name ?? "");
  const saysAll = listed.opens === "bracket" || listed.opens === "all" || isClosed;
  const isWhole = saysAll && own.length > 1 && ENDS.test(withoutRemarks(passage.slice(last?.end)));
  return { of: whole.cell, parts: own.map(({ cell }) => cell), isWhole };
}

/** With 、 one list goes on for certain; after another mark something else may begin. */
function ownParts(
  { parts, hasColon, opens }: Listed,
  { cell }: AmountClaim,
  clause: string,
  passage: string,
): readonly ListedPart[] | undefined {
  const names = new Set(parts.map(({ name }) => name));
  const mark = parts[1]?.mark;
  const run = parts.findIndex((part, index) => index > 0 && part.mark !== mark);
  const joined = run < 0 ? parts : parts.slice(0, run);
  if (mark === undefined || mark === "、" || names.size < parts.length) {
    // 余额47.95亿元，其中：一般债务限额20.10亿元、余额19.85亿元: two lists in one.
    return names.size < parts.length ? undefined : joined;
  }
  const side = SIDE.exec(clause)?.[0];
  const areOfSide = parts.every(({ name }) => side === undefined || !SIDE.test(name) || name.includes(side));
  const isOneList =
    hasColon &&
    run < 0 &&
    parts.length >= (mark === ";" && opens === "some" ? 3 : 2) &&
    areOfSide &&
    !isFullBefore(parts, cell) &&
    ENDS.test(withoutRemarks(passage.slice(parts.at(-1)?.end)));
  return isOneList ? parts : parts.slice(0, 1);
}

/** …10万元，其中：接待费10万元，会议费8万元: the list is full before its last part. */
function isFullBefore(parts: readonly ListedPart[], { money: whole }: Cell): boolean {
  let all = 0;
  return parts.slice(0, -1).some(({ cell: { money } }) => {
    all += money?.amount ?? 0;
    return whole !== undefined && Math.abs(whole.amount - all) <= whole.step * parts.length;
  });
}
