import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { CHECKS } from "../checks/index.ts";
import type { Finding } from "../domain/finding.ts";
import { cellKey, cellsOf } from "../domain/relation.ts";
import { judgeRelations } from "../review/judge-relations.ts";
import { makeBooks, type ReadDocument } from "../review/make-books.ts";
import { readDocument } from "../review/read-document.ts";
import { reviewDraft } from "../review/review-draft.ts";
import { runChecks } from "../review/run-checks.ts";
import { settleBodies } from "../review/settle-bodies.ts";
import { SHARED } from "./find-books.ts";
import { changeDigit, seeded } from "./reach/change-digit.ts";
import { findTargets, type Target, type TargetKind } from "./reach/targets.ts";
import { heading, markdownTable, say } from "./say.ts";

// One digit of a real book changed at random: is there a finding at that place? `npm run bench:reach [-- --tries 100
// --seed 1]`. The denominator of the last column are the numbers that some relation of the sound book judges: only those
// the book's own redundancy guards. Prints; asserts nothing.

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
  isFound: boolean;
  note: string;
}

interface Sound {
  read: ReadDocument[];
  targets: Target[];
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
  const touched = new Set(
    judgeRelations(relations)
      .filter(({ judgement }) => ["agrees", "rounding"].includes(judgement.outcome))
      .flatMap(({ judgement }) => cellsOf(judgement.relation).map(cellKey)),
  );
  const known = new Set(reviewDraft(read, { checks: CHECKS, engine: ENGINE }).findings.map(signature));
  return { read, targets: findTargets(books, touched), known };
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

function tryOne({ read, known }: Sound, target: Target): Try | undefined {
  const text = changeDigit(target.cell.text, random);
  const changed = target.change(read, text);
  if (!changed) {
    return undefined;
  }
  const { findings } = reviewDraft(changed, { checks: CHECKS, engine: ENGINE });
  const isFound = findings.some((finding) => !known.has(signature(finding)) && pointsAt(finding, target, text));
  const note = `${target.cell.label}: ${target.cell.text} → ${text}（第 ${target.cell.place.page} 页）`;
  return { kind: target.kind, isLinked: target.isLinked, isFound, note };
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
    return [kind, String(own.length), share(own), String(linked.length), share(linked)];
  });
  say(markdownTable(["changed", "tries", "found", "guarded", "found of these"], rows));
  if (values.missed) {
    for (const one of tries.filter(({ isFound }) => !isFound)) {
      say(`- ${one.isLinked ? "guarded" : "unguarded"} ${one.kind}: ${one.note}`);
    }
  }
}

function share(tries: readonly Try[]): string {
  const found = tries.filter(({ isFound }) => isFound).length;
  return tries.length === 0 ? "–" : `${found} (${((100 * found) / tries.length).toFixed(1)} %)`;
}
