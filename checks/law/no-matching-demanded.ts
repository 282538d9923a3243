import { defineCheck } from "../../domain/check.ts";
import { type Evidence, evidenceOfLine, MOST_EVIDENCE } from "../../domain/finding.ts";
import { budgetLaw } from "../basis.ts";
import { clauseAround, inQuotes, passagesOf, quote } from "../wording/said.ts";

/** Money demanded of the levels below. 配套设施, 配套政策 and what this level pays itself are none. */
const DEMANDED =
  /(?:市县|县[(（]?市?[、，]?区?[)）]?|区县|县区|下级|地方|各地|乡镇|镇街|基层)(?:财政|政府)?(?:[^，。；、]{0,10})(?:应|须|需|要|必须|按(?:比例|规定|要求|\d))[^，。；、]{0,10}配套(?!设施|政策|措施|改革|服务|工程|建设|制度|办法)|(?:要求|由|需)(?:市县|县区|区县|下级|地方|乡镇)[^，。；、]{0,12}(?:配套(?:资金|比例|落实|安排|投入)|按比例(?:落实|配套|承担))/u;
const BY_RULE = /国务院|共同财政事权|分担|按规定由.{0,8}共同承担|不(?:得|再)?要求|取消|无需|不需|严禁|禁止/u;
const ROW = /下级配套|市县配套|县[区级]配套|区县配套|地方配套|乡镇配套/u;

export default defineCheck({
  id: "no-matching-demanded",
  code: "BUD-LAW-015",
  title: "安排专项转移支付不得要求下级承担配套资金，国务院另有规定的除外",
  class: "policy",
  severity: "notice",
  basis: [budgetLaw("第十六条")],
  reads: [],
  exempts: ({ narratives, tables }) =>
    narratives.some(({ passages }) => passages.length > 0) || tables.length > 0 ? undefined : "草案中没有文字和表格。",

  *observe(_tables, book) {
    const found: Evidence[] = [];
    for (const said of passagesOf(book, "prose")) {
      const match = DEMANDED.exec(said.text);
      if (match && !BY_RULE.test(said.text)) {
        const { from, to } = clauseAround(said.text, match.index, match.index + match[0].length);
        found.push(quote(said, from, to));
      }
    }
    for (const table of book.tables.filter(({ kind }) => kind === "transfers" || kind === "special-funds")) {
      found.push(...table.lines.filter(({ name }) => ROW.test(name)).map((line) => evidenceOfLine(table, line)));
    }
    const [first] = found;
    if (first) {
      yield {
        subject: "下级配套",
        doubtful: true,
        message: `“${inQuotes(first.printed ?? "")}”：是否要求下级配套，请核实有无国务院的规定。`,
        suggestion: "没有国务院规定的，不得要求下级承担配套资金。",
        evidence: found.slice(0, MOST_EVIDENCE),
        ...(found.length > 1 ? { places: found.length } : {}),
      };
    }
  },
});
