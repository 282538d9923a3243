import type { BudgetTable } from "../../domain/budget-table.ts";
import { type Book, defineCheck } from "../../domain/check.ts";
import { type Evidence, evidenceOfCell, MOST_EVIDENCE } from "../../domain/finding.ts";
import { compactText } from "../../domain/text.ts";
import { budgetLaw, budgetLawRegulations } from "../basis.ts";
import { isCarryOverList, yearColumn } from "../relate/carry-over-list.ts";
import { fenOf } from "../relate/compare-amounts.ts";
import { projectName } from "../relate/project-name.ts";

const LEFT = /结转|余额|结余|未用|剩余/u;
const YEAR = /(?<!\d)(20\d{2})(?=年|$|[-—])/u;
/** What was budgeted in year t−2 and is carried into t has been unused for two years. */
const YEARS = 2;

export default defineCheck({
  id: "carry-over-is-used-in-time",
  code: "BUD-LAW-016",
  title: "连续两年未用完的结转资金应当作为结余资金管理",
  class: "policy",
  severity: "warning",
  basis: [budgetLaw("第四十二条"), budgetLawRegulations("第五十条")],
  reads: [],
  exempts: (book) =>
    book.fiscalYear !== undefined && book.tables.some(isCarryOverList)
      ? undefined
      : "草案中没有按来源年度列示的结转资金明细表（项目、资金年度、结转数）。",

  *observe(_tables, book) {
    const found = book.tables.flatMap((table) => oldRows(table, book));
    const [first] = found;
    if (first) {
      const more = found.length > 1 ? `等 ${found.length} 项` : "";
      yield {
        subject: "连续两年未用完",
        message: `项目“${first.name}”${more}有 ${first.year} 年资金 ${first.text}${first.unit} 仍列结转，已连续两年未用完。`,
        suggestion: "请作为结余资金收回统筹使用；按规定可以继续使用的，请说明依据。",
        evidence: found.slice(0, MOST_EVIDENCE).map(({ evidence }) => evidence),
        ...(found.length > 1 ? { places: found.length } : {}),
      };
    }
  },
});

interface OldRow {
  name: string;
  year: number;
  text: string;
  unit: string;
  evidence: Evidence;
}

function oldRows(table: BudgetTable, { fiscalYear = 0, stage }: Book): OldRow[] {
  const column = yearColumn(table);
  if (table.large || !isCarryOverList(table)) {
    return [];
  }
  // Accounts show what is carried out of their year, a budget what was carried into its own.
  const last = (stage === "final-account" ? fiscalYear + 1 : fiscalYear) - YEARS;
  const amounts = table.columns.filter(({ role }) => role === "amount");
  const left = amounts.filter(({ path }) => LEFT.test(path.join("")));
  const counted = left.length > 0 ? left.slice(-1) : amounts.length === 1 ? amounts : [];
  return table.lines
    .filter(({ mark }) => mark === "item")
    .flatMap((line) => {
      const words = column === undefined ? line.name : (table.rows.at(line.row)?.[column] ?? "");
      const year = Number(YEAR.exec(compactText(words))?.[1] ?? Number.NaN);
      const [cell] = counted.flatMap(({ index }) => line.cells[index] ?? []);
      return year <= last && year > last - 20 && cell && fenOf(cell) > 0
        ? [
            {
              name: projectName(table, line),
              year,
              text: cell.text,
              unit: table.unit ?? "",
              evidence: evidenceOfCell(cell, table.document, "stated"),
            },
          ]
        : [];
    });
}
