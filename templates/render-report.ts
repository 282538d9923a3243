import Handlebars from "handlebars";
import { type Block, TemplateError } from "./blocks.ts";
import { ANCHOR_END, ANCHOR_START, CAPTION_MARK, protect, TABLE_MARK } from "./markup.ts";
import { parseBlocks } from "./parse-blocks.ts";
import type { ReportData } from "./report-data.ts";

/**
 * Fills in a template and reads what comes out as blocks. `{{table "name" "caption"}}` puts a named table, `{{anchor mark}}`
 * an anchor. A field, a helper or a table that does not exist is an error: a report may not lose a statement silently.
 */
export function renderReport(data: ReportData, templateSource: string): Block[] {
  const { tables, appendix: _appendix, ...words } = data;
  return parseBlocks(fillIn(templateSource, protect(words)), tables);
}

function fillIn(templateSource: string, words: object): string {
  const handlebars = Handlebars.create();
  handlebars.registerHelper("table", (name: unknown, caption: unknown) => {
    // Without a caption the second argument is handlebars' own.
    return `${TABLE_MARK}${String(name)}${CAPTION_MARK}${typeof caption === "string" ? caption : ""}`;
  });
  handlebars.registerHelper("anchor", (mark: unknown) => `${ANCHOR_START}${String(mark)}${ANCHOR_END}`);
  try {
    // Formats escape; a template that did so as well would print `&lt;` in a Word file.
    return handlebars.compile(templateSource, {
      noEscape: true,
      strict: true,
      knownHelpers: { table: true, anchor: true },
      knownHelpersOnly: true,
    })(words);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new TemplateError("TEMPLATE_INVALID", `报告模板无法使用：${reason}`, { cause });
  }
}
