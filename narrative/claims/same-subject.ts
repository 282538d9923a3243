import type { Base, Subject } from "../../domain/claim.ts";
import { nameKey } from "../../domain/item-name.ts";

/** The same item of the same budget, whatever the year. */
export function sameCore(a: Subject, b: Subject): boolean {
  if ((a.scope ?? b.scope) !== (b.scope ?? a.scope) || (a.level ?? b.level) !== (b.level ?? a.level)) {
    return false;
  }
  if (a.path || b.path) {
    const left = a.path?.names.map(nameKey).at(-1);
    const right = b.path?.names.map(nameKey).at(-1);
    return left !== undefined && left === right && overlaps(a, b);
  }
  return (a.term ?? "") === (b.term ?? "") && (a.term !== undefined || (a.name !== undefined && a.name === b.name));
}

function overlaps(a: Subject, b: Subject): boolean {
  if (a.path?.code && b.path?.code) {
    return a.path.code === b.path.code;
  }
  const [short = [], long = []] = [a.path?.names ?? [], b.path?.names ?? []].sort((x, y) => x.length - y.length);
  const ends = long.slice(long.length - short.length);
  return short.every((name, index) => nameKey(name) === nameKey(ends[index] ?? ""));
}

/** True where an amount is the other side of a comparison: of its year, and of its version where that is said. */
export function matchesBase({ year, version }: Subject, base: Base): boolean {
  if (base.year !== undefined && year !== undefined && base.year !== year) {
    return false;
  }
  if (base.year === undefined && base.version === undefined) {
    return false;
  }
  return base.version === undefined || version === undefined
    ? base.year === year && base.version === undefined
    : base.version === version;
}
