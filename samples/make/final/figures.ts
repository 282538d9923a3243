import type { Amount } from "../../../domain/amount.ts";
import { isPersonnel } from "../economic-nature.ts";
import { total, yuan } from "../money.ts";
import { grandTotal, rollUp, type SubjectLine } from "../subject-tree.ts";
import { readTextTable } from "../text-table.ts";
import { APPROVED_BUDGET, BASIC_EXPENDITURE, OWN_INCOME, PROJECT_EXPENDITURE } from "./ledger.ts";

export const FISCAL_YEAR = 2024;

const FUNCTIONAL_KEYS = [
  "generalBasic",
  "generalProject",
  "generalOpening",
  "generalClosing",
  "fundProject",
  "fundOpening",
  "fundClosing",
  "ownBasic",
  "ownProject",
  "ownOpening",
  "ownClosing",
  "serviceRevenue",
  "otherRevenue",
] as const;
const ECONOMIC_KEYS = ["amount"] as const;

type FunctionalKey = (typeof FUNCTIONAL_KEYS)[number];
export type FunctionalLine = SubjectLine<FunctionalKey>;
export type FunctionalAmounts = FunctionalLine["amounts"];
type EconomicLine = SubjectLine<"amount">;

export interface ThreePublic {
  abroad: Amount;
  purchase: Amount;
  running: Amount;
  reception: Amount;
}

export interface ApprovedBudget {
  code: string;
  amount: Amount;
  reason: string;
}

export interface FinalFigures {
  functional: FunctionalLine[];
  economic: EconomicLine[];
  totals: FunctionalAmounts;
  /** 使用非财政拨款结余 and 结余分配, of the units' own money. */
  surplusUsed: Amount;
  surplusDistributed: Amount;
  operatingExpenses: Amount;
  threePublic: Record<"budget" | "final" | "lastYear", ThreePublic>;
  approvedBudget: ApprovedBudget[];
  lastYear: Record<"total" | "appropriationTotal" | "generalExpenditure" | "operatingExpenses", Amount>;
  procurement: Record<"goods" | "works" | "services" | "smallAndMedium" | "smallAndMicro", Amount>;
}

/** All figures of the final accounts of 2024 in exact fen. */
export function makeFinalFigures(): FinalFigures {
  const basic = readTextTable(BASIC_EXPENDITURE).map(([item = "", subject = "", amount = ""]) => ({
    item,
    subject,
    amount: yuan(amount),
  }));
  const functional = rollUp(FUNCTIONAL_KEYS, [
    ...basic.map(({ item, amount }) => ({ code: item, key: "generalBasic" as const, amount })),
    ...readTextTable(PROJECT_EXPENDITURE).flatMap(([budget, code = "", opening = "", spent = "", closing = ""]) => {
      const entry = (suffix: "Opening" | "Project" | "Closing", amount: string) => {
        const key: FunctionalKey = budget === "fund" ? `fund${suffix}` : `general${suffix}`;
        return { code, key, amount: yuan(amount) };
      };
      return [entry("Opening", opening), entry("Project", spent), entry("Closing", closing)];
    }),
    ...readTextTable(OWN_INCOME).map(([code = "", key = "", amount = ""]) => ({
      code,
      key: key as FunctionalKey,
      amount: yuan(amount),
    })),
  ]);
  const totals = grandTotal(FUNCTIONAL_KEYS, functional);
  const surplusUsed = yuan("36,500.00");
  const ownIncome = totals.serviceRevenue + totals.otherRevenue + totals.ownOpening + surplusUsed;

  return {
    functional,
    economic: rollUp(
      ECONOMIC_KEYS,
      basic.map(({ subject, amount }) => ({ code: subject, key: "amount", amount })),
    ),
    totals,
    surplusUsed,
    surplusDistributed: ownIncome - totals.ownBasic - totals.ownProject - totals.ownClosing,
    operatingExpenses: total(
      basic.filter(({ item, subject }) => item === "2130301" && !isPersonnel(subject)).map(({ amount }) => amount),
    ),
    threePublic: {
      budget: { abroad: 0, purchase: yuan("180,000"), running: yuan("332,000"), reception: yuan("13,000") },
      final: { abroad: 0, purchase: yuan("178,604.40"), running: yuan("304,274.15"), reception: yuan("9,264.40") },
      lastYear: { abroad: 0, purchase: yuan("0"), running: yuan("318,552.80"), reception: yuan("10,413.00") },
    },
    approvedBudget: readTextTable(APPROVED_BUDGET).map(([code = "", amount = "", reason = ""]) => ({
      code,
      amount: yuan(amount),
      reason,
    })),
    lastYear: {
      total: yuan("57,214,836.47"),
      appropriationTotal: yuan("55,630,271.92"),
      generalExpenditure: yuan("49,286,415.38"),
      operatingExpenses: yuan("1,428,306.55"),
    },
    procurement: {
      goods: yuan("428,615.00"),
      works: yuan("4,986,320.44"),
      services: yuan("9,514,208.36"),
      smallAndMedium: yuan("8,627,400.00"),
      smallAndMicro: yuan("5,318,950.00"),
    },
  };
}

export function generalExpenditure(amounts: FunctionalAmounts): Amount {
  return amounts.generalBasic + amounts.generalProject;
}

export function appropriationExpenditure(amounts: FunctionalAmounts): Amount {
  return generalExpenditure(amounts) + amounts.fundProject;
}

export function basicExpenditure(amounts: FunctionalAmounts): Amount {
  return amounts.generalBasic + amounts.ownBasic;
}

export function projectExpenditure(amounts: FunctionalAmounts): Amount {
  return amounts.generalProject + amounts.fundProject + amounts.ownProject;
}

/** What came in is what was spent and kept, less what was there before. */
export function generalRevenue(amounts: FunctionalAmounts): Amount {
  return generalExpenditure(amounts) + amounts.generalClosing - amounts.generalOpening;
}

export function fundRevenue(amounts: FunctionalAmounts): Amount {
  return amounts.fundProject + amounts.fundClosing - amounts.fundOpening;
}
