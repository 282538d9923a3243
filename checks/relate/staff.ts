import type { Cell } from "../../domain/budget-table.ts";
import type { Book } from "../../domain/check.ts";
import type { Evidence } from "../../domain/finding.ts";
import { evidenceOfCell } from "../../domain/finding.ts";
import { placeAt } from "../../domain/narrative.ts";
import { saidFigures } from "./said-figures.ts";

/** 实有在职人员63人, 在编人员63名: those who are paid, of whatever sort. */
const STAFF =
  /(?:实有|实际在[编职岗]|现有|在编|在职|在岗)(?:在职|在编|在岗|编制内)*(?:干部|职工|人员|人数|总数|数|共计|共有|共|有|为|计|约|[:：])*\s*$/u;
const OTHERS = /退休|离休|编外|聘|合同|临时|劳务|遗属|学生|借调|其中|行政|事业|参公|工勤/u;

export interface Staff {
  count: number;
  evidence: Evidence;
}

/** How many a body says it has; nothing where it says different numbers. */
export function staffOf(book: Book): Staff | undefined {
  const said = [...staffSaid(book)];
  const [first] = said;
  return first && said.every(({ count }) => count === first.count) && first.count > 0 ? first : undefined;
}

function* staffSaid(book: Book): Iterable<Staff> {
  const isPeople = ({ counter }: Cell): boolean => counter === "人" || counter === "名";
  for (const { narrative, passage, figures } of saidFigures(book, /人/u, isPeople)) {
    for (const { cell } of figures.filter((one) => STAFF.test(one.before) && !OTHERS.test(tailOf(one.before)))) {
      const count = (cell.number?.mantissa ?? 0) / 10 ** (cell.number?.decimals ?? 0);
      const place = placeAt(passage, cell.column) ?? cell.place;
      yield { count, evidence: { ...evidenceOfCell(cell, narrative.document, "computed-from"), place } };
    }
  }
}

/** The clause right before the number. */
function tailOf(before: string): string {
  return before.split(/[，,。；;、（(]/u).at(-1) ?? "";
}
