import type { Book } from "./book.ts";
import { makeBudgetBook } from "./budget/book.ts";
import { BUDGET_FAULTS } from "./budget/faults.ts";
import { budgetIdentities } from "./budget/identities.ts";
import { makeFinalBook } from "./final/book.ts";
import { FINAL_FAULTS } from "./final/faults.ts";
import { finalIdentities } from "./final/identities.ts";
import type { Fault } from "./truth/fault.ts";
import type { Identity } from "./truth/identity.ts";

export interface Sample {
  folder: string;
  clean: Book;
  faults: Fault[];
  identities: Identity[];
}

/** The four books: budget and final accounts, each sound and faulty. */
export function listSamples(): Sample[] {
  const budget = makeBudgetBook();
  const accounts = makeFinalBook();
  const ofBudget = { clean: budget, identities: budgetIdentities(budget) };
  const ofAccounts = { clean: accounts, identities: finalIdentities(accounts) };
  return [
    { folder: "budget-clean", faults: [], ...ofBudget },
    { folder: "budget-faulty", faults: BUDGET_FAULTS, ...ofBudget },
    { folder: "final-clean", faults: [], ...ofAccounts },
    { folder: "final-faulty", faults: FINAL_FAULTS, ...ofAccounts },
  ];
}
