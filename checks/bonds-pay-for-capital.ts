import { defineCheck, type Observation } from "../domain/check.ts";
import { evidenceOfCell, evidenceOfLine } from "../domain/finding.ts";
import { budgetLaw } from "./basis.ts";
import { lookUpCode } from "./classification/look-up.ts";
import { type BondProject, bondProjects } from "./relate/bond-projects.ts";

/** 工资福利、商品和服务、对个人和家庭的补助, of departments and of governments: what is spent anew every year. */
const RECURRENT = /^(?:30[123]|50[1259])/u;

export default defineCheck({
  id: "bonds-pay-for-capital",
  code: "BUD-DEBT-009",
  title: "债券资金只能用于公益性资本支出，不得用于经常性支出",
  class: "policy",
  severity: "error",
  basis: [budgetLaw("第三十五条")],
  reads: "the whole draft",
  lacks: "草案中没有列出经济分类的债券资金项目表。",
  appliesTo: ({ books }) => [...bondProjects(books)].some(({ economic }) => economic !== undefined),

  *observe({ books }) {
    for (const { book, ...project } of bondProjects(books)) {
      const { economic } = project;
      yield* economic && RECURRENT.test(economic) ? [{ book, ...observe(project, economic) }] : [];
    }
  },
});

function observe({ table, line, name, amount }: BondProject, code: string): Observation {
  const kind = code.startsWith("3") ? "departmental-economic" : "government-economic";
  const subject = lookUpCode(kind, code)?.name ?? "";
  return {
    subject: `${name} ${code}`,
    message: `《${table.title}》项目“${name}”的债券资金 ${amount.text}${table.unit ?? ""} 安排用于经常性支出“${code} ${subject}”。`,
    suggestion: "请改列资本性支出科目；确属经常性支出的，请调整资金来源。",
    evidence: [evidenceOfCell(amount, table.document, "stated"), evidenceOfLine(table, line)],
  };
}
