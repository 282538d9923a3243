import type { BudgetTable, LineItem } from "../domain/budget-table.ts";
import { type Book, defineCheck, type Observation } from "../domain/check.ts";
import type { AmountClaim } from "../domain/claim.ts";
import { findTable } from "../domain/find-table.ts";
import { evidenceOfLine } from "../domain/finding.ts";
import type { Passage } from "../domain/narrative.ts";
import { claimsOf } from "../narrative/claims-of.ts";
import { DISCLOSURE_RULES } from "./basis.ts";
import { listedNames, type NameList, nameOf } from "./bind/listed-names.ts";
import { quoteWords } from "./bind/quote-figures.ts";

/** 301 and 303 are personnel costs, the other classes public costs. */
const PERSONNEL = /^30[13]/u;

export default defineCheck({
  id: "listed-names-match-table",
  code: "BUD-TEXT-001",
  title: "文中所列人员经费、公用经费的科目应与基本支出表一致",
  class: "text-table",
  severity: "warning",
  basis: [DISCLOSURE_RULES],
  reads: "text",

  *observe(book) {
    for (const { claims, narrative, document } of claimsOf(book)) {
      const passages = book.narratives.find(({ id }) => id === narrative)?.passages ?? [];
      for (const claim of claims) {
        const passage = passages[claim.passage];
        const list = claim.kind === "amount" && passage ? listOf(claim, passage) : undefined;
        if (claim.kind === "amount" && passage && list) {
          yield* compare(claim, list, passage, document, book);
        }
      }
    }
  },
});

function listOf({ subject, figure }: AmountClaim, passage: Passage): NameList | undefined {
  return subject.term === "personnel" || subject.term === "public" ? listedNames(passage.text, figure.to) : undefined;
}

function* compare(
  claim: AmountClaim,
  list: NameList,
  passage: Passage,
  document: string,
  book: Book,
): Iterable<Observation> {
  const isPersonnel = claim.subject.term === "personnel";
  const table = tableOf(claim, book);
  const rows = table ? itemsOf(table, isPersonnel) : [];
  const names = new Set(rows.map(({ name }) => nameOf(name)));
  // A text that groups its items (社会保障缴费) or names few of them cannot be compared with the rows.
  const known = list.names.filter((name) => names.has(nameOf(name)));
  if (!table || rows.length === 0 || known.length * 2 < list.names.length) {
    return;
  }
  const filled = rows.filter((line) => isFilled(line));
  const said = new Set(list.names.map(nameOf));
  const extra = list.names.filter(
    (name) => !filled.some((line) => nameOf(line.name) === nameOf(name)) && !isGroup(name, table),
  );
  const unsaid = list.isOpen
    ? []
    : filled.filter((line) => !said.has(nameOf(line.name)) && !list.names.some((name) => holds(name, line, table)));
  if (extra.length === 0 || list.isOpen) {
    return;
  }
  // One name for another: the wrong line was read off, not a shorter list made.
  const isMixedUp = unsaid.length > 0;
  const parts = [
    `${quote(extra)}在《${table.title}》中没有数`,
    unsaid.length > 0 ? `表中有数的${quote(unsaid.map(({ name }) => name))}未列` : "",
  ];
  yield {
    message: `文中所列${isPersonnel ? "人员经费" : "公用经费"}的科目与表不一致：${parts.filter(Boolean).join("，")}。`,
    suggestion: "请按基本支出表实际发生的科目核对列举的名称。",
    evidence: [
      quoteWords(passage, list.span, document, isPersonnel ? "人员经费主要包括" : "公用经费主要包括"),
      ...unsaid.slice(0, 5).map((line) => evidenceOfLine(table, line)),
    ],
    subject: `${isPersonnel ? "人员经费" : "公用经费"} ${claim.subject.scope ?? ""}`,
    severity: isMixedUp ? "warning" : "notice",
  };
}

const GROUPED = /^社会(?:保障|保险)(?:缴|$)/u;

/** 社会保障缴费 stands for all its items, 对个人和家庭的补助 for its class. */
function isGroup(name: string, { lines }: BudgetTable): boolean {
  return (
    GROUPED.test(nameOf(name)) || lines.some((line) => line.code?.length === 3 && nameOf(line.name) === nameOf(name))
  );
}

function holds(name: string, line: LineItem, { lines }: BudgetTable): boolean {
  if (GROUPED.test(nameOf(name))) {
    return /缴费?$/u.test(nameOf(line.name)) || /缴费/u.test(line.name);
  }
  const group = lines.find((one) => one.code?.length === 3 && nameOf(one.name) === nameOf(name));
  return group?.code !== undefined && line.code?.startsWith(group.code) === true;
}

function tableOf({ subject }: AmountClaim, { tables }: Book): BudgetTable | undefined {
  const kinds =
    subject.scope === "appropriation"
      ? (["appropriation-basic", "general-basic"] as const)
      : (["general-basic"] as const);
  return kinds.map((kind) => findTable(tables, { kind })).find((table) => table !== undefined);
}

/** 款 of the economic classification, wherever they stand in the blocks of the table. */
function itemsOf(table: BudgetTable, isPersonnel: boolean): LineItem[] {
  return table.lines.filter(
    ({ code }) => code !== undefined && code.length === 5 && /^3/u.test(code) && PERSONNEL.test(code) === isPersonnel,
  );
}

function isFilled({ cells }: LineItem): boolean {
  return Object.values(cells).some((cell) => cell.number !== undefined && cell.number.mantissa !== 0);
}

function quote(names: readonly string[]): string {
  return names.map((name) => `“${name}”`).join("、");
}
