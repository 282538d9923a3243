import { lstatSync, mkdirSync, readdirSync, statSync, utimesSync } from "node:fs";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { ROOT } from "./list-sources.mjs";

/** What is used more seldom than this is taken for unused after a week. Milliseconds. */
const DAY = 24 * 3_600_000;

const { uid, username } = userInfo();

/** Where compiled programs are kept: with the libraries, or where the installation cannot be written, with temporary files. */
export const CACHES = [
  { folder: join(ROOT, "node_modules/.cache/yushen"), isShared: false },
  { folder: join(tmpdir(), `yushen-program-${uid < 0 ? username : uid}`), isShared: true },
];

/** Makes the folder of a cache. Throws where it cannot be written. */
export function prepareCache(cache) {
  mkdirSync(cache.folder, { recursive: true, mode: cache.isShared ? 0o700 : 0o777 });
  if (!isSafe(cache)) {
    throw Object.assign(new Error("not ours"), { code: "EPERM", syscall: "mkdir" });
  }
}

/** Everybody may write among temporary files: a program that another user left there must not be run. */
function isSafe({ folder, isShared }) {
  if (!isShared || uid < 0) {
    return true;
  }
  const found = lstatSync(folder, { throwIfNoEntry: false });
  return found?.isDirectory() === true && found.uid === uid && (found.mode & 0o022) === 0;
}

/** The folder of that name in one of the caches. */
export function findFinished(hash) {
  for (const cache of CACHES) {
    const folder = join(cache.folder, hash);
    try {
      const { mtimeMs } = statSync(folder);
      if (isSafe(cache) && readdirSync(folder).length > 0) {
        keep(folder, mtimeMs);
        return folder;
      }
    } catch {
      // Not there, or not for us to read.
    }
  }
  return undefined;
}

function keep(folder, mtimeMs) {
  if (Date.now() - mtimeMs > DAY) {
    try {
      utimesSync(folder, new Date(), new Date());
    } catch {
      // Who cannot write there cannot clean it either.
    }
  }
}
