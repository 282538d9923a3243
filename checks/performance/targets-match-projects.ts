import { defineCheck } from "../../domain/check.ts";
import { wholeAmount } from "../../domain/find-cell.ts";
import { equal } from "../../domain/relation.ts";
import { compactText } from "../../domain/text.ts";
import { budgetLaw } from "../basis.ts";
import { projectName } from "../relate/project-name.ts";
import { formsOf } from "./read-forms.ts";

export default defineCheck({
  id: "targets-match-projects",
  code: "BUD-CROSS-009",
  title: "绩效目标表的项目资金应与项目支出表一致",
  class: "cross-table",
  severity: "error",
  basis: [budgetLaw("第三十二条")],
  reads: ["projects"],
  exempts: (book) =>
    book.tables.some((table) => formsOf(table).length > 0) ? undefined : "草案中没有项目绩效目标表。",

  *relate({ projects }, book) {
    if (!projects) {
      return;
    }
    const forms = onlyOnes(book.tables.flatMap(formsOf), ({ project }) => project && compactText(project.text));
    const rows = onlyOnes(
      projects.lines.filter(({ mark }) => mark === "item"),
      (line) => compactText(projectName(projects, line)),
    );
    for (const [name, { amount }] of forms) {
      const line = rows.get(name);
      const cell = line && wholeAmount(projects, line);
      if (amount && cell?.number) {
        yield equal(amount, cell, `《${projects.title}》同一项目`);
      }
    }
  },
});

/** By name; a name that stands twice does not say which is meant. */
function onlyOnes<Item>(items: readonly Item[], nameOf: (item: Item) => string | undefined): Map<string, Item> {
  const found = new Map<string, Item>();
  const twice = new Set<string>();
  for (const item of items) {
    const name = nameOf(item);
    if (name && found.has(name)) {
      twice.add(name);
    } else if (name) {
      found.set(name, item);
    }
  }
  return new Map([...found].filter(([name]) => !twice.has(name)));
}
