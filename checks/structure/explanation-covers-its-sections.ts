import type { TableKind } from "../../domain/budget-table.ts";
import { type Book, defineCheck } from "../../domain/check.ts";
import { type Evidence, evidenceOfTable } from "../../domain/finding.ts";
import { isGovernmentBook } from "../../domain/government-book.ts";
import { compactText } from "../../domain/text.ts";
import { budgetLaw, budgetLawRegulations, DISCLOSURE_RULES } from "../basis.ts";
import { passagesOf, quote } from "../wording/said.ts";

interface Section {
  name: string;
  words: RegExp;
  /** Asked for from this fiscal year. */
  since?: number;
  /** A table of it, blank or not, tells as much. */
  kind?: TableKind;
  /** Of bodies of the government proper: schools and hospitals have none. */
  ofOffices?: true;
  /** Some provinces ask for it elsewhere, or not at all. */
  isLesser?: true;
}

/** 部门预算（决算）公开说明, under whatever heading; a word of it in the text is enough, a table of it is not. */
const SECTIONS: readonly Section[] = [
  { name: "主要职责", words: /职[责能]|职权/u },
  { name: "机构设置", words: /机构|内设|下属单位|所属单位|预算单位|单位构成|处室|科室/u },
  { name: "收支总体情况", words: /收支|收入/u },
  { name: "财政拨款情况", words: /财政拨款/u },
  { name: "一般公共预算支出情况", words: /一般公共预算|公共财政预算|公共预算/u },
  { name: "基本支出情况", words: /基本支出/u },
  { name: "“三公”经费情况", words: /三公["”']?经费|因公出国/u },
  { name: "政府性基金预算情况", words: /政府性基金/u, kind: "fund", isLesser: true },
  { name: "国有资本经营预算情况", words: /国有资本/u, since: 2020, kind: "state-capital", isLesser: true },
  { name: "机关运行经费情况", words: /机关运行经费|运行经费/u, kind: "operating-expenses", ofOffices: true },
  { name: "政府采购情况", words: /政府采购/u },
  { name: "国有资产占用情况", words: /国有资产|车辆|固定资产|资产/u, since: 2019, isLesser: true },
  { name: "预算绩效情况", words: /绩效/u, since: 2018, kind: "performance-targets", isLesser: true },
  { name: "名词解释", words: /名词|专业性较强|术语/u },
];
/** With fewer of the sections the text is in another file. */
const LEAST_SHARE = 0.6;
const FEWEST = 10;
const NO_OFFICE = /学校|中学|小学|学院|大学|幼儿园|医院|卫生院|图书馆|博物馆|中心|研究[院所]|站$/u;

export default defineCheck({
  id: "explanation-covers-its-sections",
  code: "BUD-STRUCT-006",
  title: "部门预算（决算）公开说明的必备章节应当齐全",
  class: "completeness",
  severity: "warning",
  basis: [budgetLaw("第十四条"), budgetLawRegulations("第六条"), DISCLOSURE_RULES],
  reads: "text",

  *observe(book) {
    const missing = missingIn(book);
    const [first] = missing;
    if (first && missing.length <= wantedIn(book).length * (1 - LEAST_SHARE)) {
      yield {
        subject: missing.map(({ name }) => name).join("、"),
        ...(missing.every(({ isLesser }) => isLesser) ? { severity: "notice" as const } : {}),
        message: `公开说明缺少${missing.map(({ name }) => `“${name}”`).join("、")}部分。`,
        suggestion: "请补充；本部门（单位）没有该事项的，也请写明。",
        evidence: whereTold(book),
        ...(missing.length > 1 ? { places: missing.length } : {}),
      };
    }
  },
});

function missingIn(book: Book): Section[] {
  const told = passagesOf(book, "prose", "heading").map(({ text }) => compactText(text));
  const isExplanation = !isGovernmentBook(book) && book.body !== undefined && told.length >= FEWEST;
  return isExplanation
    ? wantedIn(book).filter(
        ({ words, kind }) =>
          !told.some((text) => words.test(text)) && !book.tables.some((table) => table.kind === kind),
      )
    : [];
}

function wantedIn({ fiscalYear = Number.POSITIVE_INFINITY, isOf, body = "" }: Book): Section[] {
  const isOffice = isOf !== "unit" && !NO_OFFICE.test(body);
  return SECTIONS.filter(({ since = 0, ofOffices }) => fiscalYear >= since && (isOffice || !ofOffices));
}

/** The first heading of the explanation; of a book without headings its first table. */
function whereTold(book: Book): Evidence[] {
  const [heading] = passagesOf(book, "heading");
  const [table] = book.tables;
  return heading ? [{ ...quote(heading), label: "公开说明" }] : table ? [evidenceOfTable(table)] : [];
}
