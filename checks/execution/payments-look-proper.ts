import { defineCheck } from "../../domain/check.ts";
import { evidenceOfCell, nameOfTable } from "../../domain/finding.ts";
import { compactText } from "../../domain/text.ts";
import { FEN_PER_UNIT } from "../../domain/unit.ts";
import { budgetLaw } from "../basis.ts";
import { fenOf } from "../relate/compare-amounts.ts";
import { type Payment, paymentsOf } from "../relate/payments.ts";
import { type ShownPlace, tellWorst } from "../relate/worst-places.ts";

/** What public money does not pay for. */
const FORBIDDEN = /礼品|礼金|烟酒|白酒|香烟|旅游|景区|购物卡|消费卡|土特产|健身|会所|KTV|洗浴/u;
/** 旅游推广 is an office's work, 禁烟 is no tobacco. */
const PROPER =
  /旅游(?:局|推广|宣传|厕所|规划|发展|资源|产业|专项|委)|文旅|文化旅游|景区(?:管理|建设)|健身(?:器材|路径|工程)|禁烟|控烟/u;

export default defineCheck({
  id: "payments-look-proper",
  code: "BUD-EXEC-005",
  title: "支付明细中不应有禁止开支的内容和重复支付",
  class: "policy",
  severity: "notice",
  basis: [budgetLaw("第六十三条"), budgetLaw("第九十五条")],
  parameters: {
    days: { title: "多少日内向同一收款人支付相同金额、相同事由视为疑似重复", value: 7, unit: "日", source: "预审惯例" },
    least: { title: "疑似重复支付达到多少时列出", value: 1, unit: "万元", source: "预审惯例，小额不列" },
  },
  reads: [],
  exempts: (book) =>
    paymentsOf(book).length > 0 ? undefined : "没有支付明细（支付日期、收款人、摘要或者用途、金额）。",

  *observe(_tables, book, { days, least }) {
    const payments = paymentsOf(book);
    const shown = [
      ...payments.filter(isForbidden).map((payment) => tell(payment, "疑似禁止开支的内容")),
      ...repeated(payments, days, least * FEN_PER_UNIT["万元"]).map((payment) => tell(payment, "疑似重复支付")),
    ];
    const { said, ...places } = tellWorst(shown);
    const [first] = payments;
    if (first && shown.length > 0) {
      yield {
        subject: "违规支付线索",
        doubtful: true,
        message: `${nameOfTable(first.table)}${said}。`,
        suggestion: "请核对支付凭证和合同；这些是线索，不是结论。",
        ...places,
      };
    }
  },
});

function isForbidden({ purpose, payee }: Payment): boolean {
  const text = `${purpose} ${payee}`;
  return FORBIDDEN.test(text) && !PROPER.test(text);
}

/** The second and later of payments that are alike but for the day. */
function repeated(payments: readonly Payment[], days: number, least: number): Payment[] {
  const last = new Map<string, Payment>();
  return payments
    .toSorted((a, b) => a.paid.day - b.paid.day)
    .filter((payment) => {
      const key = [compactText(payment.payee), compactText(payment.purpose), fenOf(payment.amount)].join(" ");
      const before = last.get(key);
      last.set(key, payment);
      const isLarge = fenOf(payment.amount) >= least && payment.payee !== "" && payment.purpose !== "";
      return isLarge && before !== undefined && payment.paid.day - before.paid.day <= days;
    });
}

function tell({ table, paid, payee, purpose, amount }: Payment, what: string): ShownPlace {
  return {
    says: `${paid.year}年${paid.month}月向${payee}支付 ${amount.text}（${purpose}）${what}`,
    weight: fenOf(amount),
    evidence: [evidenceOfCell(amount, table.document, "stated")],
  };
}
