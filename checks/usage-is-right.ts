import { defineCheck, type Observation } from "../domain/check.ts";
import { DISCLOSURE_RULES } from "./basis.ts";
import { inQuotes, passagesOf, quote } from "./wording/said.ts";
import { observeSlips, type Slip } from "./wording/slips.ts";

interface Misuse extends Slip {
  says: string;
  suggestion: string;
}

const PATTERNS: readonly { pattern: RegExp; says: string; suggestion: string }[] = [
  {
    pattern: /比(?:上年|20\d\d\s*年)[^，。；与同和]{0,12}持平/gu,
    says: "“比…持平”搭配不当",
    suggestion: "请改为“与…持平”。",
  },
  {
    pattern: /[比较](?:上年|20\d\d\s*年)[^，。；]{0,6}相比/gu,
    says: "“比…相比”搭配不当",
    suggestion: "请改为“与…相比”。",
  },
  {
    pattern: /截止(?:到)?\s*20\d\d\s*年[^，。；]{0,12}/gu,
    says: "“截止”误用",
    suggestion: "“截止”后不接日期，请改为“截至”。",
  },
  {
    pattern: /[比较与]上一度/gu,
    says: "“上一年度”漏字",
    suggestion: "请改为“上一年度”。",
  },
  {
    // 25万、3亿 may count anything; with two decimals and more it is money.
    pattern: /(?<![\d,.])\d[\d,]*\.\d{2,}\s*[万亿](?=[，。；、]|$)/gu,
    says: "金额漏“元”",
    suggestion: "请补写“元”。",
  },
  {
    pattern: /(?<=^|[，。；：])列明[^，。；《]{0,12}\d+(?:批次|人次|人|个|辆|次)/gu,
    says: "模板提示语“列明”未删除",
    suggestion: "请删除“列明”。",
  },
];

export default defineCheck({
  id: "usage-is-right",
  code: "BUD-TEXT-010",
  title: "比较、截至等用语应规范",
  class: "wording",
  severity: "notice",
  basis: [DISCLOSURE_RULES],
  reads: [],

  *observe(_tables, book): Iterable<Observation> {
    const found = passagesOf(book, "prose").flatMap((said): Misuse[] =>
      PATTERNS.flatMap(({ pattern, says, suggestion }) =>
        [...said.text.matchAll(pattern)].map((match) => ({
          key: says,
          says,
          suggestion,
          evidence: quote(said, match.index, match.index + match[0].length),
        })),
      ),
    );
    yield* observeSlips(found, ({ says, suggestion, evidence }) => ({
      message: `${says}：“${inQuotes(evidence.printed ?? "")}”。`,
      suggestion,
    }));
  },
});
