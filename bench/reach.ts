import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { CHECKS } from "../checks/index.ts";
import type { Finding } from "../domain/finding.ts";
import { cellKey, cellsOf, type Relation } from "../domain/relation.ts";
import { judgeRelations } from "../review/judge-relations.ts";
import { makeBooks, type ReadDocument } from "../review/make-books.ts";
import { readDocument } from "../review/read-document.ts";
import { reviewDraft } from "../review/review-draft.ts";
import { runChecks } from "../review/run-checks.ts";
import { settleBodies } from "../review/settle-bodies.ts";
import { SHARED } from "./find-books.ts";
import { changeDigit, seeded } from "./reach/change-digit.ts";
import { findTargets, type Target, type TargetKind } from "./reach/targets.ts";
import { isToldBy } from "./reach/told-by.ts";
import { heading, markdownTable, say } from "./say.ts";

// One digit of a real book changed at random: is there a finding at that place? `npm run bench:reach [-- --tries 100
// --seed 1 --missed]`. Guarded are numbers that some relation of the sound book judges; determined are the changes that one
// of these relations tells of at all: a last digit within the tolerance of a sum of twenty is none. Prints; asserts nothing.

const BOOKS: readonly string[][] = [
  ["sh-putuo/putuo_czj_2024_juesuan_official.pdf"],
  ["sh-putuo/putuo_guizi_2024_juesuan.pdf"],
  ["sh-putuo/putuo_czj_2025_bumen_yusuan.pdf"],
  ["sh-putuo/putuo_sfj_2026_bumen_yusuan.pdf"],
  ["sh-putuo/putuo_wanli_2024_bumen_yusuan.pdf"],
  ["js-provincial/js_jianchayuan_2019_yusuan.pdf"],
  ["js-provincial/js_renda_2018_yusuan.pdf"],
  ["js-provincial/js_zhengxie_2018_yusuan_text.pdf", "js-provincial/js_zhengxie_2018_yusuan_tables.pdf"],
];
const ENGINE = { version: "bench", rules: "bench" };

const { values } = parseArgs({
  options: {
    tries: { type: "string", default: "120" },
    seed: { type: "string", default: "1" },
    missed: { type: "boolean" },
  },
});
const random = seeded(Number(values.seed));

interface Try {
  kind: TargetKind;
  isLinked: boolean;
  isDetermined: boolean;
  isFound: boolean;
  /** Above notice: a last digit apart is noted and no more. */
  isGrave: boolean;
  note: string;
}

interface Sound {
  read: ReadDocument[];
  targets: Target[];
  /** What the sound book states of each cell, by its key. */
  states: Map<string, Relation[]>;
  known: Set<string>;
}

const sound: Sound[] = [];
for (const files of BOOKS) {
  const paths = files.map((file) => path.join(SHARED, "corpus", file));
  if (paths.every((file) => existsSync(file))) {
    sound.push(await prepare(paths));
  }
}
heading("One digit changed: is it found at its place?");
if (sound.length === 0) {
  say("No book was found: lay ../shared/corpus beside the project.");
} else {
  report(tryAll());
}

async function prepare(files: readonly string[]): Promise<Sound> {
  const read: ReadDocument[] = [];
  for (const [index, file] of files.entries()) {
    read.push(await readDocument(new Uint8Array(await readFile(file)), path.basename(file), `d${index + 1}`));
  }
  const books = makeBooks(settleBodies(read));
  const relations = runChecks(CHECKS, books).flatMap((run) =>
    run.relations.map((relation) => ({ check: run.check.id, relation })),
  );
  const states = new Map<string, Relation[]>();
  for (const { judgement } of judgeRelations(relations)) {
    const { relation, outcome } = judgement;
    for (const key of outcome === "agrees" || outcome === "rounding" ? cellsOf(relation).map(cellKey) : []) {
      states.set(key, [...(states.get(key) ?? []), relation]);
    }
  }
  const known = new Set(reviewDraft(read, { checks: CHECKS, engine: ENGINE }).findings.map(signature));
  return { read, targets: findTargets(books, new Set(states.keys())), states, known };
}

function tryAll(): Try[] {
  const kinds: TargetKind[] = ["item amount of the text", "growth rate", "item row of a table"];
  return kinds.flatMap((kind) => {
    const pool = sound.flatMap((one) =>
      one.targets.filter((target) => target.kind === kind).map((target) => ({ one, target })),
    );
    const tries: Try[] = [];
    for (let left = Number(values.tries) * 3; left > 0 && tries.length < Number(values.tries); left -= 1) {
      const picked = pool[Math.floor(random() * pool.length)];
      const result = picked && tryOne(picked.one, picked.target);
      if (result) {
        tries.push(result);
      }
    }
    return tries;
  });
}

function tryOne({ read, states, known }: Sound, target: Target): Try | undefined {
  const text = changeDigit(target.cell.text, random);
  const changed = target.change(read, text);
  if (!changed) {
    return undefined;
  }
  const { findings } = reviewDraft(changed, { checks: CHECKS, engine: ENGINE });
  const own = findings.filter((finding) => !known.has(signature(finding)) && pointsAt(finding, target, text));
  const note = `${target.cell.label}: ${target.cell.text} → ${text}（第 ${target.cell.place.page} 页）`;
  return {
    kind: target.kind,
    isLinked: target.isLinked,
    isDetermined: isToldBy(states.get(cellKey(target.cell)) ?? [], target.cell, text),
    isFound: own.length > 0,
    isGrave: own.some(({ severity }) => severity !== "notice"),
    note,
  };
}

function signature({ id, message }: Finding): string {
  return `${id} ${message}`;
}

function pointsAt({ evidence }: Finding, { cell }: Target, text: string): boolean {
  return evidence.some(({ printed, place }) => printed === text && place.page === cell.place.page);
}

function report(tries: readonly Try[]): void {
  const rows = [...new Set(tries.map(({ kind }) => kind))].map((kind) => {
    const own = tries.filter((one) => one.kind === kind);
    const linked = own.filter((one) => one.isLinked);
    const told = own.filter((one) => one.isDetermined);
    return [
      kind,
      String(own.length),
      share(own),
      String(linked.length),
      share(linked),
      String(told.length),
      share(told),
    ];
  });
  say(markdownTable(["changed", "tries", "found", "guarded", "found of these", "determined", "found of these"], rows));
  const grave = tries.filter(({ isGrave }) => isGrave);
  say(`${grave.length} of ${tries.filter(({ isFound }) => isFound).length} found at error or warning.`);
  if (values.missed) {
    for (const one of tries.filter(({ isFound }) => !isFound)) {
      const guard = one.isDetermined ? "determined" : one.isLinked ? "guarded" : "unguarded";
      say(`- ${guard} ${one.kind}: ${one.note}`);
    }
  }
}

function share(tries: readonly Try[]): string {
  const found = tries.filter(({ isFound }) => isFound).length;
  return tries.length === 0 ? "–" : `${found} (${((100 * found) / tries.length).toFixed(1)} %)`;
}
