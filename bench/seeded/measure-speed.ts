import { CHECKS } from "../../checks/index.ts";
import type { ReadDocument } from "../../review/make-books.ts";
import { reviewDraft } from "../../review/review-draft.ts";
import { rollDice } from "../dice.ts";
import type { BaseDraft } from "./base-draft.ts";
import { plant } from "./plant.ts";

const ENGINE = { version: "bench", rules: "bench" };
const TIMES = 3;

export interface Speed {
  tables: number;
  faults: number;
  /** Processor time of checks, judging and diagnosis, reading left out. */
  milliseconds: number;
}

/** The same draft, or its first documents of `most` tables, handed in by so many governments, with so many faults in the first. */
export function measureSpeed(draft: BaseDraft, copies: number, faults: number, most = Number.POSITIVE_INFINITY): Speed {
  const dice = rollDice(1);
  const planted = Array.from({ length: faults }, () => plant(draft, "in-table", dice));
  const read = Array.from({ length: copies }, (_, index) => rename(upTo(draft.read, most), index)).flat();
  for (const one of planted.reverse()) {
    one?.takeBack();
  }
  let best = Number.POSITIVE_INFINITY;
  for (let time = 0; time < TIMES; time += 1) {
    const before = process.cpuUsage();
    reviewDraft(read, { checks: CHECKS, engine: ENGINE });
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, (user + system) / 1000);
  }
  return { tables: read.reduce((sum, { tables }) => sum + tables.length, 0), faults, milliseconds: best };
}

function upTo(read: readonly ReadDocument[], most: number): readonly ReadDocument[] {
  let tables = 0;
  return read.filter((item) => {
    tables += item.tables.length;
    return tables <= most;
  });
}

/** Copies under ids and bodies of their own: else they would be told as copies, and not be checked. */
function rename(read: readonly ReadDocument[], index: number): ReadDocument[] {
  const text = JSON.stringify(read).replace(/"d(\d+)(t\d+)?"/gu, `"d${index}x$1$2"`);
  const copies = JSON.parse(text) as ReadDocument[];
  return copies.map((item) => ({
    ...item,
    ...(item.body ? { body: `${item.body}${index}` } : {}),
    document: { ...item.document, sha256: `${index}${item.document.sha256.slice(String(index).length)}` },
    tables: item.tables.map((table) => ({ ...table, ...(table.body ? { body: `${table.body}${index}` } : {}) })),
  }));
}
