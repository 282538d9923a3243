import { isBlank } from "../domain/budget-table.ts";
import { type Book, defineCheck } from "../domain/check.ts";
import { type Evidence, evidenceOfTable } from "../domain/finding.ts";
import { compactText } from "../domain/text.ts";
import { DISCLOSURE_RULES } from "./basis.ts";
import { clauseAround, passagesOf, quote } from "./wording/said.ts";

type Scope = "一般公共预算" | "财政拨款" | "全口径";

/** Of whose money 三公 are said to be, right before the word: 一般公共预算财政拨款 is of the general budget. */
const SAID =
  /((?:一般)?公共(?:财政)?预算(?:财政)?(?:当年)?(?:拨款)?|财政(?:资金)?拨款|全口径|全部资金|所有资金)(?:安排的|开支的|预算)?(?:的)?["“”]?三公["“”]?经费/gu;

export default defineCheck({
  id: "three-public-has-one-scope",
  code: "BUD-CROSS-011",
  title: "“三公”经费的口径在文字和表格中应当一致",
  class: "text-table",
  severity: "notice",
  basis: [DISCLOSURE_RULES],
  reads: "text",

  *observe(book) {
    const said = scopesOf(book);
    const [first, ...others] = said;
    const other = others.find(({ scope }) => first && scope !== first.scope && isAnother(first.scope, scope, book));
    if (first && other) {
      yield {
        subject: "三公经费口径",
        doubtful: true,
        message: `“三公”经费的口径前后不一致：一处为“${first.scope}”，一处为“${other.scope}”。`,
        suggestion: "请统一口径并核对各处数字。",
        evidence: [first.evidence, other.evidence],
      };
    }
  },
});

interface SaidScope {
  scope: Scope;
  evidence: Evidence;
}

/** As the titles of its tables say it, then as the text does. */
function scopesOf(book: Book): SaidScope[] {
  const titled = book.tables
    .filter(({ kind }) => kind === "three-public")
    .flatMap((table) => {
      const scope = scopeIn(compactText(table.title));
      return scope ? [{ scope, evidence: evidenceOfTable(table) }] : [];
    });
  const told = passagesOf(book, "prose", "heading").flatMap((said) =>
    [...said.text.matchAll(SAID)].flatMap((match): SaidScope[] => {
      const { from, to } = clauseAround(said.text, match.index, match.index + match[0].length);
      const scope = scopeIn(match[1] ?? "");
      return scope ? [{ scope, evidence: quote(said, from, to) }] : [];
    }),
  );
  return [...titled, ...told];
}

function scopeIn(words: string): Scope | undefined {
  return /全口径|全部资金|所有资金/u.test(words)
    ? "全口径"
    : /公共(?:财政)?预算/u.test(words)
      ? "一般公共预算"
      : /财政(?:资金)?拨款/u.test(words)
        ? "财政拨款"
        : undefined;
}

/** Where all appropriations are of the general budget, 财政拨款 and 一般公共预算 are two words for one scope. */
function isAnother(one: Scope, other: Scope, { tables }: Book): boolean {
  const isMoreThanGeneral = tables.some(
    (table) => (table.kind === "fund" || table.kind === "state-capital") && !isBlank(table),
  );
  return one === "全口径" || other === "全口径" || isMoreThanGeneral;
}
