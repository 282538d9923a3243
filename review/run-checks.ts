import type { BudgetTable, TableKind } from "../domain/budget-table.ts";
import type { Book, BookCheck, Check, Observation, TableCheck, TablesRead } from "../domain/check.ts";
import type { Relation } from "../domain/relation.ts";

/** What a check said of one draft, nothing judged yet. */
export interface CheckRun {
  check: Check;
  relations: Relation[];
  observations: { observation: Observation; book: Book }[];
  /** Tables or books it looked at. */
  ran: number;
  /** Why it looked at none, or at fewer than it could have. */
  reason?: string;
  /** It broke; the run went on. */
  error?: string;
}

const KIND_NAMES: Record<TableKind, string> = {
  summary: "收支总表",
  revenue: "收入总表",
  expenditure: "支出总表",
  "appropriation-summary": "财政拨款收支总表",
  "appropriation-expenditure": "财政拨款支出表",
  "appropriation-basic": "财政拨款基本支出表",
  "general-expenditure": "一般公共预算支出表",
  "general-basic": "一般公共预算基本支出表",
  fund: "政府性基金预算支出表",
  "state-capital": "国有资本经营预算支出表",
  "three-public": "“三公”经费表",
  "operating-expenses": "机关运行经费表",
  procurement: "政府采购表",
  projects: "项目支出表",
  "performance-targets": "绩效目标表",
  "unit-list": "编制范围单位表",
  unknown: "其他表",
};

/** Runs every check over every book. One that throws is reported by name, and the others go on. */
export function runChecks(checks: readonly Check[], books: readonly Book[]): CheckRun[] {
  return checks.map((check) => {
    const run: CheckRun = { check, relations: [], observations: [], ran: 0 };
    try {
      for (const book of books) {
        if (check.reads === "every table") {
          runOnTables(check, book, run);
        } else {
          runOnBook(check, book, run);
        }
      }
    } catch (error) {
      run.error = error instanceof Error ? error.message : String(error);
    }
    if (run.ran === 0 && run.error === undefined) {
      run.reason ??= "草案中没有本规则适用的表格。";
    }
    return run;
  });
}

function runOnTables(check: TableCheck, book: Book, run: CheckRun): void {
  for (const table of book.tables) {
    if (check.appliesTo && !check.appliesTo(table)) {
      continue;
    }
    run.ran += 1;
    run.relations.push(...(check.relate?.(table, book) ?? []));
    for (const observation of check.observe?.(table, book) ?? []) {
      run.observations.push({ observation, book });
    }
  }
}

function runOnBook(check: BookCheck, book: Book, run: CheckRun): void {
  if (check.stage && book.stage !== check.stage) {
    run.reason ??= check.stage === "budget" ? "草案不是预算。" : "草案不是决算。";
    return;
  }
  const tables: TablesRead = {};
  for (const kind of [...check.reads, ...(check.mayRead ?? [])]) {
    const table = onlyTable(book.tables, kind);
    if (table) {
      tables[kind] = table;
    }
  }
  const missing = check.reads.filter((kind) => !tables[kind]);
  if (missing.length > 0) {
    run.reason ??= `草案中没有（或不止一张）${missing.map((kind) => KIND_NAMES[kind]).join("、")}。`;
    return;
  }
  run.ran += 1;
  run.relations.push(...(check.relate?.(tables, book) ?? []));
  for (const observation of check.observe?.(tables, book) ?? []) {
    run.observations.push({ observation, book });
  }
}

/** Two tables of a kind leave open which one is meant: nothing is guessed. */
function onlyTable(tables: readonly BudgetTable[], kind: TableKind): BudgetTable | undefined {
  const found = tables.filter((table) => table.kind === kind);
  return found.length === 1 ? found[0] : undefined;
}
