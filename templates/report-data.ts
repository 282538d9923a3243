/** A cell is text, or a number where a reader may want to add or sort it. */
export type TableValue = string | number;

export interface ReportColumn {
  title: string;
  /** Width in Latin characters; a Chinese character takes two. */
  width: number;
  align?: "left" | "center" | "right";
}

/** A table as the reader sees it: what a template names and what a sheet of the appendix holds. */
export interface ReportTable {
  columns: ReportColumn[];
  rows: TableValue[][];
}

/** One sheet of the appendix 附表. */
export interface AppendixSheet {
  /** On the tab. */
  name: string;
  title: string;
  /** A line under the title: what the sheet shows. */
  note: string;
  table: ReportTable;
}

/** The places of one finding that stand on one page, sheet or paragraph: `“支出.pdf”第 9 页《支出决算表》`, `201 … 列示 2,112.86`. */
export interface ReportEvidence {
  place: string;
  items: string;
}

/** A cell that may be wrong, and what it should read then. */
export interface ReportCandidate {
  place: string;
  item: string;
  printed: string;
  correction: string;
}

/** One finding, ready to be printed. Text that is not known is empty, never absent, so that a template can ask for it. */
export interface ReportFinding {
  /** Runs through the report and 附表1. */
  number: number;
  /** Name of its anchor. */
  mark: string;
  id: string;
  severity: string;
  classLabel: string;
  message: string;
  calculation: string;
  /** In the unit of the table: `6.20 万元`. */
  difference: string;
  /** The place, row and column the finding is mainly about, and the text printed there. */
  document: string;
  tableTitle: string;
  place: string;
  item: string;
  printed: string;
  /** What should stand there or what it was compared with, for 附表1. */
  expected: string;
  evidence: ReportEvidence[];
  /** How many places `evidence` leaves to 附表1. */
  moreEvidence: number;
  /** The cell to blame, in a list of one or none so that a template can walk it. */
  suspects: ReportCandidate[];
  /** Cells that would explain it too, with less reason. */
  candidates: ReportCandidate[];
  reason: string;
  basis: string;
  suggestion: string;
  rule: { code: string; title: string };
  /** How many broken relations this cause explains. */
  relations: number;
}

export interface FindingGroup {
  /** 一, 二, 三 … */
  ordinal: string;
  label: string;
  count: number;
  findings: ReportFinding[];
}

/** A finding as one document is asked about it: the place is the one in that document. */
export interface RequestItem {
  number: number;
  mark: string;
  place: string;
  item: string;
  /** A number with its unit. */
  printed: string;
  /** Words in question, where the item does not name them. */
  quoted: string;
  correction: string;
  /** What the rule asks, and how far it is off. */
  reason: string;
  suggestion: string;
}

/** What the finance department is asked to do in one document. */
export interface DocumentRequests {
  ordinal: string;
  document: string;
  /** Errors: to be corrected. */
  correct: RequestItem[];
  /** Warnings: to be explained or corrected. */
  explain: RequestItem[];
}

/** A finding of the earlier version, where it stood then. */
export interface EarlierItem {
  severity: string;
  place: string;
  message: string;
}

export interface UnreadDocument {
  name: string;
  status: string;
  problems: string[];
}

/** Everything a template needs, arranged: it fills in and leaves out, and computes nothing. */
export interface ReportData {
  title: string;
  draft: { title: string; quoted: string; year: string; stage: string; bodies: string; bodyCount: number };
  documents: {
    total: number;
    read: number;
    partlyRead: number;
    unreadable: number;
    anyLeftOut: boolean;
    tables: number;
  };
  checks: {
    total: number;
    ran: number;
    passed: number;
    failed: number;
    notApplicable: number;
    notRead: number;
    error: number;
    /** Not read and in error together. */
    notRun: number;
    agreed: string;
    rounding: string;
    contradicted: string;
    /** 0 for `{{#if}}`. */
    restated: number;
    anyRelations: boolean;
    relations: string;
  };
  amounts: {
    /** As numbers for `{{#if}}`, as text for printing. */
    any: boolean;
    total: string;
    checked: string;
    share: string;
    unchecked: number;
    textAny: boolean;
    textTotal: string;
    textChecked: string;
    textUnchecked: number;
  };
  counts: { total: number; error: number; warning: number; notice: number; body: number };
  groups: FindingGroup[];
  notices: { label: string; count: number }[];
  requests: DocumentRequests[];
  unread: UnreadDocument[];
  questions: { asked: number };
  comparison: {
    any: boolean;
    resolved: number;
    remaining: number;
    changed: number;
    new: number;
    unknown: number;
    /** How the earlier review is one of another draft, or nothing. */
    mismatch: string;
    /** Findings of the earlier version: gone; their rule could not run again; their document was not read again. */
    gone: EarlierItem[];
    open: EarlierItem[];
    unread: EarlierItem[];
  };
  engine: { version: string; rules: string; profile?: string };
  /** By the name a template calls them: `{{table "documents"}}`. */
  tables: Record<string, ReportTable>;
  appendix: AppendixSheet[];
}
