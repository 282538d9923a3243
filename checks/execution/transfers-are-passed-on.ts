import type { BudgetTable, Cell, LineItem } from "../../domain/budget-table.ts";
import { type Book, defineCheck } from "../../domain/check.ts";
import { evidenceOfLine, nameOfTable } from "../../domain/finding.ts";
import { compactText } from "../../domain/text.ts";
import { budgetLaw } from "../basis.ts";
import { fenOf } from "../relate/compare-amounts.ts";
import { dayIn } from "../relate/dates.ts";
import { tellWorst } from "../relate/worst-places.ts";

const RECEIVED = /(?:收到|收文|接到|上级下达|上级发文|中央下达|省下达|到达)[^/]*(?:日期|时间)/u;
const ISSUED = /(?:^|\/)(?:本级|分配|转|实际|正式)?(?:下达|分解|拨付|分配|转下达)[^/]*(?:日期|时间)/u;

/** 某省 and 某自治区, not a city or county of theirs; the four municipalities are provinces too. */
const PROVINCE =
  /^(?:[^省市县区州盟旗]{2,6}(?:省|自治区)(?!.{1,6}?(?:市(?!场|政)|[县区州盟旗]))|(?:北京|天津|上海|重庆)市(?!.{1,6}?[县区]))/u;

export default defineCheck({
  id: "transfers-are-passed-on",
  code: "BUD-EXEC-006",
  title: "收到上级转移支付后应在 30 日内下达",
  class: "policy",
  severity: "warning",
  basis: [budgetLaw("第五十二条")],
  parameters: {
    days: {
      title: "收到后多少日内下达",
      value: 30,
      unit: "日",
      source: "预算法第五十二条（省级），其他级次按提示列出",
    },
  },
  reads: [],
  exempts: (book) =>
    passedOn(book).length > 0 ? undefined : "没有转移支付接收和下达台账（资金名称、金额、收到日期、下达日期）。",

  *observe(_tables, book, { days }) {
    const late = passedOn(book).filter((one) => one.days > days);
    const { said, ...places } = tellWorst(
      late.map(({ table, line, amount, ...one }) => ({
        says: `${line.name}${amount ? `（${amount.text}）` : ""}收到 ${one.days} 日后才下达`,
        weight: one.days * Math.max(1, fenOf(amount)),
        evidence: [evidenceOfLine(table, line)],
      })),
    );
    const [first] = late;
    if (first) {
      yield {
        subject: "转移支付滞留",
        // The article gives the term to provinces.
        ...(isOfProvince(first.table, book) ? {} : { severity: "notice" as const }),
        message: `${nameOfTable(first.table)}${said}，超过 ${days} 日。`,
        suggestion: "请说明滞留的原因，及时下达；滞留资金的使用单位应当核实支出情况。",
        ...places,
      };
    }
  },
});

function isOfProvince({ title }: BudgetTable, { body }: Book): boolean {
  return PROVINCE.test(compactText(body ?? title.replace(/^20\d{2}年度?/u, "")));
}

interface PassedOn {
  table: BudgetTable;
  line: LineItem;
  amount?: Cell | undefined;
  days: number;
}

/** Rows that print both days; one that is not issued yet has none. */
function passedOn({ tables }: Book): PassedOn[] {
  return tables.flatMap((table) => {
    const received = columnNamed(table, RECEIVED);
    const issued = columnNamed(table, ISSUED, RECEIVED);
    return received === undefined || issued === undefined
      ? []
      : table.lines.flatMap((line) => {
          const [from, to] = [received, issued].map((column) => dayIn(table.rows.at(line.row)?.[column])?.day);
          const amount = Object.values(line.cells).find(({ money }) => money !== undefined);
          return from !== undefined && to !== undefined && to >= from ? [{ table, line, amount, days: to - from }] : [];
        });
  });
}

function columnNamed({ columns }: BudgetTable, name: RegExp, but?: RegExp): number | undefined {
  const found = columns.filter(({ path }) => name.test(path.join("/")) && !but?.test(path.join("/")));
  return found.length === 1 ? found[0]?.index : undefined;
}
