import type { Cell } from "../domain/budget-table.ts";
import { type Book, defineCheck } from "../domain/check.ts";
import type { AmountClaim, TextClaims } from "../domain/claim.ts";
import { wholeAmount } from "../domain/find-cell.ts";
import { nameKey, withoutNumber } from "../domain/item-name.ts";
import type { Passage } from "../domain/narrative.ts";
import { equal } from "../domain/relation.ts";
import { compactText } from "../domain/text.ts";
import { claimsOf } from "../narrative/claims-of.ts";
import { budgetLaw } from "./basis.ts";

/** 与《一般公共预算基本支出预算表》的“商品和服务支出”支出数一致. */
const AGREES =
  /与\s*《(?<title>[^》]{2,60})》\s*(?:中|里)?\s*的?\s*[“"](?<row>[^”"]{2,30})[”"]\s*(?:科目|项目)?(?:支出|收入)?(?:合计|金额|预算|决算)?[数额]?\s*(?:相|对应|保持)?(?:一致|相等|相同)/gu;
/** The amount is told soon after. */
const FARTHEST = 3;
/** A shorter heading, 其他, names nothing. */
const SHORTEST = 4;

export default defineCheck({
  id: "stated-agreement-holds",
  code: "BUD-TEXT-003",
  title: "文中称与某表某项一致的，金额应与该项一致",
  class: "text-table",
  severity: "warning",
  basis: [budgetLaw("第四十八条")],
  reads: "text",

  *relate(book) {
    for (const text of claimsOf(book)) {
      const passages = book.narratives.find(({ id }) => id === text.narrative)?.passages ?? [];
      for (const passage of passages.filter(({ kind }) => kind === "prose")) {
        for (const found of passage.text.matchAll(AGREES)) {
          const { title = "", row = "" } = found.groups ?? {};
          const cell = cellNamed(title, row, book);
          const amount = amountAfter(text, passage, found.index, passages, book);
          if (cell && amount) {
            yield equal(amount.cell, cell, `《${title}》“${row}”`);
          }
        }
      }
    }
  },
});

/** The one amount of the one row and table of these names; nothing where several bear them. */
function cellNamed(title: string, row: string, { tables }: Book): Cell | undefined {
  const wanted = titleKey(title);
  const [table, ...more] = tables.filter((one) => titleKey(one.title) === wanted);
  const [line, ...others] = table?.lines.filter(({ name }) => nameKey(name) === nameKey(row)) ?? [];
  return table && line && more.length === 0 && others.length === 0 ? wholeAmount(table, line) : undefined;
}

/** 部门一般公共预算基本支出预算表 and 2017年一般公共预算基本支出预算表 are one. */
function titleKey(title: string): string {
  return title.replace(/\s|(?:19|20)\d{2}年度?|(?:预算|决算)(?=总?表)|[“”"（）()]/gu, "").replace(/^部门/u, "");
}

/** The first amount of the year said in the section after these words. */
function amountAfter(
  { claims }: TextClaims,
  passage: Passage,
  at: number,
  passages: readonly Passage[],
  { fiscalYear }: Book,
): AmountClaim | undefined {
  const heading = passage.section.at(-1);
  const first = claims.find(
    (one): one is AmountClaim =>
      one.kind === "amount" &&
      (one.passage > passage.index || (one.passage === passage.index && one.figure.from > at)) &&
      passages[one.passage]?.section.at(-1) === heading &&
      one.passage - passage.index <= FARTHEST,
  );
  const isPlain = first?.zone === "main" && !first.isBase && first.cell.money !== undefined;
  return isPlain && first.subject.year === fiscalYear && isNamed(first, passage, passages) ? first : undefined;
}

/** True where the heading over them says what the amount is of: 机关运行经费 of 十、机关运行经费情况说明. */
function isNamed({ passage: at, figure }: AmountClaim, { section }: Passage, passages: readonly Passage[]): boolean {
  const heading = withoutNumber(compactText(passages[section.at(-1) ?? -1]?.text ?? ""));
  const name = heading.replace(/(?:预算|决算|支出|安排|执行)*表?(?:情况)?(?:说明)?$/u, "");
  const words = compactText(passages[at]?.text.slice(0, figure.from) ?? "");
  return name.length >= SHORTEST && words.includes(name);
}
