import type { Cell } from "../../domain/budget-table.ts";
import type { Observation } from "../../domain/check.ts";
import { evidenceOfLine } from "../../domain/finding.ts";
import type { PrintedFault, PrintedLine } from "./find-name-faults.ts";

/** One wrong code or name, with all its places. */
export function describeFault({ code, name, fault, printed }: PrintedFault): Observation {
  const isCoded = printed.some(({ line }) => line.code === code);
  return {
    subject: `${code} ${name}`,
    severity: fault.severity,
    message: `${whereOf(printed)}中，${isCoded ? `${code} 列为` : "列有"}“${name}”，${fault.says}。`,
    suggestion: fault.suggestion,
    ...placesOf(printed),
    ...(fault.doubtful ? { doubtful: true } : {}),
  };
}

/** `《支出总表》等 3 张表`. */
export function whereOf(printed: readonly PrintedLine[]): string {
  const titles = [...new Set(printed.map(({ table }) => table.title))];
  return `《${titles[0]}》${titles.length > 1 ? `等 ${titles.length} 张表` : ""}`;
}

/** The rows as evidence; sums that are off by their amounts are off because of them. */
export function placesOf(printed: readonly PrintedLine[]): Pick<Observation, "evidence"> & { misplaces: Cell[] } {
  return {
    evidence: printed.map(({ table, line }) => evidenceOfLine(table, line)),
    misplaces: printed.flatMap(({ line }) => Object.values(line.cells)),
  };
}
