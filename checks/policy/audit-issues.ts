import type { Book } from "../../domain/check.ts";
import type { Evidence } from "../../domain/finding.ts";
import { headingsOf, passagesOf, quote, type Said } from "../wording/said.ts";
import { columnsHeaded, evidenceOfRow, rowsOf, textUnder, wordsOf } from "./list-row.ts";

/** A problem that the audit found and that is not set right yet 未整改到位. */
export interface AuditIssue {
  /** 被审计单位, where it is told apart. */
  body: string;
  words: string;
  evidence: Evidence;
}

/** The title of a report may run over lines. */
const TITLE_LINES = 3;
const PROBLEM = /问题/u;
const STATE = /整改(?:状态|情况|结果|进度|进展|落实)|是否(?:已?整改|销号)/u;
const BODY = /(?:被审计|责任|整改|所属)?(?:单位|部门)(?:名称)?$/u;
const OPEN =
  /(?:尚|仍|还)?未(?:完成)?(?:整改|销号|落实)|(?:正在|持续|部分|逐步)整改|整改(?:不到位|中|未完成)|未到位|^否$/u;
const SAID_OPEN = /(?:尚未|仍未|还未|未)(?:完成)?整改(?:到位)?|正在整改|整改(?:不到位|未完成)|未整改到位/u;

/** The open issues of a draft: lists of problems with the state they are in, and sentences of reports of audit. */
export function auditIssues(books: readonly Book[]): AuditIssue[] {
  return books.flatMap((book) => [...listed(book), ...said(book)]);
}

/** True where problems of the audit are listed at all, open or not. */
export function hasAuditList(books: readonly Book[]): boolean {
  return books.some((book) => auditTables(book).length > 0 || said(book).length > 0);
}

function auditTables({ tables }: Book) {
  return tables.filter(
    (table) => !table.large && columnsHeaded(table, PROBLEM).length > 0 && columnsHeaded(table, STATE).length > 0,
  );
}

function listed(book: Book): AuditIssue[] {
  return auditTables(book).flatMap((table) =>
    rowsOf(table).flatMap((row): AuditIssue[] => {
      return OPEN.test(textUnder(row, STATE))
        ? [{ body: textUnder(row, BODY), words: wordsOf(row), evidence: evidenceOfRow(row) }]
        : [];
    }),
  );
}

/** It, its headings or its document speak of the audit. */
function isOfAudit(said: Said): boolean {
  const [title, ...next] = said.narrative.passages.slice(0, TITLE_LINES).map(({ text }) => text);
  return [said.text, ...headingsOf(said), title ?? "", ...next].some((text) => /审计/u.test(text));
}

function said(book: Book): AuditIssue[] {
  return passagesOf(book, "prose").flatMap((passage) =>
    isOfAudit(passage)
      ? passage.passage.sentences.flatMap(({ from, to }): AuditIssue[] => {
          const words = passage.text.slice(from, to);
          return SAID_OPEN.test(words) && !/已(?:全部|经)?整改到位/u.test(words)
            ? [{ body: "", words, evidence: quote(passage, from, to) }]
            : [];
        })
      : [],
  );
}
