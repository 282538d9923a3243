import { defineCheck, type Observation } from "../domain/check.ts";
import { evidenceOfCell, evidenceOfLine } from "../domain/finding.ts";
import { budgetLawRegulations } from "./basis.ts";
import { lookUpCode } from "./classification/look-up.ts";
import { type BondProject, bondProjects } from "./relate/bond-projects.ts";

const OF_SPECIAL_BONDS = /专项债[务券]/u;

export default defineCheck({
  id: "bonds-fit-subjects",
  code: "BUD-DEBT-014",
  title: "专项债券应列专项债务收入安排的支出科目，一般债券不应列该类科目",
  class: "policy",
  severity: "warning",
  basis: [budgetLawRegulations("第四十四条")],
  reads: "the whole draft",
  lacks: "草案中没有列出功能分类和债券类型的债券资金项目表。",
  appliesTo: ({ books }) => [...bondProjects(books)].some(({ sort, functional }) => sort && functional),

  *observe({ books }) {
    for (const { book, ...project } of bondProjects(books)) {
      const name = nameOf(project.functional);
      const isOfSpecial = name !== undefined && OF_SPECIAL_BONDS.test(name);
      if (name !== undefined && project.sort && isOfSpecial !== (project.sort === "special")) {
        yield { book, ...observe(project, name) };
      }
    }
  },
});

/** With the name of its 款: 2121501 征地和拆迁补偿支出 is of 土地储备专项债券收入安排的支出. Nothing of a code that is not listed. */
function nameOf(code: string | undefined): string | undefined {
  const own = code && code.length >= 5 ? lookUpCode("functional", code)?.name : undefined;
  return own && `${lookUpCode("functional", code?.slice(0, 5) ?? "")?.name ?? ""} ${own}`;
}

function observe({ table, line, name, amount, sort, functional }: BondProject, listed: string): Observation {
  const bonds = sort === "special" ? "专项债券" : "一般债券";
  return {
    subject: `${name} ${functional}`,
    message: `《${table.title}》项目“${name}”的${bonds} ${amount.text}${table.unit ?? ""} 列“${functional} ${listed.trim().split(" ").at(-1)}”，与债券类型不匹配。`,
    suggestion: "请核对债券类型和支出功能分类科目。",
    evidence: [evidenceOfCell(amount, table.document, "stated"), evidenceOfLine(table, line)],
  };
}
