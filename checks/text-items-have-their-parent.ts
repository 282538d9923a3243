import type { BudgetTable, LineItem } from "../domain/budget-table.ts";
import { type Book, defineCheck, type Observation } from "../domain/check.ts";
import { evidenceOfLine } from "../domain/finding.ts";
import { isGovernmentBook } from "../domain/government-book.ts";
import { CODE_LENGTHS, type ItemLevel, type MarkedName, markedPaths } from "../domain/item-path.ts";
import { budgetLaw, CLASSIFICATION } from "./basis.ts";
import { isSameName } from "./classification/compare-names.ts";
import { codesEverNamed, listsChildren, namesOf, reachesYear } from "./classification/look-up.ts";
import { passagesOf, quote } from "./wording/said.ts";
import { observeSlips, type Slip } from "./wording/slips.ts";

interface Line {
  table: BudgetTable;
  line: LineItem;
  code: string;
}

interface Orphan extends Slip {
  parent: MarkedName;
  child: MarkedName;
  /** The rows of the tables that bear the lower name; where there is none the list alone speaks. */
  rows: readonly Line[];
}

/** Of many places. */
const OPEN_NAME = /^(?:其[他它](?:支出)?|支出|项目)?$/u;

export default defineCheck({
  id: "text-items-have-their-parent",
  code: "BUD-CODE-001",
  title: "说明中科目所列的类、款、项应有上下级关系，并与表中一致",
  class: "classification",
  severity: "warning",
  basis: [budgetLaw("第三十二条"), CLASSIFICATION],
  reads: [],

  *observe(_tables, book): Iterable<Observation> {
    const lines = codedLines(book);
    const found = passagesOf(book, "prose", "heading").flatMap((said) =>
      markedPaths(said.text).flatMap((path): Orphan[] => {
        const [orphan] = path.slice(1).flatMap((child, index) => {
          const parent = path[index];
          return (parent && orphanOf(parent, child, lines, book)) || [];
        });
        const [from, to] = [path[0]?.from ?? 0, path.at(-1)?.to ?? 0];
        return orphan ? [{ ...orphan, evidence: quote(said, from, to) }] : [];
      }),
    );
    for (const observation of observeSlips(found, describe)) {
      const rows = found.find(({ key }) => key === observation.subject)?.rows ?? [];
      const evidence = rows.slice(0, 1).map(({ table, line }) => evidenceOfLine(table, line));
      yield { ...observation, evidence: [...observation.evidence, ...evidence] };
    }
  },
});

/** The pair, where the higher name is known and does not hold the lower one. */
function orphanOf(
  parent: MarkedName,
  child: MarkedName,
  lines: readonly Line[],
  book: Book,
): Omit<Orphan, "evidence"> | undefined {
  const isUnclear = ({ name, level }: MarkedName): boolean =>
    OPEN_NAME.test(name) || isOfOtherLevel(name, level, lines);
  if (isUnclear(parent) || isUnclear(child)) {
    return undefined;
  }
  const above = [...codesInTables(parent, lines), ...codesInList(parent)];
  const rows = lines.filter(({ line, code }) => isAt(child.level, code) && isSameName(child.name, line.name));
  const listed = codesInList(child);
  const holds = (codes: readonly string[]): boolean => codes.some((code) => above.some((one) => code.startsWith(one)));
  if (above.length === 0 || holds(rows.map(({ code }) => code))) {
    return undefined;
  }
  const isPossible = holds(listed);
  const orphan = { key: `上级 ${parent.name} ${child.name}`, parent, child, rows };
  if (rows.length > 0) {
    // A government's tables go down to the 款, or to some of them.
    return isPossible && isGovernmentBook(book) ? undefined : orphan;
  }
  const isKnown = reachesYear("functional", book.fiscalYear ?? 0) && above.some((code) => listsChildren(code));
  return listed.length === 0 || isPossible || !isKnown ? undefined : orphan;
}

function describe({ parent, child, rows }: Orphan): Omit<Observation, "evidence" | "subject"> {
  const named = `“${child.name}（${child.level}）”`;
  const [row] = rows;
  const code = row?.code ?? codesInList(child)[0] ?? "";
  const right = code.slice(0, CODE_LENGTHS[parent.level]);
  const [name] = rows.length > 0 || codesInList(child).length === 1 ? namesOf(right) : [];
  const where = row
    ? `《${row.table.title}》列为 ${row.code}${name === undefined ? "" : `，属 ${right}“${name}”`}`
    : `${named}的编码是 ${code}`;
  return {
    message: `说明中${named}列在“${parent.name}（${parent.level}）”之下，${where}。`,
    suggestion:
      name === undefined ? "请核对科目的类、款、项。" : `请核对科目名称：上级应为“${name}（${parent.level}）”。`,
    ...(rows.length === 0 ? { doubtful: true as const } : {}),
  };
}

function codedLines({ tables }: Book): Line[] {
  return tables.flatMap((table) =>
    table.lines.flatMap((line) => (line.code === undefined ? [] : [{ table, line, code: line.code }])),
  );
}

/** The tables have it at another level: its mark is wrong, which is told elsewhere. */
function isOfOtherLevel(name: string, level: ItemLevel, lines: readonly Line[]): boolean {
  const named = lines.filter(({ line }) => isSameName(name, line.name));
  return named.length > 0 && !named.some(({ code }) => isAt(level, code));
}

function isAt(level: ItemLevel, code: string): boolean {
  return code.length === CODE_LENGTHS[level];
}

function codesInTables({ name, level }: MarkedName, lines: readonly Line[]): string[] {
  return lines.filter(({ line, code }) => isAt(level, code) && isSameName(name, line.name)).map(({ code }) => code);
}

function codesInList({ name, level }: MarkedName): string[] {
  return codesEverNamed(name).filter((code) => isAt(level, code));
}
