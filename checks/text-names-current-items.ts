import { type Book, defineCheck, type Observation } from "../domain/check.ts";
import { compactText } from "../domain/text.ts";
import { budgetLaw, CLASSIFICATION } from "./basis.ts";
import { namesGivenUpBefore } from "./classification/look-up.ts";
import type { HistoricName } from "./classification/subject.ts";
import { ofKnownYear } from "./wording/of-known-year.ts";
import { clauseAround, inQuotes, passagesOf, quote } from "./wording/said.ts";
import { observeSlips, type Slip } from "./wording/slips.ts";

interface OldName extends Slip {
  old: HistoricName;
}

export default defineCheck({
  id: "text-names-current-items",
  code: "BUD-CODE-001",
  title: "说明中的功能分类科目名称应为当年科目",
  class: "classification",
  severity: "warning",
  basis: [budgetLaw("第三十二条"), CLASSIFICATION],

  ...ofKnownYear(function* (book, fiscalYear): Iterable<Observation> {
    // Where the tables bear the old name too, it is told there.
    const names = namesGivenUpBefore(fiscalYear).filter(({ name }) => !isInTables(name, book));
    const found = passagesOf(book, "prose", "heading").flatMap((said) =>
      names.flatMap((old) =>
        [...offsetsOf(old.name, said.text)].map((at): OldName => {
          const { from, to } = clauseAround(said.text, at, at + old.name.length);
          return { key: `旧科目 ${old.code} ${old.name}`, old, evidence: quote(said, from, to) };
        }),
      ),
    );
    yield* observeSlips(found, ({ old, evidence }) => ({
      message: `说明中的“${old.name}”是 ${old.lastYear} 年以前的科目名称，现为 ${old.current?.code}“${old.current?.name}”：“${inQuotes(evidence.printed ?? "")}”。`,
      suggestion: `请改为“${old.current?.name}”。`,
      ...(old.certainty === "official" ? {} : { doubtful: true }),
    }));
  }),
});

function isInTables(name: string, book: Book): boolean {
  return book.tables.some(({ lines }) => lines.some((line) => compactText(line.name).includes(name)));
}

function* offsetsOf(name: string, text: string): Iterable<number> {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    yield at;
  }
}
