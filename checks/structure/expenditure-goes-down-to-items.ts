import { formatNumber } from "../../domain/amount.ts";
import type { BudgetTable, LineItem } from "../../domain/budget-table.ts";
import { defineCheck, type Observation } from "../../domain/check.ts";
import { wholeAmount } from "../../domain/find-cell.ts";
import { evidenceOfLine } from "../../domain/finding.ts";
import { budgetLaw, budgetLawRegulations } from "../basis.ts";
import { listsChildren } from "../classification/look-up.ts";
import { isBrokenDownElsewhere } from "./gone-deeper.ts";

interface Depth {
  /** Digits of a code that is detailed enough. */
  digits: number;
  name: string;
}

const ITEM: Depth = { digits: 7, name: "项" };
const ECONOMIC_CLASS: Depth = { digits: 5, name: "款" };
/** With less of its amount broken down, a table is a summary where another goes deeper, and else the fault itself. */
const LEAST_SHARE = 0.5;
const SUMMARY = /总表|汇总|简表|平衡|对比|变动|变化/u;
const OF_LEVEL = /本级.*支出(?:预算|决算)?(?:明细)?表/u;
/** 代编、预留 are not yet anyone's. */
const NOT_YET = /预备费|年初预留|预留|待分配|代编|代列/u;
/** Money that is passed on or paid back is no expenditure of the level; what defence and state security do is not told. */
const NOT_ITEMIZED = /^(?:202|203|20405|230|231)/u;
/** Three names are read at a glance. */
const NAMED = 3;

export default defineCheck({
  id: "expenditure-goes-down-to-items",
  code: "BUD-STRUCT-009",
  title: "本级支出应当按功能分类编列到项，基本支出应当按经济分类编列到款",
  class: "completeness",
  severity: "error",
  basis: [budgetLaw("第四十六条"), budgetLaw("第七十五条"), budgetLawRegulations("第四十条")],
  reads: "every table",
  appliesTo: (table) => depthOf(table) !== undefined && sharesOf(table).leaves.length > 0,

  *observe(table, book): Iterable<Observation> {
    const depth = depthOf(table);
    const { leaves, shallow, total } = sharesOf(table);
    const amount = shallow.reduce((sum, line) => sum + amountOf(table, line), 0);
    const [first] = shallow;
    if (!depth || !first || total <= 0) {
      return;
    }
    const isShallow = amount > total * (1 - LEAST_SHARE) || leaves.length === shallow.length;
    const isSummary = isShallow && (SUMMARY.test(table.title) || isBrokenDownElsewhere(table, book, depth.digits));
    if (isSummary || (!isShallow && !isOfGovernment(table))) {
      return;
    }
    const named = shallow.slice(0, NAMED).map((line) => `${line.code} ${line.name}（${textOf(table, line)}）`);
    const more = shallow.length > NAMED ? `等 ${shallow.length} 个科目` : "";
    const share = formatNumber({ mantissa: Math.round((amount / total) * 1000), decimals: 1 });
    yield {
      subject: `未细化 ${table.title}`,
      message: `《${table.title}》${named.join("、")}${more}未编列到${depth.name}，占合计的 ${share}%。`,
      suggestion: `请细化编列到${depth.name}。`,
      evidence: shallow.slice(0, 40).map((line) => evidenceOfLine(table, line)),
      ...(shallow.length > 1 ? { places: shallow.length } : {}),
      // A table that stops above as a whole may have its items in a file that was not handed in.
      ...(isShallow && !OF_LEVEL.test(table.title) ? { severity: "warning", doubtful: true } : {}),
    };
  },
});

/** Of the level proper or of a government that names no level: the whole region is not the congress's to approve by item. */
function depthOf({ kind, scope, large }: BudgetTable): Depth | undefined {
  if (large || scope?.phase !== undefined || scope?.level === "whole" || scope?.level === "lower") {
    return undefined;
  }
  return (kind === "government-expenditure" && scope?.budget === "general") || kind === "general-expenditure"
    ? ITEM
    : kind === "government-basic" || kind === "general-basic"
      ? ECONOMIC_CLASS
      : undefined;
}

function isOfGovernment({ kind }: BudgetTable): boolean {
  return kind === "government-expenditure" || kind === "government-basic";
}

function sharesOf(table: BudgetTable): { leaves: LineItem[]; shallow: LineItem[]; total: number } {
  const depth = depthOf(table);
  const coded = table.lines.filter(({ code, mark }) => code !== undefined && mark !== "total");
  const leaves = coded.filter(
    (line) => !coded.some(({ code }) => code !== line.code && code?.startsWith(line.code ?? "")),
  );
  const shallow = leaves.filter(
    (line) =>
      (line.code?.length ?? 0) < (depth?.digits ?? 0) &&
      listsDeeper(line.code ?? "", depth?.digits ?? 0) &&
      !NOT_YET.test(line.name) &&
      !NOT_ITEMIZED.test(line.code ?? "") &&
      amountOf(table, line) > 0,
  );
  return { leaves, shallow, total: leaves.reduce((sum, line) => sum + amountOf(table, line), 0) };
}

/** 22902 年初预留 and 227 预备费 have nothing under them in the classification either. */
function listsDeeper(code: string, digits: number): boolean {
  return code.length + 2 > digits || listsChildren(code);
}

function amountOf(table: BudgetTable, line: LineItem): number {
  return wholeAmount(table, line)?.money?.amount ?? currentOf(table, line)?.money?.amount ?? 0;
}

function textOf(table: BudgetTable, line: LineItem): string {
  return (wholeAmount(table, line) ?? currentOf(table, line))?.text ?? "";
}

/** Where a table prints several versions, this year's last one. */
function currentOf({ columns }: BudgetTable, { panel, cells }: LineItem) {
  const own = columns.filter((one) => one.panel === panel && one.role === "amount" && one.period === "this-year");
  const column = own.at(-1);
  return column && cells[column.index];
}
