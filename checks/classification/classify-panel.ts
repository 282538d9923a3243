import type { BudgetTable, LineItem, Panel, TableKind } from "../../domain/budget-table.ts";
import { classificationOf, isCurrentName } from "./look-up.ts";
import { CLASSIFICATIONS, type Classification } from "./subject.ts";

/** What these tables number is goods, targets or units. */
const NOT_CLASSIFIED = new Set<TableKind>(["procurement", "performance-targets", "unit-list"]);
const CLASSIFICATION_HEADER = /科目|功能|经济|分类/u;
const OTHER_CODES_HEADER = /(?:单位|部门|项目|品目)(?:编码|代码)/u;
/** Most codes of a panel, and of a panel whose header does not say 科目 most names too, must be of one classification. */
const MOST = 0.75;

/** The lines of a panel that print a code of the classification's shape. */
export function codedLines(table: BudgetTable, panel: Panel): LineItem[] {
  return table.lines.filter((line) => line.panel === panel.index && line.code !== undefined);
}

/** The classification a panel is arranged by; nothing where its codes leave that open or are of another sort (units, goods). */
export function classifyPanel(table: BudgetTable, panel: Panel): Classification | undefined {
  const lines = codedLines(table, panel);
  const header = panel.codeColumns.flatMap((column) => table.columns[column]?.path ?? []).join("/");
  if (NOT_CLASSIFIED.has(table.kind) || lines.length === 0 || OTHER_CODES_HEADER.test(header)) {
    return undefined;
  }
  const kind = mostOf(lines, table.fiscalYear);
  const isSaid = CLASSIFICATION_HEADER.test(header) || panel.codeColumns.some((column) => isPart(table, column));
  if (isSaid || kind === undefined) {
    return kind;
  }
  const agreeing = lines.filter((line) => isCurrentName(line.code ?? "", line.name, table.fiscalYear));
  return agreeing.length >= lines.length * MOST ? kind : undefined;
}

function isPart(table: BudgetTable, column: number): boolean {
  return table.columns[column]?.codePart !== undefined;
}

function mostOf(lines: readonly LineItem[], year: number | undefined): Classification | undefined {
  return CLASSIFICATIONS.find(
    (kind) => lines.filter((line) => classificationOf(line.code ?? "", year) === kind).length >= lines.length * MOST,
  );
}
