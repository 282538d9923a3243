import { availableParallelism } from "node:os";
import { Piscina } from "piscina";
import type { FuzzCase } from "./fuzz-case.ts";
import type { FuzzResult, FuzzTask } from "./fuzz-worker.ts";
import { judge } from "./judge.ts";
import type { Outcome } from "./outcome.ts";

/** A thread that reads one file has no more, in megabytes of heap. */
const MEMORY_LIMIT = 1_024;
/** No source takes longer by itself. Milliseconds. */
const LONGEST_READING = 180_000;

export interface Failure {
  /** Its place among the cases drawn. */
  index: number;
  source: string;
  steps: string[];
  reason: string;
  case: FuzzCase;
}

export interface Campaign {
  failures: Failure[];
  /** How many cases ended so, and of how many each mutator was part. */
  statuses: Record<string, number>;
  mutators: Record<string, number>;
  /** The longest any case took, in milliseconds. */
  longest: number;
}

export interface CampaignOptions {
  /**
   * Milliseconds that one case may take beyond what ten readings of its source take: then its thread is ended. It fails
   * when it takes as long once more, with no other case beside it.
   */
  limit: number;
  onFailure?(failure: Failure): void;
  /** Called after each case with how many are done. */
  onDone?(done: number): void;
}

/** Runs the cases on the files, as many at once as there are processors. */
export async function runCases(
  sources: readonly string[],
  cases: readonly FuzzCase[],
  { limit, onFailure, onDone }: CampaignOptions,
): Promise<Campaign> {
  const threads = availableParallelism();
  const pool = new Piscina<FuzzTask, FuzzResult>({
    filename: new URL("fuzz-thread.mjs", import.meta.url).href,
    minThreads: threads,
    maxThreads: threads,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_LIMIT },
  });
  const campaign: Campaign = { failures: [], statuses: {}, mutators: {}, longest: 0 };
  const originals = new Map<string, Promise<{ outcome: Outcome; took: number }>>();

  /** A thread starts anew after one that was ended: its limit begins with the work. */
  const run = async (task: FuzzTask, patience: number): Promise<FuzzResult & { took: number }> => {
    const end = new AbortController();
    const timer = setTimeout(() => end.abort(), patience);
    const start = performance.now();
    try {
      const result = await pool.run(task, { signal: end.signal });
      return { ...result, took: performance.now() - start };
    } catch (error) {
      throw end.signal.aborted ? new TooSlow(`not done after ${Math.round(patience)} ms`) : error;
    } finally {
      clearTimeout(timer);
    }
  };

  /** Cases that had not come to an end while others ran: what else the machine does counts against them. */
  const slow: [index: number, drawn: FuzzCase][] = [];

  const runOne = async (index: number, drawn: FuzzCase, isAlone = false): Promise<void> => {
    const source = sources[drawn.source % sources.length] ?? "";
    const donor = sources[drawn.donor % sources.length] ?? "";
    let steps: string[] = [];
    let reason: string | undefined;
    try {
      let original = originals.get(source);
      if (!original) {
        original = run({ source, donor: source, steps: [] }, LONGEST_READING);
        originals.set(source, original);
      }
      const { outcome, took } = await original;
      const result = await run({ source, donor, steps: drawn.steps }, limit + 10 * took);
      campaign.longest = Math.max(campaign.longest, result.took);
      steps = result.steps;
      reason = judge(outcome, result);
      count(campaign.statuses, result.outcome.status);
    } catch (error) {
      if (error instanceof TooSlow && !isAlone) {
        slow.push([index, drawn]);
        return;
      }
      reason = error instanceof Error ? error.message : String(error);
      count(campaign.statuses, "broken");
    }
    for (const step of steps) {
      count(campaign.mutators, step);
    }
    if (reason !== undefined) {
      const failure = { index, source, steps, reason, case: drawn };
      campaign.failures.push(failure);
      onFailure?.(failure);
    }
  };

  const waiting = [...cases.entries()];
  let done = 0;
  const line = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      await runOne(...next);
      done += 1;
      onDone?.(done);
    }
  };
  try {
    await Promise.all(Array.from({ length: threads }, line));
    for (const [index, drawn] of slow) {
      await runOne(index, drawn, true);
    }
  } finally {
    await pool.destroy();
  }
  return campaign;
}

class TooSlow extends Error {}

function count(counts: Record<string, number>, key: string): void {
  counts[key] = (counts[key] ?? 0) + 1;
}
