import type { Stage } from "../../domain/budget-table.ts";

/** What is known of the draft before its sentences are read. */
export interface ClaimFacts {
  fiscalYear?: number;
  stage?: Stage;
}
