import type { Book, SampleTable } from "../book.ts";
import { BUREAU } from "../department.ts";
import { fundTable, stateCapitalTable } from "./balance-tables.ts";
import { FISCAL_YEAR, makeFinalFigures } from "./figures.ts";
import { frontMatter, glossary } from "./front-matter.ts";
import { expenditureTable, generalExpenditureTable, revenueTable } from "./functional-tables.ts";
import { generalBasicTable } from "./general-basic-table.ts";
import { finalNarrative } from "./narrative.ts";
import { appropriationSummaryTable, summaryTable } from "./summary-tables.ts";
import { threePublicTable } from "./three-public-table.ts";

/** The sound book of the final accounts of 2024 in the national layout. */
export function makeFinalBook(): Book {
  const figures = makeFinalFigures();
  const tables: SampleTable[] = [
    summaryTable(figures),
    revenueTable(figures),
    expenditureTable(figures),
    appropriationSummaryTable(figures),
    generalExpenditureTable(figures),
    generalBasicTable(figures),
    fundTable(figures),
    stateCapitalTable(),
    threePublicTable(figures),
  ];
  return {
    name: `林泽区水务局${FISCAL_YEAR}年度部门决算`,
    stage: "final-account",
    fiscalYear: FISCAL_YEAR,
    body: BUREAU,
    landscape: false,
    pageNumbers: true,
    blocks: [...frontMatter(tables.map((table) => table.title)), ...tables, ...finalNarrative(figures), ...glossary()],
  };
}
