import type { BudgetTable, Cell, LineItem } from "../domain/budget-table.ts";
import { type Book, defineCheck, type Observation } from "../domain/check.ts";
import { evidenceOfCell, evidenceOfLine } from "../domain/finding.ts";
import { isGovernmentBook } from "../domain/government-book.ts";
import { DISCLOSURE_RULES } from "./basis.ts";
import { isNearName, isSameName } from "./classification/compare-names.ts";
import { findOutdated } from "./classification/look-up.ts";
import { type ItemSaid, itemsSaid } from "./wording/items.ts";
import { quote } from "./wording/said.ts";

interface ItemLine {
  table: BudgetTable;
  line: LineItem;
}

const TABLES = ["general-expenditure", "appropriation-expenditure"];
const ITEM_DIGITS = 7;
/** A text that explains fewer items than this does not go through them one by one. */
const FEWEST = 3;
const MOST_MISSING = 0.2;

export default defineCheck({
  id: "text-items-are-in-tables",
  code: "BUD-TEXT-014",
  title: "逐项说明的项级科目应与支出表的项级科目一一对应",
  class: "completeness",
  severity: "warning",
  basis: [DISCLOSURE_RULES],
  reads: [],

  *observe(_tables, book): Iterable<Observation> {
    const said = itemsSaid(book);
    const lines = linesOf(book);
    const explained = lines.filter(({ line }) => said.some(({ name }) => isSameName(name, line.name)));
    const isOneByOne = said.length >= FEWEST && explained.length >= FEWEST;
    if (!isOneByOne || isGovernmentBook(book)) {
      return;
    }
    const extra = said.filter(({ name }) => !isNamed(name, book));
    const missing = lines.filter(({ line }) => !said.some(({ name }) => isSameName(name, line.name)));
    // When many differ the text goes by other names, or by other items, than the table.
    yield* extra.length <= MOST_MISSING * said.length ? describeExtra(extra, missing, book.fiscalYear) : [];
    const [first] = said;
    const isFew = missing.length <= Math.max(1, MOST_MISSING * lines.length);
    // One item under another name is told above.
    if (first && isFew && missing.length > 0 && extra.length === 0) {
      yield describeMissing(missing, first);
    }
  },
});

function* describeExtra(
  extra: readonly ItemSaid[],
  missing: readonly ItemLine[],
  year: number | undefined,
): Iterable<Observation> {
  for (const item of extra) {
    const meant = missing.length === 1 ? missing[0] : missing.find(({ line }) => isNearName(item.name, line.name));
    // 养老保险费 for 养老保险缴费 is carelessly said; a name of other years is wrong.
    const isOld = meant && year !== undefined && findOutdated(meant.line.code, item.name, year) !== undefined;
    const isNear = meant && !isOld && isNearName(item.name, meant.line.name);
    yield {
      subject: `说明科目 ${item.name}`,
      ...(isNear ? { severity: "notice" as const } : {}),
      message: `说明中的“${item.name}（项）”不在支出表中${meant ? `，表中为 ${meant.line.code}“${meant.line.name}”` : ""}。`,
      suggestion: meant ? `请核对科目名称，应为“${meant.line.name}”。` : "请核对科目名称。",
      evidence: [
        quote(item, 0, Math.min(item.text.length, 80)),
        ...(meant ? [evidenceOfLine(meant.table, meant.line)] : []),
      ],
    };
  }
}

/** A notice: a text may well go through the larger items only. */
function describeMissing(missing: readonly ItemLine[], first: ItemSaid): Observation {
  // Where the items are led up to is where these belong.
  const { passages } = first.narrative;
  const lead = passages[first.passage.index - 1] ?? first.passage;
  const names = missing.map(({ table, line }) => {
    const amount = amountOf(line);
    const unit = amount?.money ? (table.unit ?? "") : "";
    return `${line.code}“${line.name}”${amount ? ` ${[amount.text, unit].filter(Boolean).join(" ")}` : ""}`;
  });
  return {
    subject: "说明漏项",
    severity: "notice",
    message: `《${missing[0]?.table.title}》列有 ${names.join("、")}，逐项说明中没有。`,
    suggestion: "请核对说明是否漏列。",
    evidence: [
      ...missing.flatMap(({ table, line }) => {
        const cell = amountOf(line);
        return [...(cell ? [evidenceOfCell(cell, table.document, "stated")] : []), evidenceOfLine(table, line)];
      }),
      quote({ ...first, passage: lead, text: lead.text }),
    ],
  };
}

function amountOf(line: LineItem): Cell | undefined {
  return Object.values(line.cells).find(({ number }) => number !== undefined && number.mantissa !== 0);
}

/** The 项 with an amount of the table the text explains. */
function linesOf(book: Book): ItemLine[] {
  const table = TABLES.map((kind) => book.tables.filter((one) => one.kind === kind)).find(
    ({ length }) => length === 1,
  )?.[0];
  return (table?.lines ?? []).flatMap((line) =>
    table &&
    line.code?.length === ITEM_DIGITS &&
    Object.values(line.cells).some(({ number }) => number && number.mantissa !== 0)
      ? [{ table, line }]
      : [],
  );
}

/** Some table has it. */
function isNamed(name: string, book: Book): boolean {
  return book.tables.some(({ lines }) =>
    lines.some((line) => isSameName(name, line.name) || isSameName(line.name, name)),
  );
}
