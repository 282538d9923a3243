import { defineCheck, type Observation } from "../domain/check.ts";
import { CLASSIFICATION } from "./basis.ts";
import { describeFault } from "./classification/describe-fault.ts";
import { findNameFaults } from "./classification/find-name-faults.ts";

export default defineCheck({
  id: "codes-are-in-force",
  code: "BUD-CODE-002",
  title: "科目应为当年有效科目，不应使用已停用或尚未启用的科目",
  class: "classification",
  severity: "warning",
  basis: [CLASSIFICATION],
  reads: [],

  *observe(_tables, book): Iterable<Observation> {
    for (const one of findNameFaults(book.tables).filter(({ fault }) => fault.about === "validity")) {
      yield describeFault(one);
    }
  },
});
