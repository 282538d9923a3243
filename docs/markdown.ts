import type { Entry } from "../checks/catalogue/entries.ts";
import type { RuleFamily } from "../checks/catalogue/rule.ts";

export const GENERATED = "<!-- Generated from the metadata of checks/ by `npm run docs`. Do not edit. -->";

export const STATES: Record<Entry["state"], string> = { working: "可用", "needs data": "缺少数据" };

/** Where the page of a family stands, from `docs/`. */
export function pageOf({ code }: RuleFamily): string {
  return `rules/${code.toLowerCase()}.md`;
}

/** What a heading that begins with a code is linked by, as written in the page itself. */
export function anchorOf(code: string): string {
  return code.toLowerCase();
}

export function toTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.map(escapeCell).join(" | ")} |`).join("\n");
}

function escapeCell(text: string): string {
  return text.replace(/\|/g, "\\|").replace(/\s*\n\s*/g, " ");
}
