import type { BudgetTable, TableKind } from "../../domain/budget-table.ts";
import type { Book, Observation } from "../../domain/check.ts";
import { type Evidence, evidenceOfTable } from "../../domain/finding.ts";
import { isGovernmentKind, NO_BUDGET_TABLE } from "../../domain/kind-names.ts";
import { compactText } from "../../domain/text.ts";
import { type ContentsEntry, readContents } from "./read-contents.ts";

/** A table every book of a stage must have 法定公开表. */
export interface RequiredTable {
  title: string;
  kind: TableKind;
  /** A kind that some provinces print in its stead. */
  or?: TableKind;
  /** Asked for from this fiscal year. */
  since?: number;
}

/** A book with fewer of its tables than this has them in another file, or is no departmental book. */
const LEAST_SHARE = 0.5;
const FEWEST_ENTRIES = 4;
const SECRET = /涉密|国家秘密/u;
const WITHHELD = /[不未](?:予|宜|作|再)?(?:公开|列示|反映|公布)|免[予于]|除外|脱密/u;
/** Tables of a government, which no department has. */
const GOVERNMENT = /社会保险基金[收支结]|债务限额|收支平衡表|税收返还|^(?:20\d{2}年度?)?全[省市县区]/u;

/** Why a book is not held to the set of tables of a department; each reason is said in 附表4. */
export function exemptFromTables(book: Book, required: readonly RequiredTable[]): string | undefined {
  if (book.tables.some(({ title }) => GOVERNMENT.test(title))) {
    return "含政府预算（决算）表，不按部门表册核对。";
  }
  if (pleadsSecrecy(book)) {
    return "文中说明部分内容因涉密不予公开，缺表与否请人工核对。";
  }
  const held = required.filter((table) => isHeld(table, book)).length;
  const promised = book.documents.some((document) => isOfThisBook(matchEntries(readContents(document), book)));
  return held < required.length * LEAST_SHARE && !promised
    ? "所交文件中的部门表格不足一半，可能另文报送，未核对是否齐全。"
    : undefined;
}

/**
 * The tables that should be in a book and are not: those its own contents 目录 promise, and those every book must have.
 * Nothing of the second when so much is missing that the tables must be elsewhere.
 */
export function* findMissingTables(
  book: Book,
  required: readonly RequiredTable[],
  whole: string,
): Iterable<Observation> {
  const contents = book.documents.map((document) => matchEntries(readContents(document), book));
  const told = new Map<string, ContentsEntry>();
  for (const { entries, tables, missing, unnamed } of contents.filter(isOfThisBook)) {
    for (const entry of missing.filter(({ title }) => !told.has(withoutYear(title)))) {
      told.set(withoutYear(entry.title), entry);
      const evidence = [quote(entry), ...neighbours(entry, entries, tables)];
      const observation = describe(entry.title, `目录列有《${entry.title}》，文件中未见该表。`, unnamed, evidence);
      yield NO_BUDGET_TABLE.has(entry.kind) ? { ...observation, severity: "warning" } : observation;
    }
  }
  const wanted = required.filter(({ since }) => (book.fiscalYear ?? Number.POSITIVE_INFINITY) >= (since ?? 0));
  const headed = contents.flatMap(({ entries, missing }) => entries.filter((entry) => !missing.includes(entry)));
  const absent = wanted.filter((table) => !isHeld(table, book) && !headed.some(({ kind }) => kind === table.kind));
  const unnamed = book.tables.filter((table) => contents.every((one) => one.unnamed.includes(table)));
  for (const table of absent.length <= wanted.length * (1 - LEAST_SHARE) ? absent : []) {
    const above = wanted.slice(0, wanted.indexOf(table)).reverse();
    const beside = [...above, ...wanted].flatMap(({ kind }) => oneOf(book, kind)).slice(0, 1);
    if (beside.length > 0 && ![...told.values()].some(({ kind }) => kind === table.kind)) {
      yield describe(table.title, `${whole}缺少《${table.title}》。`, unnamed, beside.map(evidenceOfTable));
    }
  }
}

/** Where a table of no known kind is left over it may be the one that is looked for. */
function describe(title: string, message: string, unnamed: readonly BudgetTable[], evidence: Evidence[]): Observation {
  const isDoubtful = unnamed.some((table) => table.columns.some(({ role }) => role === "amount"));
  return {
    subject: withoutYear(title),
    message,
    suggestion: `请补列《${title}》；没有数据的，列空表并说明。`,
    evidence,
    ...(isDoubtful ? { severity: "warning", doubtful: true } : {}),
  };
}

interface MatchedContents {
  entries: ContentsEntry[];
  tables: Map<ContentsEntry, BudgetTable>;
  missing: ContentsEntry[];
  /** Tables of no known kind that no entry names. */
  unnamed: BudgetTable[];
}

function isOfThisBook({ entries, missing }: MatchedContents): boolean {
  return entries.length >= FEWEST_ENTRIES && missing.length <= entries.length * (1 - LEAST_SHARE);
}

/** Each entry takes a table of its title, else one of its kind; a heading with its title in the text will do as well. */
function matchEntries(entries: ContentsEntry[], book: Book): MatchedContents {
  const free = new Set(book.tables);
  const tables = new Map<ContentsEntry, BudgetTable>();
  const take = (entry: ContentsEntry, fits: (table: BudgetTable) => boolean): void => {
    const found = tables.has(entry) ? undefined : [...free].find(fits);
    if (found) {
      tables.set(entry, found);
      free.delete(found);
    }
  };
  for (const entry of entries) {
    take(entry, (table) => withoutYear(table.title) === withoutYear(entry.title));
  }
  for (const entry of entries) {
    take(entry, (table) => table.kind === entry.kind && entry.kind !== "unknown" && !isGovernmentKind(entry.kind));
  }
  const missing = entries.filter((entry) => !tables.has(entry) && !hasHeading(book, entry));
  return { entries, tables, missing, unnamed: [...free].filter(({ kind }) => kind === "unknown") };
}

/** A title in the text outside the contents: its table is there but was not read as one. */
function hasHeading(book: Book, entry: ContentsEntry): boolean {
  const title = withoutYear(entry.title);
  return book.documents.some((document) =>
    document.blocks.some(
      (block) =>
        block.kind === "paragraph" &&
        block.text.trim() !== entry.printed &&
        (block.place.page === undefined || block.place.page !== entry.place.page) &&
        withoutYear(block.text.replace(/^[\s\d一二三四五六七八九十、.．（）()]+/u, "")) === title,
    ),
  );
}

/** As titles are compared: without year, and without whose they are. */
function withoutYear(title: string): string {
  return compactText(title)
    .replace(/20\d{2}年度?/gu, "")
    .replace(/^(?:本?部门|预算单位|本?单位)/u, "");
}

function isHeld({ kind, or, title }: RequiredTable, book: Book): boolean {
  const isTitled = book.documents.some((document) =>
    document.blocks.some((block) => block.kind === "paragraph" && withoutYear(block.text) === withoutYear(title)),
  );
  return isTitled || book.tables.some((table) => table.kind === kind || table.kind === or);
}

function oneOf(book: Book, kind: TableKind): BudgetTable[] {
  return book.tables.filter((table) => table.kind === kind).slice(0, 1);
}

function pleadsSecrecy(book: Book): boolean {
  return book.documents.some((document) =>
    document.blocks.some(
      (block) =>
        block.kind === "paragraph" &&
        block.text.split(/[。；\n]/u).some((sentence) => SECRET.test(sentence) && WITHHELD.test(sentence)),
    ),
  );
}

function quote(entry: ContentsEntry): Evidence {
  const { document, place, printed } = entry;
  return { document, role: "quote", place, label: "目录", printed };
}

/** The tables between which it should stand. */
function neighbours(
  entry: ContentsEntry,
  entries: readonly ContentsEntry[],
  tables: ReadonlyMap<ContentsEntry, BudgetTable>,
): Evidence[] {
  const at = entries.indexOf(entry);
  const before = entries
    .slice(0, at)
    .reverse()
    .find((other) => tables.has(other));
  const after = entries.slice(at + 1).find((other) => tables.has(other));
  return [before, after].flatMap((other) => (other ? (tables.get(other) ?? []) : [])).map(evidenceOfTable);
}
