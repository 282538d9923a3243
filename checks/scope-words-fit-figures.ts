import { type Book, defineCheck, type Observation } from "../domain/check.ts";
import type { AmountClaim, CompletionClaim } from "../domain/claim.ts";
import { claimsOf } from "../narrative/claims-of.ts";
import { budgetLaw } from "./basis.ts";
import { misnamedBase } from "./bind/misnamed-base.ts";
import { misnamedScope } from "./bind/misnamed-scope.ts";
import { quoteFigures } from "./bind/quote-figures.ts";

const BUDGETS = { budget: "年初预算", adjusted: "全年（调整）预算", final: "决算" };

export default defineCheck({
  id: "scope-words-fit-figures",
  code: "BUD-TEXT-006",
  title: "文中所称的口径（预算种类、级次、年初预算或全年预算）应与所列的数一致",
  class: "text-table",
  severity: "error",
  basis: [budgetLaw("第四十八条"), budgetLaw("第七十五条")],
  reads: "text",

  *observe(book): Iterable<Observation> {
    for (const text of claimsOf(book)) {
      for (const claim of text.claims) {
        yield* claim.kind === "completion" ? ofRate(claim, book, text.document) : [];
        yield* claim.kind === "amount" ? ofAmount(claim, book, text.document) : [];
      }
    }
  },
});

function* ofRate(claim: CompletionClaim, book: Book, document: string): Iterable<Observation> {
  const found = misnamedBase(claim, book);
  const { version } = claim.base;
  if (found && claim.of && version) {
    const { named, used } = found;
    const [said, is] = [BUDGETS[version], BUDGETS[found.version]];
    yield {
      subject: claim.cell.label,
      message: `文字说明“${claim.cell.label}”称完成${said}的 ${claim.cell.text}%，实际按${is} ${used.text} 计算；${said}为 ${named.text}。`,
      suggestion: `请改为完成${is}的 ${claim.cell.text}%，或者按${said}重算。`,
      evidence: quoteFigures([claim.cell, claim.of.cell, used, named], document, book),
    };
  }
}

function* ofAmount(claim: AmountClaim, book: Book, document: string): Iterable<Observation> {
  const found = misnamedScope(claim, book);
  if (found) {
    const { said, is, named, used } = found;
    yield {
      subject: claim.cell.label,
      message: `文字说明“${claim.cell.label}”列示 ${claim.cell.text}，称为${said}的数，与《${used.table.title}》“${used.cell.label}”（${is}）相同；${said}的数为 ${named.text}。`,
      suggestion: `请核对口径：应为${is}，或者金额应为 ${named.text}。`,
      evidence: quoteFigures([claim.cell, named, used.cell], document, book),
    };
  }
}
