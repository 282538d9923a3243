import type { AmountClaim } from "../../domain/claim.ts";
import { nameKey } from "../../domain/item-name.ts";

const SCOPELESS: ReadonlySet<string> = new Set([
  "three-public",
  "abroad",
  "vehicles",
  "vehicle-purchase",
  "vehicle-running",
  "reception",
]);

/**
 * What makes two amounts of a text one indicator: item, budget, level, year and version, all of them known. Without a budget
 * only amounts of one passage are taken for one; what is said by the way or of a reason, for none.
 */
export function indicatorKey({ subject, zone, passage, cell }: AmountClaim): string | undefined {
  const { term, path, scope, level, lower, year, version, name } = subject;
  if (zone !== "main" || year === undefined || version === undefined || !cell.money) {
    return undefined;
  }
  const item = path ? path.names.slice(-2).map(nameKey).join("/") : term;
  if (item === undefined) {
    return undefined;
  }
  const isItem = path !== undefined && path.marks.at(-1) === "项" && path.names.length > 1;
  const isOpen = path ? !isItem : scope === undefined && !SCOPELESS.has(term ?? "");
  const budget = SCOPELESS.has(term ?? "") ? "" : (scope ?? "");
  return [item, name ?? "", budget, lower ?? level ?? "", year, version, isOpen ? passage : ""].join(" ");
}
