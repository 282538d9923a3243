import type { ReportTable } from "./report-data.ts";

/** A stretch of text; `target` names the anchor it leads to. */
export interface Run {
  text: string;
  bold?: true;
  target?: string;
}

interface Heading {
  kind: "heading";
  /** 1 is the title of the report. */
  level: 1 | 2 | 3 | 4;
  runs: Run[];
  anchor?: string;
}

interface ParagraphBlock {
  kind: "paragraph";
  runs: Run[];
  anchor?: string;
}

interface ListBlock {
  kind: "list";
  items: Run[][];
}

export interface TableBlock {
  kind: "table";
  name: string;
  caption: string;
  table: ReportTable;
}

/** What a rendered template comes to; a format knows nothing else. */
export type Block = Heading | ParagraphBlock | ListBlock | TableBlock;

/** A template that cannot be used as it stands. `code` is stable, `message` is Chinese and fit for the user. */
export class TemplateError extends Error {
  readonly code: "TEMPLATE_INVALID" | "UNKNOWN_TABLE";
  constructor(code: TemplateError["code"], message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "TemplateError";
    this.code = code;
  }
}
