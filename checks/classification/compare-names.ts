import { plainName, withoutMarks } from "../../domain/item-name.ts";
import { remember } from "../../domain/remember.ts";

const LEVEL_MARK = /\((?:类|款|项|目)\)$/u;
const SHORTEST_CUT = 4;

/** A name without what may differ and mean the same: 支出 at the end, brackets, joining words, marks. */
const bareName = remember((name) =>
  withoutMarks(plainName(name).replace(LEVEL_MARK, ""))
    .replace(/[及和与]/gu, "")
    .replace(/支出$/u, ""),
);

/** True when a printed name and a name of the list are the same, or the printed one is the list's, cut at its line's end. */
export function isSameName(printed: string, listed: string): boolean {
  const left = bareName(printed);
  const right = bareName(listed);
  return left === right || (left.length >= SHORTEST_CUT && right.startsWith(left));
}

/** True when a printed name misses a name of the list by a few characters: 基本养老保险费 for 基本养老保险缴费. */
export function isNearName(printed: string, listed: string): boolean {
  const left = bareName(printed);
  const right = bareName(listed);
  return editDistance(left, right) <= Math.max(left.length, right.length) * NEAR;
}

const NEAR = 0.4;

/** The one whose name is nearest to a printed one, where one is near and no other is as near. */
export function nearestName<Named extends { name: string }>(
  printed: string,
  listed: readonly Named[],
): Named | undefined {
  const left = bareName(printed);
  const far = listed
    .filter(({ name }) => isNearName(printed, name))
    .map((one) => ({ one, distance: editDistance(left, bareName(one.name)) }))
    .sort((a, b) => a.distance - b.distance);
  const [nearest, next] = far;
  return nearest && nearest.distance !== next?.distance ? nearest.one : undefined;
}

function editDistance(left: string, right: string): number {
  let above = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row++) {
    const current = [row];
    for (let column = 1; column <= right.length; column++) {
      const replaced = (above[column - 1] ?? 0) + (left[row - 1] === right[column - 1] ? 0 : 1);
      current.push(Math.min(replaced, (above[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    above = current;
  }
  return above[right.length] ?? 0;
}
