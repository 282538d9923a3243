/** A rule that no longer runs 停用的规则: whoever names it is told why, and what stands in its place. */
export interface RetiredRule {
  id: string;
  /** The day it was retired. */
  on: string;
  /** Why, in Chinese. */
  reason: string;
  /** The check that took it over. */
  by?: string;
}

export const RETIRED: readonly RetiredRule[] = [
  {
    id: "figures-agree-to-last-digit",
    on: "2026-11-28",
    reason: "同一数字仅末位相差，常因分别四舍五入所致，逐处列出并无用处",
    by: "tails-are-noted",
  },
];

/** Why a rule is not there any more, in Chinese; nothing where it never was. */
export function explainRetired(id: string): string | undefined {
  const retired = RETIRED.find((rule) => rule.id === id);
  return (
    retired && `规则 ${id} 已于 ${retired.on} 停用：${retired.reason}${retired.by ? `；现由 ${retired.by} 说明` : ""}。`
  );
}
