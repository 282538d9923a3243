import type { BudgetTable } from "../domain/budget-table.ts";
import { defineCheck, type Observation } from "../domain/check.ts";
import { evidenceOfLine } from "../domain/finding.ts";
import { budgetLaw } from "./basis.ts";
import { projectName } from "./relate/project-name.ts";

const LISTS: readonly BudgetTable["kind"][] = ["projects", "project-details", "major-projects", "key-expenditure"];
/** Words of borrowing in disguise in the name of a project (财预〔2017〕50 号、87 号). */
const CLUES: readonly RegExp[] = [
  /政府购买服务(?:融资|工程|建设)/u,
  /(?:工程|项目|土地|资产|股权|道路|安置房|厂房|BT).{0,2}回购|(?<![膜袋瓶料品器]|国债|债券|逆|股份)回购(?:款|本息|本金)/u,
  /(?<![A-Za-z])BT(?:模式|项目|工程|回购|款)/u,
  /垫资(?:建设|施工|款|工程)/u,
  /兜底(?:回购|还款|收益|承诺)|(?:融资|还款|偿债|财政)承诺函|明股实债|固定回报/u,
  /融资平台(?:公司)?(?:代建|贷款|借款|还本|付息)/u,
  /(?:政府|财政|提供|出具).{0,4}担保函(?!证)|担保债务(?!.{0,4}(?:清收|追偿|追收|核销|处置|风险))/u,
];

export default defineCheck({
  id: "no-hidden-debt",
  code: "BUD-DEBT-013",
  title: "项目名称中疑似违规举债、变相举债的表述应予核实",
  class: "policy",
  severity: "notice",
  basis: [budgetLaw("第三十五条")],
  reads: "every table",
  appliesTo: ({ kind }) => LISTS.includes(kind),

  *observe(table): Iterable<Observation> {
    for (const line of table.lines.filter(({ mark }) => mark === "item")) {
      const name = projectName(table, line);
      const clue = CLUES.flatMap((pattern) => pattern.exec(name)?.[0] ?? []).at(0);
      if (clue) {
        yield {
          subject: name,
          doubtful: true,
          message: `《${table.title}》项目“${name}”含“${clue}”，是否属于变相举债，请核实。`,
          suggestion: "请说明项目的资金来源、合同和偿还责任。",
          evidence: [evidenceOfLine(table, line)],
        };
      }
    }
  },
});
