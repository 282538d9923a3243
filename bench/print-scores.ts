import { markdownTable, say, show, showShare } from "./say.ts";
import type { Score } from "./score-books.ts";

export interface ScoredBook {
  name: string;
  /** Missing where the scorer gave no answer. */
  score: Score | undefined;
}

const HEAD = [
  "book",
  "found",
  "recall",
  "findings/fault",
  "cell first",
  "value right",
  "false errors",
  "false above notice",
  "on rounding",
  "on traps",
];

/** A row a book and one for all of them together. */
export function printScores(books: readonly ScoredBook[]): void {
  const scores = books.flatMap(({ score }) => score ?? []);
  const add = (of: (score: Score) => number): number => scores.reduce((sum, score) => sum + of(score), 0);
  const caught = add(({ all }) => all.caught);
  const wanted = add(({ all }) => all.determinable);
  const alarms = [falseErrors, falseAboveNotice, onRounding, onTraps].map((of) => String(add(of)));
  say(
    markdownTable(HEAD, [
      ...books.map(({ name, score }) => (score ? toRow(name, score) : [name, "not scored"])),
      ["together", `${caught}/${wanted}`, showShare(caught, wanted), "", "", "", ...alarms],
    ]),
  );
}

function toRow(name: string, score: Score): string[] {
  const { caught, determinable, duplication, top1, correction } = score.all;
  return [
    name,
    `${caught}/${determinable}`,
    showShare(caught, determinable),
    show(duplication ?? undefined, 2),
    top1 === null ? "–" : showShare(top1, 1),
    correction === null ? "–" : showShare(correction, 1),
    ...[falseErrors, falseAboveNotice, onRounding, onTraps].map((of) => String(of(score))),
  ];
}

function falseErrors({ precisionError }: Score): number {
  return precisionError.findings - precisionError.matched;
}

function falseAboveNotice({ unmatched }: Score): number {
  return unmatched;
}

function onRounding({ roundingFalseAlarms }: Score): number {
  return roundingFalseAlarms;
}

function onTraps({ trapsHit }: Score): number {
  return trapsHit ?? 0;
}
