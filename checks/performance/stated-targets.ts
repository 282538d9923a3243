import type { Cell } from "../../domain/budget-table.ts";
import type { Book } from "../../domain/check.ts";
import { claimsOf } from "../../narrative/claims-of.ts";
import type { Said } from "../wording/said.ts";

/** 编报绩效目标的项目5个，涉及项目预算资金598.46万元: how many projects, and what they cost. */
export interface StatedTargets {
  said: Said;
  count: number;
  /** Where the count stands in the passage. */
  from: number;
  amount: Cell;
  /** The words between both numbers, which may say whose money it is. */
  words: string;
}

const COUNT =
  /(?:(?:项目|目标)[^，,。\d]{0,8}?(?<after>\d+)\s*个(?:项目)?|(?<before>\d+)\s*个[^，,\d]{0,8}项目[^\d]{0,16})(?<words>[，,、][^\d]{0,24})$/u;
/** Projects tracked or evaluated are others than those with targets; the target of a whole department is one. */
const OF_OTHERS = /整体|跟踪|监控|自评|评价|评估|专项债|转移支付/u;
/** The words before a sum that may say of how many projects it is. */
const FARTHEST = 100;

/** Where a text says of how many projects with targets an amount is. */
export function statedTargets(book: Book): StatedTargets[] {
  return claimsOf(book).flatMap(({ figures, narrative: id }) => {
    const narrative = book.narratives.find((one) => one.id === id);
    return figures.flatMap((amount): StatedTargets[] => {
      const passage = amount.money && narrative?.passages[amount.row];
      if (!passage) {
        return [];
      }
      const before = passage.text.slice(Math.max(0, amount.column - FARTHEST), amount.column);
      const clause = /[^。；;：:]*$/u.exec(before)?.[0] ?? "";
      const found = COUNT.exec(clause);
      const { after, before: first, words = "" } = found?.groups ?? {};
      const count = after ?? first;
      const isOfTargets = /绩效目标|绩效管理/u.test(clause) && /涉及|资金|金额|预算/u.test(words);
      return found && count !== undefined && isOfTargets && !OF_OTHERS.test(clause)
        ? [
            {
              said: { narrative, passage, text: passage.text },
              count: Number(count),
              from: amount.column - clause.length + found.index,
              amount: { ...amount, label: "绩效目标项目资金" },
              words,
            },
          ]
        : [];
    });
  });
}
