import { defineCheck, type Observation } from "../domain/check.ts";
import type { Severity } from "../domain/finding.ts";
import { DISCLOSURE_RULES } from "./basis.ts";
import { clauseAround, inQuotes, passagesOf, quote } from "./wording/said.ts";
import { observeSlips, type Slip } from "./wording/slips.ts";

interface Broken extends Slip {
  says: string;
  suggestion: string;
  severity: Severity;
}

/** 主要原因是。 */
const NO_REASON =
  /(?:主要|增长|减少|增加|下降|变动|变化)(?:的)?原因(?:是|为|在于)\s*[:：]?\s*(?:[。；，]|$)|(?<!说明|分析|反映|写明|注明)主要原因\s*[:：]?\s*[。；]|(?<=[，；])主要(?:是|为|系|因)\s*[:：]?\s*[。；]/gu;
const NO_PURPOSE = /主要用于\s*[:：]?\s*(?:[。；，]|$)/gu;
/** No sentence ends so. */
const BROKEN_OFF = /(?:[，、（“《]|比上年|较上年|主要原因是|(?<![因认作成称行])为|以及)\s*$/u;

export default defineCheck({
  id: "sentences-are-whole",
  code: "BUD-TEXT-010",
  title: "原因、用途应写完整，句子不应中断",
  class: "completeness",
  severity: "warning",
  basis: [DISCLOSURE_RULES],
  reads: [],

  *observe(_tables, book): Iterable<Observation> {
    const said = passagesOf(book, "prose");
    const found = said.flatMap((one, index): Broken[] => {
      const { text } = one;
      const isLast = index === said.length - 1;
      const gaps = [
        ...[...text.matchAll(NO_REASON)].map((match) => ({ match, says: "原因空缺", suggestion: "请补写原因。" })),
        ...[...text.matchAll(NO_PURPOSE)].map((match) => ({ match, says: "用途空缺", suggestion: "请补写用途。" })),
      ]
        // What ends the paragraph with a colon may go on in a list under it.
        .filter(
          ({ match }) => /[。；，]$/u.test(match[0]) || (match.index + match[0].length === text.length && isLast),
        );
      if (gaps.length > 0) {
        return gaps.map(({ match, says, suggestion }) => {
          const clause = clauseAround(text, match.index, match.index + match[0].length - 1);
          const from = Math.min(clause.from, match.index);
          const evidence = quote(one, from, match.index + match[0].length);
          return { key: says, says, suggestion, severity: "warning", evidence };
        });
      }
      const broken = text.length > 20 ? BROKEN_OFF.exec(text) : null;
      if (!broken) {
        return [];
      }
      const evidence = quote(one, clauseAround(text, Math.max(0, broken.index - 1), broken.index).from);
      return [{ key: "句子中断", says: "句子中断", suggestion: "请补写完整。", severity: "notice", evidence }];
    });
    yield* observeSlips(found, ({ says, suggestion, severity, evidence }) => ({
      message: `${says}：“${inQuotes(evidence.printed ?? "")}”。`,
      suggestion,
      severity,
    }));
  },
});
