import { type ChildProcess, spawn } from "node:child_process";
import { readdir } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { officeEnvironment, writeProfile } from "./office-profile.ts";

/** How a run ended: by itself with or without an error, or stopped because nothing came for too long. */
export type OfficeEnd = "done" | "broken" | "stopped";

/** Milliseconds between two looks at what has come out. */
const PAUSE = 200;

/** The name of a format and of the filter that writes it, as LibreOffice takes them. */
const DOCX = "docx:MS Word 2007 XML";

/**
 * Converts files, in order, into `out` below `folder`, by one process of LibreOffice with a profile of its own
 * in `folder`. The process and all it started are killed when no file has come for `patience` milliseconds.
 */
export async function runOffice(
  program: string,
  folder: string,
  files: readonly string[],
  patience: number,
  to = DOCX,
): Promise<OfficeEnd> {
  const profile = path.join(folder, "profile");
  const out = path.join(folder, "out");
  await writeProfile(profile);
  const words = [
    `-env:UserInstallation=${pathToFileURL(profile).href}`,
    ...["--headless", "--norestore", "--nolockcheck", "--nodefault", "--nofirststartwizard"],
    ...["--convert-to", to, "--outdir", out],
    ...files,
  ];
  const child = spawn(program, words, {
    cwd: folder,
    env: officeEnvironment(folder),
    stdio: "ignore",
    // A group of its own: the program is a script that starts others.
    detached: process.platform !== "win32",
  });
  return watch(child, out, patience);
}

function watch(child: ChildProcess, out: string, patience: number): Promise<OfficeEnd> {
  const stop = (): void => killGroup(child);
  process.once("exit", stop);
  return new Promise((resolve) => {
    let seen = 0;
    let lastChange = Date.now();
    let isStopped = false;
    const timer = setInterval(async () => {
      const count = await readdir(out).then(
        (names) => names.length,
        () => 0,
      );
      if (count !== seen) {
        seen = count;
        lastChange = Date.now();
      } else if (Date.now() - lastChange > patience) {
        isStopped = true;
        stop();
      }
    }, PAUSE);
    const end = (how: OfficeEnd): void => {
      clearInterval(timer);
      process.off("exit", stop);
      // Whatever the program left running of its own.
      stop();
      resolve(isStopped ? "stopped" : how);
    };
    child.on("error", () => end("broken"));
    child.on("close", (status) => end(status === 0 ? "done" : "broken"));
  });
}

function killGroup({ pid }: ChildProcess): void {
  if (pid === undefined) {
    return;
  }
  try {
    process.kill(process.platform === "win32" ? pid : -pid, "SIGKILL");
  } catch {
    // All of it has ended.
  }
}
