import { setTimeout as wait } from "node:timers/promises";

/** A disk answers within milliseconds; one that is not connected any more, never. */
const LIMIT = 60_000;

let isStuck = false;

/** What comes of `work`, or an error of the code `ETIMEDOUT` where nothing came for `limit` milliseconds. */
export async function inTime<T>(work: Promise<T>, limit = LIMIT): Promise<T> {
  const over = new AbortController();
  const timedOut = wait(limit, undefined, { signal: over.signal }).then(() => {
    isStuck = true;
    throw Object.assign(new Error("no answer"), { code: "ETIMEDOUT" });
  });
  try {
    return await Promise.race([work, timedOut]);
  } finally {
    over.abort();
    timedOut.catch(() => undefined);
  }
}

/**
 * Node waits for all it has asked of the system before it ends, and cannot take anything back. All results are written
 * when this is called: where something never answered, the process ends by force.
 */
export function endIfStuck(): void {
  if (isStuck) {
    process.kill(process.pid, "SIGKILL");
  }
}
