import type { BudgetTable, LineItem } from "../domain/budget-table.ts";
import { defineCheck, type Observation } from "../domain/check.ts";
import { evidenceOfLine } from "../domain/finding.ts";
import { budgetLawRegulations, CLASSIFICATION } from "./basis.ts";
import { codesNamed, lookUpCode } from "./classification/look-up.ts";
import { isReliedOn, type Subject } from "./classification/subject.ts";

/** What is paid for land is money of the funds (1030148), however the row is called. */
const LAND = /^国有土地(?:使用权)?(?:有偿)?出让(?:金|价款)?(?:净)?收入$/u;
/** Its money, moved: 调入资金 has rows of these names. */
const MOVED = /调入|转入|结转|结余|安排/u;
const GROUP = 5;

export default defineCheck({
  id: "revenue-under-its-kind",
  code: "BUD-CODE-011",
  title: "收入应列入所属的预算和款级科目",
  class: "classification",
  severity: "warning",
  basis: [budgetLawRegulations("第十二条"), budgetLawRegulations("第十五条"), CLASSIFICATION],
  reads: "every table",
  appliesTo: (table) => table.kind === "government-revenue",

  *observe(table): Iterable<Observation> {
    for (const line of table.lines.filter(({ mark }) => mark === "item" || mark === "of-which")) {
      const above = ancestorsOf(table, line);
      if (above.some(({ name }) => MOVED.test(name))) {
        continue;
      }
      // With a code it is told of by its code.
      if (table.scope?.budget === "general" && line.code === undefined && LAND.test(line.name)) {
        yield {
          subject: line.name,
          severity: "error",
          message: `《${table.title}》列有“${line.name}”，应列政府性基金预算收入 1030148“国有土地使用权出让收入”。`,
          suggestion: "请改列政府性基金预算收入表，并核对两本预算的收入合计。",
          evidence: [evidenceOfLine(table, line)],
          misplaces: Object.values(line.cells),
        };
        continue;
      }
      yield* misfiled(table, line, above);
    }
  },
});

/** A row without a code under a 款 that is not its own: 教育费附加收入 under 其他收入. */
function* misfiled(table: BudgetTable, line: LineItem, [parent]: readonly LineItem[]): Iterable<Observation> {
  const [stands, ...many] = parent ? groupsNamed(parent.name, table) : [];
  const own = line.code === undefined ? subjectsNamed(line.name, table) : [];
  const [first] = own;
  const group = first && lookUpCode("revenue", first.code.slice(0, GROUP), table.fiscalYear);
  const isOneGroup = own.every(({ code }) => code.startsWith(group?.code ?? "-"));
  if (parent && stands && many.length === 0 && first && group && isOneGroup && group.code !== stands.code) {
    yield {
      subject: `${parent.name} ${line.name}`,
      doubtful: true,
      message: `《${table.title}》“${line.name}”列在“${parent.name}”之下，应列 ${first.code}，属 ${group.code}“${group.name}”。`,
      suggestion: `请改列“${group.name}”。`,
      evidence: [evidenceOfLine(table, line), evidenceOfLine(table, parent)],
      misplaces: Object.values(line.cells),
    };
  }
}

function ancestorsOf(table: BudgetTable, line: LineItem): LineItem[] {
  const parent = line.parent === undefined ? undefined : table.lines[line.parent];
  return parent ? [parent, ...ancestorsOf(table, parent)] : [];
}

/** The relied-on subjects below the 款 that bear a name, or the name with 收入. */
function subjectsNamed(name: string, { fiscalYear }: BudgetTable): Subject[] {
  return [name, `${name}收入`]
    .flatMap((one) => codesNamed("revenue", one, fiscalYear))
    .filter(({ code, certainty }) => code.length > GROUP && isReliedOn(certainty));
}

function groupsNamed(name: string, { fiscalYear }: BudgetTable): Subject[] {
  return codesNamed("revenue", name, fiscalYear).filter(({ code }) => code.length === GROUP);
}
