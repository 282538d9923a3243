import type { Amount } from "../../../domain/amount.ts";
import { isPersonnel } from "../economic-nature.ts";
import { total, yuan } from "../money.ts";
import { grandTotal, rollUp, type SubjectLine } from "../subject-tree.ts";
import { readTextTable } from "../text-table.ts";
import { BASIC_EXPENDITURE, EXECUTED_LAST_YEAR, OWN_INCOME, PROJECT_EXPENDITURE } from "./ledger.ts";

export const FISCAL_YEAR = 2026;

const FUNCTIONAL_KEYS = ["basic", "project", "ownBasic", "ownProject", "serviceRevenue", "otherRevenue"] as const;
const ECONOMIC_KEYS = ["personnel", "public"] as const;

/** `basic` and `project` are paid by appropriation, the `own` ones by the units' own income. */
export type FunctionalLine = SubjectLine<(typeof FUNCTIONAL_KEYS)[number]>;
type EconomicLine = SubjectLine<(typeof ECONOMIC_KEYS)[number]>;

/** “三公”经费 of one year; the subtotals are added where they are printed. */
export interface ThreePublic {
  abroad: Amount;
  reception: Amount;
  purchase: Amount;
  running: Amount;
}

interface Executed {
  code: string;
  amount: Amount;
  reason: string;
}

export interface BudgetFigures {
  functional: FunctionalLine[];
  economic: EconomicLine[];
  /** 合计 of the two trees. */
  totals: FunctionalLine["amounts"] & EconomicLine["amounts"];
  serviceRevenueFromTesting: Amount;
  operatingExpenses: Amount;
  threePublic: Record<"lastYear" | "thisYear", ThreePublic>;
  appropriationLastYear: Amount;
  executedLastYear: Executed[];
  procurement: Record<"goods" | "works" | "services" | "smallAndMedium" | "smallAndMicro", Amount>;
}

/** All figures of the budget of 2026 in exact fen. */
export function makeBudgetFigures(): BudgetFigures {
  const basic = readTextTable(BASIC_EXPENDITURE).map(([item = "", subject = "", amount = ""]) => ({
    item,
    subject,
    amount: yuan(amount),
  }));
  const functional = rollUp(FUNCTIONAL_KEYS, [
    ...basic.map(({ item, amount }) => ({ code: item, key: "basic" as const, amount })),
    ...readTextTable(PROJECT_EXPENDITURE).map(([code = "", amount = ""]) => ({
      code,
      key: "project" as const,
      amount: yuan(amount),
    })),
    ...readTextTable(OWN_INCOME).flatMap(([code = "", source = "", use = "", amount = ""]) =>
      [source, use].map((key) => ({ code, key: key as keyof FunctionalLine["amounts"], amount: yuan(amount) })),
    ),
  ]);
  const economic = rollUp(
    ECONOMIC_KEYS,
    basic.map(({ subject, amount }) => ({ code: subject, key: isPersonnel(subject) ? "personnel" : "public", amount })),
  );

  return {
    functional,
    economic,
    totals: { ...grandTotal(FUNCTIONAL_KEYS, functional), ...grandTotal(ECONOMIC_KEYS, economic) },
    serviceRevenueFromTesting: yuan("866,400.00"),
    // 机关运行经费 is the public expenditure of administrative and 参公 units; only these use 行政运行.
    operatingExpenses: total(
      basic.filter(({ item, subject }) => item === "2130301" && !isPersonnel(subject)).map(({ amount }) => amount),
    ),
    threePublic: {
      lastYear: { abroad: 0, reception: yuan("12,000"), purchase: yuan("154,800"), running: yuan("316,200") },
      thisYear: { abroad: 0, reception: yuan("10,800"), purchase: yuan("179,800"), running: yuan("298,460") },
    },
    appropriationLastYear: yuan("53,846,172.35"),
    executedLastYear: readTextTable(EXECUTED_LAST_YEAR).map(([code = "", amount = "", reason = ""]) => ({
      code,
      amount: yuan(amount),
      reason,
    })),
    procurement: {
      goods: yuan("486,300"),
      works: yuan("5,724,000"),
      services: yuan("10,318,650"),
      smallAndMedium: yuan("9,962,400"),
      smallAndMicro: yuan("6,418,000"),
    },
  };
}
