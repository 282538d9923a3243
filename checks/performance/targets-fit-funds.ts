import { formatAmount } from "../../domain/amount.ts";
import { defineCheck, type Observation } from "../../domain/check.ts";
import { compactText } from "../../domain/text.ts";
import { TARGET_RULES } from "../basis.ts";
import { inQuotes } from "../wording/said.ts";
import { evidenceOfText, formName, type Indicator, type PerformanceForm } from "./form.ts";
import { formsOf } from "./read-forms.ts";

const QUANTITY = /^[≥≤<>=＝≧≦]*(\d+(?:\.\d+)?)(万)?(\p{Script=Han}{1,3})$/u;
const PRICE = /^[≥≤<>=＝≧≦]*(\d+(?:\.\d+)?)(万)?元(?:\/|每)(\p{Script=Han}{1,3})$/u;
const FEN_PER_YUAN = 100;
const WAN = 10_000;

export default defineCheck({
  id: "targets-fit-funds",
  code: "BUD-PERF-004",
  title: "数量指标与单位成本之积应与项目预算相匹配",
  class: "performance",
  severity: "warning",
  basis: [TARGET_RULES],
  reads: "every table",
  appliesTo: (table) => formsOf(table).some((form) => productOf(form) !== undefined),
  parameters: {
    apart: { title: "相差多少视为不匹配", value: 5, unit: "%", source: "规则手册" },
  },

  *observe(table, _book, { apart }): Iterable<Observation> {
    for (const form of formsOf(table)) {
      const product = productOf(form);
      const budget = form.amount?.money?.amount ?? 0;
      if (product && budget > 0 && Math.abs(product.fen - budget) * 100 > budget * apart) {
        const { quantity, price, fen } = product;
        const unit = table.unit ?? "万元";
        yield {
          subject: `${form.project?.text ?? table.title} 数量与资金`,
          doubtful: true,
          message: `${formName(form)}的“${inQuotes(quantity.name.text)}”${quantity.value.text}、“${inQuotes(price.name.text)}”${price.value.text}，合计 ${formatAmount(fen, unit, 2)} ${unit}，与预算 ${form.amount?.text} ${unit}不匹配。`,
          suggestion: "请核对数量、单位成本和预算；预算还有其他用途的，请补充相应指标。",
          evidence: [quantity, price].map((one) => evidenceOfText(form, one.value, one.name.text)),
        };
      }
    }
  },
});

/** The only quantity times the only cost of one of them: 200人, 500元/人. Several leave open what the money is for. */
function productOf({
  indicators,
}: PerformanceForm): { quantity: Indicator; price: Indicator; fen: number } | undefined {
  const quantities = indicators.filter(({ second, first }) => /数量/u.test(second || first));
  const prices = indicators.filter(({ value }) => PRICE.test(compactText(value.text)));
  const [quantity, price] = [quantities[0], prices[0]];
  if (!quantity || !price || quantities.length > 1 || prices.length > 1) {
    return undefined;
  }
  const [, count, tens, counter] = QUANTITY.exec(compactText(quantity.value.text)) ?? [];
  const [, cost, wan, per] = PRICE.exec(compactText(price.value.text)) ?? [];
  const isSame = counter !== undefined && counter === per;
  const fen = Number(count) * (tens ? WAN : 1) * Number(cost) * (wan ? WAN : 1) * FEN_PER_YUAN;
  return isSame && fen > 0 ? { quantity, price, fen: Math.round(fen) } : undefined;
}
