import { isGovernmentKind } from "../domain/kind-names.ts";
import { compactText } from "../domain/text.ts";
import type { GridView } from "./grid-view.ts";
import { breakdownOf, isProjectList, kindOfStructure, shapeOf } from "./kind-of-structure.ts";
import type { Extent } from "./read-columns.ts";
import { type Identity, identify, scopeOf } from "./vocabulary.ts";

/** A title that says nothing: none, `Sheet1`, `附表3`, or the bare words of a list. */
const VAGUE =
  /^(?:sheet|工作表|表|附表|附件|明细|情况|清单|项目|预算|基本情况)*[\d一二三四五六七八九十.\-—]*(?:表)?$/iu;
/** What a form of targets may be called for short. */
const MAY_BE_FORM = new Set(["unknown", "projects", "project-details", "special-funds"]);
/** Titles of these leave open what the rows are. */
const BROKEN_DOWN = new Set(["transfers", "insurance-accounts", "three-public-summary", "debt-limits"]);

/** Kind and scope of a table: by its title first, by its structure where the title is missing, vague or silent on the rows. */
export function identifyTable(title: string, view: GridView, extent: Extent): Identity {
  const said = identify(title);
  const shown = said.kind === "unknown" || MAY_BE_FORM.has(said.kind) ? kindOfStructure(view, extent) : undefined;
  if (shown && (said.kind === "unknown" || shown.kind === "performance-targets")) {
    return isGovernmentKind(shown.kind) ? { kind: shown.kind, scope: { ...shown.scope, ...scopeOf(title) } } : shown;
  }
  if (said.kind === "unknown" && VAGUE.test(compactText(title)) && isProjectList(view, extent)) {
    return { kind: "projects" };
  }
  if (!BROKEN_DOWN.has(said.kind) || said.scope?.by) {
    return said;
  }
  return { ...said, scope: { ...said.scope, by: breakdownOf(shapeOf(view, extent)) } };
}
