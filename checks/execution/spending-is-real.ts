import { type Book, defineCheck } from "../../domain/check.ts";
import { evidenceOfCell, nameOfTable } from "../../domain/finding.ts";
import { compactText } from "../../domain/text.ts";
import { FEN_PER_UNIT } from "../../domain/unit.ts";
import { budgetLaw } from "../basis.ts";
import { fenOf } from "../relate/compare-amounts.ts";
import { type Payment, paymentsOf } from "../relate/payments.ts";
import { tellWorst } from "../relate/worst-places.ts";

/** Accounts of the payer's own: money that arrives there is not spent. */
const OWN_ACCOUNT =
  /专户|零余额|基本存款账户|基本户|代管资金|往来(?:款|户)|财政所|结算中心|核算中心|机关账户|内部账户/u;

export default defineCheck({
  id: "spending-is-real",
  code: "BUD-EXEC-007",
  title: "年末不应向专户、本单位或者所属单位账户大额划转列作支出",
  class: "policy",
  severity: "notice",
  basis: [budgetLaw("第五十七条"), budgetLaw("第九十三条")],
  parameters: {
    least: { title: "12 月划转达到多少时列出", value: 100, unit: "万元", source: "预审惯例" },
  },
  reads: [],
  exempts: (book) =>
    paymentsOf(book).length > 0 ? undefined : "没有支付明细（支付日期、收款人、摘要或者用途、金额）。",

  *observe(_tables, book, { least }) {
    const moved = paymentsOf(book).filter(
      (payment) =>
        payment.paid.month === 12 && fenOf(payment.amount) >= least * FEN_PER_UNIT["万元"] && isOwn(payment, book),
    );
    const { said, ...places } = tellWorst(
      moved.map(({ table, payee, purpose, amount }) => ({
        says: `12 月向${payee}划转 ${amount.text}（${purpose}）`,
        weight: fenOf(amount),
        evidence: [evidenceOfCell(amount, table.document, "stated")],
      })),
    );
    const [first] = moved;
    if (first) {
      yield {
        subject: "以拨代支",
        doubtful: true,
        message: `${nameOfTable(first.table)}${said}，请核实是否虚列支出。`,
        suggestion: "请核对资金的最终用途；未形成实际支出的，应当调整账目。",
        ...places,
      };
    }
  },
});

function isOwn({ payee, purpose }: Payment, { body }: Book): boolean {
  const name = compactText(payee);
  return OWN_ACCOUNT.test(`${name} ${purpose}`) || (body !== undefined && name.includes(compactText(body)));
}
