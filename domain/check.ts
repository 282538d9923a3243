import type { BudgetTable, Cell, Stage, TableKind } from "./budget-table.ts";
import type { Citation } from "./citation.ts";
import type { Document } from "./document.ts";
import type { Evidence, FindingClass, Severity } from "./finding.ts";
import type { Narrative } from "./narrative.ts";
import type { Judgement, Relation } from "./relation.ts";

/** All that one body hands in for one year: its tables and its text, in one file or in several. */
export interface Book {
  id: string;
  body?: string;
  fiscalYear?: number;
  stage?: Stage;
  /** 部门预算 or 单位预算, where its files say so. */
  isOf?: "department" | "unit";
  documents: Document[];
  tables: BudgetTable[];
  /** The text of each of its documents, in their order. */
  narratives: Narrative[];
  /** Files that hold tables or text of this book again. Rules run on the tables above alone. */
  copies?: BookCopy[];
}

/** A file handed in twice, or the same tables in another format. */
export interface BookCopy {
  document: Document;
  /** The document it is a copy of. */
  of: Document;
  /** Byte for byte. */
  identical?: true;
  /** Tables of the copy with those they repeat. */
  tables: CopiedTable[];
}

export interface CopiedTable {
  table: BudgetTable;
  of: BudgetTable;
  /** Amounts that agree. */
  same: number;
  /** Amounts that do not; one side is missing where a row is. */
  differences: { cell?: Cell; of?: Cell }[];
}

/** Why what stands there is wrong, in Chinese, and what should stand there instead. */
export interface Blame {
  reason: string;
  correction?: string;
}

/** Something a check saw that is not arithmetic. The runner adds id, severity and basis. */
export interface Observation {
  message: string;
  suggestion?: string;
  evidence: Evidence[];
  /** Its first evidence is what is wrong; with what it should read, where that is certain. */
  blames?: Blame;
  /** How many places show it, where more than one: the message says one, and is given the number at its end. */
  places?: number;
  /** What keeps its identity when the draft is typeset anew: `2010301`, `支出决算表`. Never a page or a row. */
  subject: string;
  severity?: Severity;
  /** The state of certainty to show before the message: 疑似 where a list or a reading is not certain. */
  doubtful?: true;
  /** Cells that show the same slip to the arithmetic: where a broken relation has one of them, it is said there. */
  echoes?: Cell[];
  /** Cells whose word of direction is in doubt: where the arithmetic turns the word of one of them, it is said there. */
  turns?: Cell[];
  /** Cells of a row that stands where it does not belong: sums that are off by just these amounts are off because of it. */
  misplaces?: Cell[];
}

/** Says why a rule has nothing to say about a book, in Chinese; nothing when it has. */
export type Exemption = (book: Book) => string | undefined;

/** Tables by kind, as declared in `reads`. */
export type TablesRead = Partial<Record<TableKind, BudgetTable>>;

/** A number a committee may set otherwise 参数: a threshold, a share, a number of years. */
export interface Parameter {
  /** In Chinese, as a person who sets it reads it. */
  title: string;
  value: number;
  unit: string;
  /** Where the value comes from, in Chinese: an article, a notice, the trade's habit. */
  source: string;
}

/**
 * How far a rule may go. A new one begins as `observation` 观察: what it sees is kept beside the findings, and nobody must
 * answer it. Its findings are notices at most as `notice` 提示, and as grave as the rule says as `must answer` 必须答复.
 */
export type Standing = "observation" | "notice" | "must answer";

export type ParameterSet = Readonly<Record<string, Parameter>>;

/** The values in force, by name. */
export type Values<P> = { readonly [Name in keyof P]: number };

// biome-ignore lint/complexity/noBannedTypes: a rule without parameters has none.
type None = {};

interface CheckBase<P extends ParameterSet> {
  /** In words, unique, the name of its file. */
  id: string;
  /** The number of the rule in the catalogue, `BUD-ARITH-003`; of all rules it is how they work, where it covers several. */
  code: string | readonly string[];
  /** The rule's sentence, in Chinese. */
  title: string;
  class: FindingClass;
  severity: Severity;
  basis: readonly Citation[];
  /** As a profile sets it; absent, what the rule rests on decides. */
  standing?: Standing;
  /** The severity of its own, where a profile set another: what it grades by itself moves with it. */
  regradedFrom?: Severity;
  /** What must hold, where a committee wrote the rule down. */
  formula?: string;
  /** What the reader is told first where it does not hold, in Chinese, and what to do; else the engine's own words. */
  message?: string;
  suggestion?: string;
  /** What a profile may set otherwise; its values are given to `relate` and `observe`. */
  parameters?: P;
  /** What it has to say of relations of all rules together, once they are judged: of many small tails, of a whole column. */
  consider?(judgements: readonly Judgement[], draft: Draft): Iterable<Observation & { book: Book }>;
  /** How bad this one is, where that depends on how far it is off; `undefined` leaves the severity of the rule. */
  grade?(judgement: Judgement): Severity | undefined;
}

/** A rule that looks at each table alone. `appliesTo` keeps it off the tables it has nothing to say about. */
export interface TableCheck<P extends ParameterSet = ParameterSet> extends CheckBase<P> {
  reads: "every table";
  appliesTo?(table: BudgetTable): boolean;
  relate?(table: BudgetTable, book: Book, values: Values<P>): Iterable<Relation>;
  observe?(table: BudgetTable, book: Book, values: Values<P>): Iterable<Observation>;
}

/** A rule between tables of one book. It runs when all of `reads` are there; those of `mayRead` are given when they are. */
export interface BookCheck<P extends ParameterSet = ParameterSet> extends CheckBase<P> {
  reads: TableKind[];
  mayRead?: TableKind[];
  stage?: Stage;
  exempts?: Exemption;
  relate?(tables: TablesRead, book: Book, values: Values<P>): Iterable<Relation>;
  observe?(tables: TablesRead, book: Book, values: Values<P>): Iterable<Observation>;
}

/** All that is handed in at once, and the books of earlier years it may be compared with, which are not themselves reviewed. */
export interface Draft {
  books: Book[];
  prior: Book[];
}

/** A rule between books: a department and its units, the government and its departments, this year and the last. */
export interface DraftCheck<P extends ParameterSet = ParameterSet> extends CheckBase<P> {
  reads: "the whole draft";
  /** What is missing where the rule has nothing to state, in Chinese; of a draft, also what it had to leave out. */
  lacks: string | ((draft: Draft) => string | undefined);
  /** Whether there is anything to look at, where finding nothing wrong would not show it. */
  appliesTo?(draft: Draft): boolean;
  relate?(draft: Draft, values: Values<P>): Iterable<Relation>;
  observe?(draft: Draft, values: Values<P>): Iterable<Observation & { book: Book }>;
}

/** A rule about what the text of a book says, by itself or against its tables. */
export interface TextCheck<P extends ParameterSet = ParameterSet> extends CheckBase<P> {
  reads: "text";
  stage?: Stage;
  relate?(book: Book, values: Values<P>): Iterable<Relation>;
  observe?(book: Book, values: Values<P>): Iterable<Observation>;
}

/** What a rule between books could not look at, in Chinese. */
export function lackOf({ lacks }: DraftCheck, draft: Draft): string | undefined {
  return typeof lacks === "string" ? lacks : lacks(draft);
}

/** One deterministic rule 审查规则. */
export type Check = TableCheck | BookCheck | DraftCheck | TextCheck;

/** The numbers of the rules a check covers, the one it is named by first. */
export function codesOf({ code }: Pick<Check, "code">): readonly string[] {
  return typeof code === "string" ? [code] : code;
}

/** The same in one line, as a reader is shown them: `BUD-ARITH-013、BUD-TEXT-002`. */
export function printCodes(check: Pick<Check, "code">): string {
  return codesOf(check).join("、");
}

/** The values in force of the parameters of a check. */
export function valuesOf({ parameters = {} }: Check): Values<ParameterSet> {
  return Object.fromEntries(Object.entries(parameters).map(([name, { value }]) => [name, value]));
}

/** Gives a check its type; the object is returned as it is. */
export function defineCheck<const P extends ParameterSet = None>(check: TableCheck<P>): TableCheck<P>;
export function defineCheck<const P extends ParameterSet = None>(check: BookCheck<P>): BookCheck<P>;
export function defineCheck<const P extends ParameterSet = None>(check: DraftCheck<P>): DraftCheck<P>;
export function defineCheck<const P extends ParameterSet = None>(check: TextCheck<P>): TextCheck<P>;
export function defineCheck(check: Check): Check {
  return check;
}
