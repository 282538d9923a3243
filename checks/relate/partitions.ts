import type { Term } from "../../domain/claim.ts";

/** What a whole consists of, and which parts must be named before a list counts as all of them. */
export const PARTITIONS: readonly { whole: readonly Term[]; parts: readonly Term[]; needs: readonly Term[] }[] = [
  {
    whole: ["three-public"],
    parts: ["abroad", "vehicles", "reception"],
    needs: ["abroad", "vehicles", "reception"],
  },
  {
    whole: ["vehicles"],
    parts: ["vehicle-purchase", "vehicle-running"],
    needs: ["vehicle-purchase", "vehicle-running"],
  },
  {
    whole: ["reception"],
    parts: ["reception-domestic", "reception-abroad"],
    needs: ["reception-domestic", "reception-abroad"],
  },
  { whole: ["basic"], parts: ["personnel", "public"], needs: ["personnel", "public"] },
  {
    whole: ["expenditure", "expenditure-total", "total"],
    parts: ["basic", "project", "operating-expenditure", "reserved", "closing-balance"],
    needs: ["basic", "project"],
  },
  {
    whole: ["procurement"],
    parts: ["procurement-goods", "procurement-works", "procurement-services"],
    needs: ["procurement-goods", "procurement-works", "procurement-services"],
  },
  {
    whole: ["debt-limit"],
    parts: ["debt-limit-general", "debt-limit-special"],
    needs: ["debt-limit-general", "debt-limit-special"],
  },
  {
    whole: ["debt-balance"],
    parts: ["debt-balance-general", "debt-balance-special"],
    needs: ["debt-balance-general", "debt-balance-special"],
  },
  { whole: ["revenue"], parts: ["tax", "non-tax"], needs: ["tax", "non-tax"] },
  {
    whole: ["transfers"],
    parts: ["tax-return", "transfers-general", "transfers-special"],
    needs: ["tax-return", "transfers-general", "transfers-special"],
  },
];
