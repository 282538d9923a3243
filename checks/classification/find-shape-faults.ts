import type { BudgetTable, LineItem, Panel } from "../../domain/budget-table.ts";
import type { Evidence } from "../../domain/finding.ts";
import { classifyPanel } from "./classify-panel.ts";
import { classificationOf } from "./look-up.ts";
import { type CodePart, readCodeParts } from "./read-code-parts.ts";

/** `not-a-class`: no 类 begins so; `short-part`: `2` for `02`; `wrong-length`: not 3, 5, 7 or 9 digits in all. */
export interface ShapeFault {
  slip: "not-a-class" | "short-part" | "wrong-length";
  table: BudgetTable;
  line: LineItem;
  /** As printed, parts joined by a blank. */
  printed: string;
  /** The class the rows above it have. */
  meant?: string;
  evidence: Evidence;
}

/** Codes that are not of the classification's shape, in panels that are known to be arranged by one. */
export function findShapeFaults(table: BudgetTable): ShapeFault[] {
  return table.panels.flatMap((panel) => {
    const lines = classifyPanel(table, panel) ? table.lines.filter((line) => line.panel === panel.index) : [];
    return lines.flatMap((line) => faultOf(table, panel, line) ?? []);
  });
}

function faultOf(table: BudgetTable, panel: Panel, line: LineItem): ShapeFault | undefined {
  const parts = readCodeParts(table, panel, line);
  const [first] = parts;
  if (!first || (parts.length > 1 && parts.some(({ part }) => part === undefined))) {
    return undefined;
  }
  const printed = parts.map(({ text }) => text).join(" ");
  const about = { table, line, printed };
  if (first.part === undefined ? first.text.length < 3 : first.part === 0 && first.text.length !== 3) {
    return { ...about, slip: "not-a-class", ...meantClass(table, line), evidence: first.evidence };
  }
  if (!line.code && isWhole(parts)) {
    return undefined;
  }
  if (!line.code && (first.part ?? 0) === 0) {
    return { ...about, slip: "wrong-length", evidence: (parts.find(isTooLong) ?? first).evidence };
  }
  if (line.code && !classificationOf(line.code, table.fiscalYear)) {
    return { ...about, slip: "not-a-class", ...meantClass(table, line), evidence: first.evidence };
  }
  const short = parts.find(({ text, part }) => (part ?? 0) > 0 && text.length === 1);
  return short ? { ...about, slip: "short-part", evidence: short.evidence } : undefined;
}

function isTooLong({ text, part }: CodePart): boolean {
  return (part ?? 0) > 0 && text.length > 2;
}

/** Each column may print the code down to its level: 201 | 20106 | 2010601. */
function isWhole(parts: readonly CodePart[]): boolean {
  return parts.every(({ text }, index) => text.length === 3 + 2 * index && text.startsWith(parts[0]?.text ?? ""));
}

function meantClass(table: BudgetTable, line: LineItem): { meant?: string } {
  const parent = line.parent === undefined ? undefined : table.lines[line.parent];
  return parent?.code ? { meant: parent.code.slice(0, 3) } : {};
}
