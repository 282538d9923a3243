import { parseArgs } from "node:util";
import { defaultInputs, findBooks, SHARED } from "./find-books.ts";
import { heading, markdownTable, say, show, showShare } from "./say.ts";
import { coverageOf, loadDraft } from "./seeded/base-draft.ts";
import { measureSpeed } from "./seeded/measure-speed.ts";
import type { FaultClass } from "./seeded/plant.ts";
import { runSeeded } from "./seeded/run.ts";
import type { Tally } from "./seeded/score.ts";
import { runText, type TextTally } from "./seeded/score-text.ts";
import { plantInWorkbook } from "./seeded/through-workbook.ts";
import { wilson } from "./seeded/wilson.ts";

// Plants faults in sound and real drafts and counts what is found. `npm run bench:detect [-- books…] [--single 300]
// [--text 100] [--seed 1] [--misses]`. Prints; asserts nothing.

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    single: { type: "string", default: "300" },
    seed: { type: "string", default: "1" },
    many: { type: "string", default: "5,20,40" },
    text: { type: "string", default: "100" },
    misses: { type: "boolean", default: false },
  },
});

/** Tables of a draft of the common size. */
const SMALL_DRAFT = 60;

/** Slips that go the whole way through a file, for each workbook. */
const THROUGH_FILE = 20;

const inputs = positionals.length > 0 ? positionals : [...(await defaultInputs()), `${SHARED}/drafts`];
const books = await findBooks(inputs);
const drafts = [];
for (const book of books.filter(({ name }) => !/faulty|seeded/.test(name) || positionals.length > 0)) {
  drafts.push(await loadDraft(book));
}
const usable = drafts.filter(({ cells }) => cells.length > 0);
heading(`${usable.length} drafts, ${usable.reduce((sum, { cells }) => sum + cells.length, 0)} numbers in relations`);
const start = performance.now();
const result = runSeeded(usable, {
  seed: Number(values.seed),
  single: Number(values.single),
  many: values.many.split(",").filter(Boolean).map(Number),
});
printTallies("One fault in a draft", result.single);
for (const [size, tallies] of result.many) {
  printTallies(`${size} faults in a draft`, tallies);
}
printText();
heading("In-table slips typed into the workbook itself, and read as any other");
for (const book of books.filter(({ files, name }) => files.length === 1 && !/faulty/.test(name))) {
  const { planted, found, locatable, first } = await plantInWorkbook(book, THROUGH_FILE, Number(values.seed));
  if (planted > 0) {
    say(`${book.name}: found ${interval(found, planted)}, wrong cell first ${interval(first, locatable)}`);
  }
}
heading("Sound drafts, every amount rounded for itself");
say(`${result.clean.drafts} drafts, ${result.clean.errors.length} false errors.`);
for (const error of result.clean.errors.slice(0, 20)) {
  say(error);
}
say(`\n${show((performance.now() - start) / 1000, 1)} s.`);
printCoverage();
printSpeed();

/** Slips in sentences that the numbers of the draft tell of, one at a time. */
function printText(): void {
  heading("One fault in the text");
  const tallies = [...runText(usable, Number(values.seed), Number(values.text))];
  const rows = tallies.map(([name, { planted, determined, found, findings, atPlace }]) => [
    name,
    String(planted),
    String(planted - determined),
    interval(found, determined),
    interval(atPlace, findings),
    show(determined > 0 ? findings / determined : undefined, 3),
  ]);
  const sum = (of: (tally: TextTally) => number): number => tallies.reduce((all, [, tally]) => all + of(tally), 0);
  const determined = sum((tally) => tally.determined);
  const findings = sum((tally) => tally.findings);
  rows.push([
    "all",
    String(sum(({ planted }) => planted)),
    String(sum(({ planted }) => planted) - determined),
    interval(
      sum(({ found }) => found),
      determined,
    ),
    interval(
      sum(({ atPlace }) => atPlace),
      findings,
    ),
    show(determined > 0 ? findings / determined : undefined, 3),
  ]);
  say(
    markdownTable(
      ["class", "planted", "undetermined", "found", "of the findings at its place", "findings per fault"],
      rows,
    ),
  );
  for (const [name, { missed, elsewhere }] of values.misses ? tallies : []) {
    for (const line of missed) {
      say(`missed ${name}: ${line}`);
    }
    for (const line of elsewhere) {
      say(`elsewhere ${name}: ${line}`);
    }
  }
}

/** Amounts that a relation touches, and that two do: of the latter a wrong one can be told from its neighbours. */
function printCoverage(): void {
  heading("Amounts in relations");
  const rows = usable.map(({ name, read, prior }) => {
    const { amounts, amountsInRelations, amountsInTwoRelations = 0 } = coverageOf(read, prior);
    return [name, String(amounts), showShare(amountsInRelations, amounts), showShare(amountsInTwoRelations, amounts)];
  });
  say(markdownTable(["draft", "amounts", "in one", "in two"], rows));
}

function printSpeed(): void {
  heading("Checks and diagnosis, without reading");
  const [largest] = [...usable].sort((a, b) => b.cells.length - a.cells.length);
  const runs = largest
    ? [
        [1, 0, SMALL_DRAFT],
        [1, 0],
        [1, 40],
        [2, 40],
        [5, 0],
        [5, 40],
      ].map(([copies = 1, faults = 0, most]) => measureSpeed(largest, copies, faults, most))
    : [];
  say(
    markdownTable(
      ["tables", "faults", "CPU ms", "ms a table"],
      runs.map(({ tables, faults, milliseconds }) => [
        String(tables),
        String(faults),
        show(milliseconds),
        show(milliseconds / tables, 2),
      ]),
    ),
  );
}

function printTallies(title: string, tallies: ReadonlyMap<FaultClass, Tally>): void {
  heading(title);
  const rows = [...tallies].map(([name, tally]) => [
    name,
    String(tally.planted),
    String(tally.planted - tally.determined),
    interval(tally.found, tally.determined),
    String(tally.locatable),
    interval(tally.first, tally.locatable),
    interval(tally.right, tally.locatable),
    show(tally.single > 0 ? tally.findings / tally.single : undefined, 3),
  ]);
  say(
    markdownTable(
      [
        "class",
        "planted",
        "undetermined",
        "found",
        "locatable",
        "wrong cell first",
        "right value",
        "findings per fault",
      ],
      rows,
    ),
  );
  if (values.misses) {
    for (const [name, { missed, misplaced }] of tallies) {
      for (const line of missed.slice(0, 15)) {
        say(`missed ${name}: ${line}`);
      }
      for (const line of misplaced.slice(0, 15)) {
        say(`misplaced ${name}: ${line}`);
      }
    }
  }
}

/** `99.0 % [97.1, 99.7]` */
function interval(part: number, whole: number): string {
  const found = wilson(part, whole);
  const percent = (share: number): string => show(share * 100, 1);
  return found ? `${percent(found.share)} % [${percent(found.low)}, ${percent(found.high)}]` : "–";
}
