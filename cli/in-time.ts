import { existsSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";

/** A disk answers within milliseconds; one that is not connected any more, never. */
const LIMIT = 60_000;
/** What is merely busy, as a thread that recognizes a page, is done by then; a disk will not be. */
const PARTING = 5_000;
const SHELL = "/bin/sh";

/** What did not answer in time and has not since. */
const unanswered = new Set<Promise<unknown>>();

/** What comes of `work`, or an error of the code `ETIMEDOUT` where nothing came for `limit` milliseconds. */
export async function inTime<T>(work: Promise<T>, limit = LIMIT): Promise<T> {
  const over = new AbortController();
  const timedOut = wait(limit, undefined, { signal: over.signal }).then(() => {
    const answered = (): void => void unanswered.delete(work);
    unanswered.add(work);
    work.then(answered, answered);
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
 * Node waits for all it has asked of the system before it ends, `process.exit` included, and cannot take anything back.
 * All results are written when this is called: where something still does not answer, the process ends by force.
 */
export async function endIfStuck(parting = PARTING): Promise<void> {
  if (unanswered.size === 0) {
    return;
  }
  await inTime(Promise.allSettled(unanswered), parting).catch(() => undefined);
  if (unanswered.size === 0) {
    return;
  }
  await Promise.all([process.stdout, process.stderr].map(drain));
  // From Node 22.15 on, a program that takes the place of this one ends with its status: a signal looks like a crash.
  const { execve } = process as { execve?: unknown };
  if (typeof execve === "function" && existsSync(SHELL)) {
    execve.call(process, SHELL, ["sh", "-c", `exit ${Number(process.exitCode ?? 0)}`], {});
  }
  // No status can be given any more: that of a signal, 137, would be taken for a crash.
  process.stderr.write("有文件所在的磁盘一直没有应答，程序只能强制结束（退出状态 137）；此前的结果已全部写出。\n");
  await drain(process.stderr);
  process.kill(process.pid, "SIGKILL");
}

function drain(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => stream.write("", () => resolve()));
}
