import { defineCheck, type Observation } from "../domain/check.ts";
import type { Severity } from "../domain/finding.ts";
import { DISCLOSURE_RULES } from "./basis.ts";
import { clauseAround, inQuotes, passagesOf, quote } from "./wording/said.ts";
import { observeSlips, type Slip } from "./wording/slips.ts";

interface Gap extends Slip {
  says: string;
  suggestion: string;
  severity: Severity;
}

interface Pattern {
  pattern: RegExp;
  key: string;
  says: string;
  suggestion: string;
  severity: Severity;
}

const PATTERNS: readonly Pattern[] = [
  {
    // 支出预算支出万元; not 百万元, 单位：万元.
    pattern:
      /(?:预算|决算|支出|收入|增加|减少|合计|总计|总额|金额|费|安排|结余|结转|为|计|共)\s*(?:万元|亿元)(?!以|为|左|级|户|大|产)/gu,
    key: "漏填金额",
    says: "漏填金额",
    suggestion: "请补填金额。",
    severity: "error",
  },
  {
    pattern: /(?:增长|下降|增加|减少|上升|降低|提高|占比|占|预算的|完成率)\s*(?:了|为)?\s*[%％](?!的)/gu,
    key: "漏填百分比",
    says: "漏填百分比",
    suggestion: "请补填百分比。",
    severity: "error",
  },
  {
    // 接待国内公务人员  批次，  人次; a blank alone may be the typesetter's, one with nothing before it in a list is not.
    pattern:
      /(?:\p{Script=Han}[（(]?|[，、；])(?:\s{2,}|\u3000)(?:批次|批|人次|辆|个|台|套)(?=\s*(?:[，。；、（）)]|$))|(?:车辆|保有量为?)\s*辆(?=[，。；、])|团组\s*个(?=[，。；、])|累计\s*人次(?=[，。；、])/gu,
    key: "漏填数量",
    says: "漏填数量",
    suggestion: "请补填数量。",
    severity: "error",
  },
  {
    pattern: /(?:增长|下降|增幅|降幅)(?:了|为)?\s*\d{1,3}(?:\.\d+)?(?=\s*(?:[。；，]|$))/gu,
    key: "漏写百分号",
    says: "百分数漏写“%”",
    suggestion: "请补上“%”，并核对数字。",
    severity: "warning",
  },
];

export default defineCheck({
  id: "amounts-are-filled-in",
  code: "BUD-TEXT-010",
  title: "说明中的金额、数量、百分比及其单位应填写完整",
  class: "completeness",
  severity: "error",
  basis: [DISCLOSURE_RULES],
  reads: [],

  *observe(_tables, book): Iterable<Observation> {
    const found = passagesOf(book, "prose").flatMap((said): Gap[] =>
      PATTERNS.flatMap(({ pattern, ...gap }) =>
        [...said.text.matchAll(pattern)].map((match) => {
          const { from, to } = clauseAround(said.text, match.index, match.index + match[0].length);
          const mark = /[，。；]/u.exec(said.text[to] ?? "") ? 1 : 0;
          return { ...gap, evidence: quote(said, from, to + mark) };
        }),
      ),
    );
    yield* observeSlips(found, ({ says, suggestion, severity, evidence }) => ({
      message: `${says}：“${inQuotes(evidence.printed ?? "")}”。`,
      suggestion,
      severity,
    }));
  },
});
