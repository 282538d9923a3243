import type { BudgetTable, LineItem } from "../../domain/budget-table.ts";
import { defineCheck } from "../../domain/check.ts";
import { evidenceOfLine, MOST_EVIDENCE } from "../../domain/finding.ts";
import { compactText } from "../../domain/text.ts";
import { budgetLaw, budgetLawRegulations } from "../basis.ts";
import { fenOf } from "../relate/compare-amounts.ts";
import { textUnder } from "../relate/project-name.ts";

const EVALUATED = /评估|评价/u;
/** 是否开展重点绩效评价 asks for no result: 否 there is a plan. */
const RESULT = /(?:评估|评价)(?:的?(?:结果|结论|等[级次]|得分|分值|评分|情况))|(?:结果|结论|等[级次])$/u;
const YEAR = /^(?:.*(?:评估|评价))(?:年[度份]|时间|日期)$/u;
const UNEVALUATED = /^(?:未评[估价]|未开展(?:评[估价])?|没有评[估价])$/u;
/** Says so only where a result was asked for. */
const NONE = /^(?:无|未|否|没有|[-—/]*)$/u;
const NAMED = /(?:资金|项目|转移支付)(?:名称)?$|^名称$/u;
/** What an evaluation may end in that calls for its end. */
const POOR = /^(?:差|较差|不合格|建议(?:取消|退出|撤销)|退出|取消|撤销)$/u;

export default defineCheck({
  id: "special-funds-are-evaluated",
  code: "BUD-LAW-018",
  title: "专项转移支付应当定期评估，评估不合格的应当退出",
  class: "policy",
  severity: "warning",
  basis: [budgetLaw("第十六条"), budgetLawRegulations("第十条")],
  parameters: {
    years: { title: "评估的间隔", value: 3, unit: "年", source: "审查工作惯例；条例第十条要求定期评估" },
  },
  reads: "every table",
  appliesTo: (table) => !table.large && columnsOf(table).length > 0,

  *observe(table, { fiscalYear }, { years }) {
    const columns = columnsOf(table);
    const found = table.lines
      .filter(({ mark, cells }) => mark === "item" && Object.values(cells).some((cell) => fenOf(cell) > 0))
      .flatMap((line) => {
        const reason = reasonOf(table, line, columns, (fiscalYear ?? 0) - years);
        return reason ? [{ line, reason }] : [];
      });
    const [first] = found;
    if (first) {
      const more = found.length > 1 ? `等 ${found.length} 项` : "";
      yield {
        subject: "专项资金评估",
        message: `《${table.title}》“${textUnder(table, first.line, NAMED) ?? first.line.name}”${more}${first.reason}，仍安排预算。`,
        suggestion: "请按规定评估；评估不合格或者设立依据已失效的，不再安排。",
        evidence: found.slice(0, MOST_EVIDENCE).map(({ line }) => evidenceOfLine(table, line)),
        ...(found.length > 1 ? { places: found.length } : {}),
      };
    }
  },
});

interface Evaluation {
  index: number;
  /** When it was evaluated. */
  isYear: boolean;
  /** What it came to. */
  isResult: boolean;
}

/** Columns of a list of special funds or transfers that say with what result or when each was evaluated; a score is a number. */
function columnsOf({ kind, columns, title }: BudgetTable): Evaluation[] {
  const isList =
    kind === "special-funds" || kind === "transfers" || (kind === "unknown" && /专项资金|专项转移支付/u.test(title));
  return isList
    ? columns
        .filter(({ role, path }) => role !== "amount" && role !== "percent" && EVALUATED.test(path.join("")))
        .map(({ index, path }) => {
          const head = compactText(path.join(""));
          return { index, isYear: YEAR.test(compactText(path.at(-1) ?? "")), isResult: RESULT.test(head) };
        })
        .filter(({ isYear, isResult }) => isYear || isResult)
    : [];
}

function reasonOf(
  table: BudgetTable,
  line: LineItem,
  columns: readonly Evaluation[],
  last: number,
): string | undefined {
  for (const { index, isYear, isResult } of columns) {
    const text = compactText(table.rows.at(line.row)?.[index] ?? "");
    const year = Number(/20\d{2}/u.exec(text)?.[0] ?? Number.NaN);
    if (UNEVALUATED.test(text) || (isResult && NONE.test(text))) {
      return "未见评估结果";
    }
    if (POOR.test(text)) {
      return `评估结果为“${text}”`;
    }
    if (isYear && year < last) {
      return `最近一次评估在 ${year} 年`;
    }
  }
  return undefined;
}
