import type { BudgetTable } from "../../domain/budget-table.ts";
import { type Book, defineCheck, type Observation } from "../../domain/check.ts";
import { evidenceOfTable, nameOfTable } from "../../domain/finding.ts";
import { FEN_PER_UNIT } from "../../domain/unit.ts";
import { budgetLawRegulations, SHARED_SYSTEMS } from "../basis.ts";
import { inOne } from "../relate/worst-places.ts";
import { inQuotes } from "../wording/said.ts";
import { budgetBooks } from "./budget-books.ts";
import { amountInWords, evidenceOfRow } from "./list-row.ts";
import { moneyOf, type Project } from "./project.ts";
import { projectsOf } from "./projects.ts";
import { inventoriesOf, missingColumns, missingValues, systemsOf } from "./systems.ts";
import { isUpkeep } from "./upkeep.ts";

const SUGGESTION = "请按系统逐项列明名称、建设时间、建设投资、运维内容、数量和单价，并附测算依据。";
/** A description that counts or prices what is kept up says what it rests on. */
const BASIS =
  /测算|单价|元\/|[×*]\s*\d|\d+(?:\.\d+)?\s*(?:万元|元)[^。；]{0,12}(?:系统|平台|运维|驻场)|建设投资|原值|建成|清单|\d+\s*(?:个|套|台|人|名|次)[^。；]{0,8}(?:系统|平台|服务器|设备|驻场|工程师|巡检)|(?:系统|平台|服务器|设备|驻场)[^。；]{0,8}\d+\s*(?:个|套|台|人|名|次)/u;

export default defineCheck({
  id: "it-upkeep-lists-systems",
  code: "BUD-POL-004",
  title: "信息化运维项目应列明系统清单和测算依据",
  class: "policy",
  severity: "warning",
  basis: [budgetLawRegulations("第二十一条"), SHARED_SYSTEMS],
  reads: "the whole draft",
  lacks: "草案中没有信息化运维项目。",
  appliesTo: (draft) => budgetBooks(draft).some((book) => inventoriesOf(book).length > 0 || upkeepOf(book).length > 0),
  parameters: {
    least: {
      title: "只在项目表中列名的运维项目，达到多少才提示",
      value: 200,
      unit: "万元",
      source: "编制习惯，请按本地规定设定",
    },
  },

  *observe(draft, { least }): Iterable<Observation & { book: Book }> {
    const listed: Project[] = [];
    for (const book of budgetBooks(draft)) {
      const inventories = inventoriesOf(book);
      const projects = inventories.length > 0 ? [] : upkeepOf(book);
      for (const observation of [...inventories.flatMap((table) => [...gapsOf(table)]), ...withoutList(projects)]) {
        yield { ...observation, book };
      }
      const large = projects.filter(
        ({ from, ...one }) => from === "list" && (moneyOf(one) ?? 0) >= least * FEN_PER_UNIT["万元"],
      );
      listed.push(...large);
    }
    // A province that asks for no lists of systems is told once, whatever number of departments hands in its budget.
    const [first] = listed;
    for (const observation of first ? nameOnly(listed) : []) {
      yield { ...observation, book: (first as Project).book };
    }
  },
});

/** Descriptions of projects that neither list nor count nor price what is kept up. */
function withoutList(projects: readonly Project[]): Iterable<Observation> {
  const described = projects.filter(({ from, words }) => from === "text" && !BASIS.test(words));
  return inOne(
    described.map(({ name, evidence }) => ({ says: `“${inQuotes(name)}”`, evidence: [evidence] })),
    {
      subject: "运维项目说明无系统清单",
      lead: "信息化运维项目的说明未列明系统清单及测算依据：",
      suggestion: SUGGESTION,
      doubtful: true,
    },
  );
}

function nameOnly(listed: readonly Project[]): Iterable<Observation> {
  return inOne(
    listed.map((project) => ({
      says: `“${inQuotes(project.name)}”${project.amount ? ` ${amountInWords(project.amount, project.row?.table)}` : ""}`,
      evidence: [project.evidence],
      weight: moneyOf(project) ?? 0,
    })),
    {
      subject: "无系统清单",
      severity: "notice",
      lead: "草案中没有信息化运维项目的系统清单及测算依据：",
      suggestion: SUGGESTION,
    },
  );
}

function upkeepOf(book: Book): Project[] {
  return projectsOf(book).filter(isUpkeep);
}

function* gapsOf(table: BudgetTable): Iterable<Observation> {
  const columns = missingColumns(table);
  if (columns.length > 0) {
    yield {
      subject: `${table.title} 缺列`,
      message: `${nameOfTable(table)}没有列出${columns.join("、")}。`,
      suggestion: SUGGESTION,
      evidence: [evidenceOfTable(table)],
    };
  }
  const rows = systemsOf(table).filter((system) => missingValues(system).length > 0);
  yield* inOne(
    rows.map((system) => ({
      says: `“${inQuotes(system.name)}”未填${missingValues(system).join("、")}`,
      evidence: [evidenceOfRow(system)],
    })),
    { subject: `${table.title} 缺项`, lead: `${nameOfTable(table)}中`, suggestion: SUGGESTION },
  );
}
