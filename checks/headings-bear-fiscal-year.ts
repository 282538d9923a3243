import type { BudgetTable } from "../domain/budget-table.ts";
import { type Book, defineCheck, type Observation } from "../domain/check.ts";
import { type Evidence, evidenceOfTable } from "../domain/finding.ts";
import { isGovernmentBook } from "../domain/government-book.ts";
import { compactText } from "../domain/text.ts";
import { DISCLOSURE_RULES } from "./basis.ts";
import { evidenceOfHead } from "./wording/evidence-of-head.ts";
import { ofKnownYear } from "./wording/of-known-year.ts";
import { inQuotes, passagesOf, quote } from "./wording/said.ts";
import { blameYear, observeSlips, type Slip } from "./wording/slips.ts";
import { isListed, yearsIn } from "./wording/years.ts";

interface Title extends Slip {
  year: number;
}

/** What a heading of the year's own budget or account is called. */
const OF_OWN_YEAR =
  /^[^，。；]{0,24}(?:部门|单位|收支|收入|支出|拨款|公共预算|基金|经营|经费|采购)[^，。；]{0,24}(?:预算|决算)?(?:总表|表|情况说明|编制说明|说明|公开|草案)?$|^(?:年?度?)(?:部门|单位)(?:预算|决算)/u;
/** What is of other years by nature. */
const OF_OTHER_YEAR = /执行|完成|上年|结转|自评|评价|总结|回顾|以前|历年|规划|变化|对比|比较|考核/u;
const FEWEST = 2;

export default defineCheck({
  id: "headings-bear-fiscal-year",
  code: "BUD-TEXT-009",
  title: "标题和表题上的年度应为本年度",
  class: "prior-year",
  severity: "error",
  basis: [DISCLOSURE_RULES],

  ...ofKnownYear(function* (book, fiscalYear): Iterable<Observation> {
    yield* book.tables.flatMap((table) => observeColumns(table, table.fiscalYear ?? fiscalYear));
    const titles = [...headingsOf(book), ...titlesOf(book.tables)];
    const isSure = titles.filter(({ year }) => year === fiscalYear).length >= FEWEST;
    if (!isSure || isGovernmentBook(book)) {
      return;
    }
    const wrong = titles.filter(({ year }) => year !== fiscalYear);
    yield* observeSlips(wrong, ({ evidence, year }) => ({
      message: `标题年度为 ${year} 年，本草案为 ${fiscalYear} 年度：“${inQuotes(evidence.printed ?? "")}”。`,
      suggestion: `请改为 ${fiscalYear} 年。`,
      blames: blameYear(evidence, year, fiscalYear),
    }));
  }),
});

function headingsOf(book: Book): Title[] {
  return passagesOf(book, "heading", "contents", "caption").flatMap((said) =>
    titleIn(said.text, () => quote(said), book.stage),
  );
}

function titlesOf(tables: readonly BudgetTable[]): Title[] {
  return tables
    .filter(({ place }) => place.sheet !== undefined)
    .flatMap((table) => titleIn(table.title, () => evidenceOfTable(table), table.stage));
}

function titleIn(text: string, evidence: () => Evidence, stage: Book["stage"]): Title[] {
  const said = compactText(text);
  const [year, ...others] = yearsIn(said);
  if (!year || others.length > 0 || isListed(said, year) || /[《〔]/u.test(said) || OF_OTHER_YEAR.test(said)) {
    return [];
  }
  const rest = said.slice(year.to).replace(/[\s.…·\d]+$/u, "");
  const isOtherStage = stage === "budget" ? /决算/u.test(rest) : /预算(?!财政拨款|支出|收入)/u.test(rest);
  return OF_OWN_YEAR.test(rest) && !isOtherStage
    ? [{ key: `标题年度 ${year.year}`, year: year.year, evidence: evidence() }]
    : [];
}

/** A panel whose budget column bears another year than that of the panel beside it. */
function observeColumns(table: BudgetTable, fiscalYear: number): Observation[] {
  const own = table.columns.flatMap(({ index, panel, path }) => {
    const said = path.join("");
    const [year, ...others] = yearsIn(said);
    const head = path.find((part) => yearsIn(part).length > 0) ?? said;
    return year && others.length === 0 && /预算数?$|预算安排数?$/u.test(said) && !/执行|上年/u.test(said)
      ? [{ index, panel, year: year.year, said, head }]
      : [];
  });
  return own
    .filter(
      ({ panel, year }) =>
        (year < fiscalYear - 1 || year > fiscalYear) &&
        own.some((other) => other.panel !== panel && other.year === fiscalYear) &&
        !own.some((other) => other.panel === panel && other.year === fiscalYear),
    )
    .map(({ index, said, year, head }) => ({
      subject: `栏目年度 ${compactText(table.title).replace(/20\d\d年度?/gu, "")}`,
      message: `《${table.title}》的栏目“${said}”写的是 ${year} 年，另一侧同类栏目为 ${fiscalYear} 年。`,
      suggestion: `请改为 ${fiscalYear} 年。`,
      evidence: [evidenceOfHead(table, { index }, head)],
      blames: { reason: "年度有误", correction: head.replace(String(year), String(fiscalYear)) },
    }));
}
