import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { parseDocument } from "../parsers/parse-document.ts";
import { type PageStyle, STYLES } from "./layouts/page-style.ts";
import { printStyles } from "./layouts/print-styles.ts";
import { type BookScore, scoreBook, type TableScore } from "./layouts/score-book.ts";
import { addScores, NOTHING } from "./layouts/score-cells.ts";
import { heading, markdownTable, say, showShare } from "./say.ts";

// Draws tables with known cells, prints them in many styles, reads them back and compares every cell.
// `npm run bench:layouts [-- --seed 1] [--styles three,none] [--misses] [--keep <folder>]`. Prints; asserts nothing.

interface StyleScore extends BookScore {
  style: PageStyle;
}

const { values } = parseArgs({
  options: {
    seed: { type: "string", default: "1" },
    styles: { type: "string" },
    misses: { type: "boolean" },
    keep: { type: "string" },
  },
});
const asked = values.styles?.split(",");
const styles = STYLES.filter(({ name }) => asked?.some((part) => name.includes(part)) ?? true);
const scores: StyleScore[] = [];
for (const { style, book, pdf } of await printStyles(styles, Number(values.seed))) {
  if (values.keep) {
    await mkdir(values.keep, { recursive: true });
    await writeFile(path.join(values.keep, `${fileName(style)}.pdf`), pdf);
  }
  scores.push({ style, ...scoreBook(book, await parseDocument(pdf, `${fileName(style)}.pdf`, "d1"), style) });
}
printScores(scores);

function fileName({ name }: PageStyle): string {
  return name.replace(/\W+/gu, "-");
}

function printScores(found: readonly StyleScore[]): void {
  heading("By style");
  const head = ["style", "tables", "found", "told", "cells", "% exact", "% right", "% numbers", "% spans", "silent"];
  const more = ["% title", "% unit", "% head", "% rows", "% sentences"];
  const rows = found.map((score) => [
    ...toRow(score.style.name, score.tables),
    showShare(score.sentencesFound, score.sentences),
  ]);
  const all = found.flatMap(({ tables }) => tables);
  say(markdownTable([...head, ...more], [...rows, [...toRow("all", all), ""]]));
  heading("By shape");
  const shapes = [...new Set(all.map(({ table }) => table.shape))];
  say(
    markdownTable(
      [...head, ...more.slice(0, -1)],
      shapes.map((shape) =>
        toRow(
          shape,
          all.filter(({ table }) => table.shape === shape),
        ),
      ),
    ),
  );
  say(
    "Exact: of the cells with text, those that say the same in the same column of the same row; right: of the cells read,\n" +
      "those exact. Silent: cells not exact in tables of which the document does not say that they are uncertain.",
  );
  if (values.misses) {
    for (const { style, tables } of found) {
      for (const { table, cells, isTold } of tables.filter((one) => one.cells.exact < one.cells.cells)) {
        const [shown, rest] = [cells.differences.slice(0, 6), cells.differences.length - 6];
        say(`\n${style.name}, ${table.title} (${table.shape})${isTold ? ", told" : ""}:\n  ${shown.join("\n  ")}`);
        say(rest > 0 ? `  and ${rest} more` : "");
      }
    }
  }
}

function toRow(name: string, tables: readonly TableScore[]): string[] {
  const cells = tables.map((one) => one.cells).reduce(addScores, NOTHING);
  const count = (passes: (table: TableScore) => boolean): number => tables.filter(passes).length;
  const silent = tables
    .filter(({ isTold }) => !isTold)
    .reduce((sum, one) => sum + one.cells.cells - one.cells.exact, 0);
  const sum = (of: (table: TableScore) => number): number => tables.reduce((all, table) => all + of(table), 0);
  return [
    name,
    ...[tables.length, count((one) => one.isFound), count((one) => one.isTold), cells.cells].map(String),
    showShare(cells.exact, cells.cells, 2),
    showShare(cells.exact, cells.read, 2),
    showShare(cells.numbersExact, cells.numbers, 2),
    showShare(cells.spans, cells.exact, 2),
    String(silent),
    showShare(
      count((one) => one.hasTitle),
      tables.length,
    ),
    showShare(
      count((one) => one.hasUnit),
      tables.length,
    ),
    showShare(
      count((one) => one.hasHead),
      tables.length,
    ),
    showShare(
      sum((one) => one.rowsExact),
      sum((one) => one.rows),
    ),
  ];
}
