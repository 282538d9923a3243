import type { BudgetTable } from "../../domain/budget-table.ts";
import type { Book, Observation } from "../../domain/check.ts";
import type { Evidence } from "../../domain/finding.ts";
import { NO_BUDGET_TABLE } from "../../domain/kind-names.ts";
import type { TableKind } from "../../domain/table-kind.ts";
import { compactText } from "../../domain/text.ts";

const LONG_NAME = 7;
const LISTS_SOURCES: ReadonlySet<TableKind> = new Set(["summary", "revenue", "appropriation-summary"]);
const SUM = /(?:小计|合计|预算数|决算数)$/u;

/** A column or item named in one table with a character more than the same elsewhere: 财政转专户管理资金. */
export function* observeColumnNames(book: Book): Iterable<Observation> {
  const names = new Map<string, Evidence>();
  const counts = new Map<string, number>();
  for (const table of book.tables) {
    for (const printed of new Set(namesIn(table))) {
      const name = printed.replace(SUM, "");
      counts.set(name, (counts.get(name) ?? 0) + 1);
      const evidence = { document: table.document, table: table.id, role: "quote" as const, place: table.place };
      names.set(name, names.get(name) ?? { ...evidence, label: `《${table.title}》`, printed });
    }
  }
  for (const [name, evidence] of names) {
    const meant = isLongName(name) ? withOneLess(name).find((other) => names.has(other)) : undefined;
    const other = meant === undefined ? undefined : names.get(meant);
    if (other && counts.get(name) === 1) {
      yield {
        subject: `名称 ${name}`,
        message: `“${name}”疑似“${meant}”之误，多一个字。`,
        suggestion: `请改为“${meant}”。`,
        doubtful: true,
        evidence: [evidence, other],
      };
    }
  }
}

/** Heads of amounts, and the rows of tables that list sources and budgets; names of projects or units may be near alike. */
function namesIn({ kind, columns, lines }: BudgetTable): string[] {
  if (NO_BUDGET_TABLE.has(kind)) {
    return [];
  }
  const heads = columns.filter(({ role }) => role === "amount").flatMap(({ path }) => path);
  const rows = LISTS_SOURCES.has(kind) ? lines.filter(({ code }) => code === undefined).map(({ name }) => name) : [];
  return [...heads, ...rows].map(compactText);
}

function isLongName(name: string): boolean {
  return name.length >= LONG_NAME && /^\p{Script=Han}+$/u.test(name);
}

/** The name without one of the characters inside it that do not join words or negate. */
function withOneLess(name: string): string[] {
  return [...name].flatMap((sign, at) =>
    at > 1 && at < name.length - 2 && !/[和与及的非其各总本]/u.test(sign)
      ? [name.slice(0, at) + name.slice(at + 1)]
      : [],
  );
}
