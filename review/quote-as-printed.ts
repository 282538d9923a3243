import type { BudgetTable } from "../domain/budget-table.ts";
import type { Finding } from "../domain/finding.ts";
import { compactText, joinLines } from "../domain/text.ts";

const QUOTED = /“([^“”]+)”/gu;

/**
 * Names of rows and columns are matched in simplified characters; a finding quotes them as they are printed:
 * `“001 総務管理調整諸費”`. `forms` gives by the id of a table what its folded names are printed as.
 */
export function quoteAsPrinted(finding: Finding, forms: (table: string) => ReadonlyMap<string, string>): Finding {
  const maps = [...new Set(finding.evidence.flatMap(({ table }) => table ?? []))].map(forms);
  if (maps.every(({ size }) => size === 0)) {
    return finding;
  }
  const print = (name: string): string => maps.find((map) => map.has(name))?.get(name) ?? name;
  const restore = (label: string): string =>
    label
      .split(" · ")
      .map((part) => printPart(part, print))
      .join(" · ");
  const quote = (text: string): string => text.replace(QUOTED, (_, label: string) => `“${restore(label)}”`);
  return {
    ...finding,
    message: quote(finding.message),
    ...(finding.suggestion === undefined ? {} : { suggestion: quote(finding.suggestion) }),
    evidence: finding.evidence.map((one) => ({ ...one, label: restore(one.label) })),
  };
}

/** `201 一般公共服務支出`, or words of a heading one after another. */
function printPart(part: string, print: (name: string) => string): string {
  const [, code = "", name = ""] = /^([\dA-Z.]+ )?(.*)$/su.exec(part) ?? [];
  const whole = print(name);
  return code + (whole === name ? name.split(" ").map(print).join(" ") : whole);
}

/** The names of each table that are printed otherwise than they are matched; made when they are first asked for. */
export function printedForms(tables: readonly BudgetTable[]): (table: string) => ReadonlyMap<string, string> {
  const byId = new Map(tables.map((table) => [table.id, table]));
  const made = new Map<string, Map<string, string>>();
  return (id) => {
    const known = made.get(id) ?? formsOf(byId.get(id));
    made.set(id, known);
    return known;
  };
}

function formsOf(table: BudgetTable | undefined): Map<string, string> {
  const forms = new Map<string, string>();
  const add = (printed: string): void => {
    const shown = joinLines(printed).replace(/\s+/gu, "");
    const folded = compactText(printed);
    if (shown !== folded && !forms.has(folded)) {
      forms.set(folded, shown);
    }
  };
  for (const { printedName } of table?.lines ?? []) {
    add(printedName);
  }
  for (const text of (table?.header ?? []).flat()) {
    add(text);
  }
  return forms;
}
