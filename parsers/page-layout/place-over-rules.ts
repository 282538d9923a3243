import type { Placed } from "./arrange-heads.ts";
import { type Label, middle } from "./head-labels.ts";
import type { Ruling } from "./page-content.ts";

/** A line is drawn under a label though type reaches over it by this much, in type sizes. */
const OVER = 0.3;

/**
 * Labels under which a line is drawn as far as their columns reach, with these columns. `stacks` are the labels under them,
 * column by column; a line under several labels of a row tells nothing.
 */
export function placeOverRules(
  row: readonly Label[],
  stacks: readonly (readonly Label[])[],
  rules: readonly Ruling[],
): Placed[] {
  const isUnder = (rule: Ruling, label: Label): boolean =>
    middle(label) > rule.from && middle(label) < rule.to && rule.at > label.bottom - OVER * label.size;
  return rules.flatMap((rule): Placed[] => {
    const [label, more] = row.filter((one) => isUnder(rule, one));
    const columns = stacks.flatMap(([head], column) =>
      head && middle(head) > rule.from && middle(head) < rule.to ? [column] : [],
    );
    const isBetween = columns.every((column) => (stacks[column]?.[0]?.top ?? 0) > rule.at - OVER * (label?.size ?? 0));
    const [from, to] = [columns[0], columns.at(-1)];
    return label && !more && isBetween && from !== undefined && to !== undefined && to > from
      ? [[label, from, to]]
      : [];
  });
}
