import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import type { Book } from "../book.ts";
import { type Fonts, writeDocx } from "./write-docx.ts";

const run = promisify(execFile);

/** Free fonts, so that the pages look the same wherever the samples are made. */
const FREE_FONTS: Fonts = { body: "Noto Serif CJK SC", heading: "Noto Sans CJK SC" };

export async function isOfficeInstalled(): Promise<boolean> {
  try {
    await run("soffice", ["--version"]);
    return true;
  } catch {
    return false;
  }
}

/** The book as a PDF, printed by LibreOffice from its .docx. */
export async function writePdf(book: Book): Promise<Uint8Array> {
  const folder = await mkdtemp(path.join(tmpdir(), "samples-"));
  try {
    const source = path.join(folder, "book.docx");
    await writeFile(source, await writeDocx(book, FREE_FONTS));
    // A profile of its own: a LibreOffice that is already open would take the job and not do it.
    const profile = pathToFileURL(path.join(folder, "profile")).href;
    await run("soffice", [
      `-env:UserInstallation=${profile}`,
      "--headless",
      "--convert-to",
      "pdf",
      "--outdir",
      folder,
      source,
    ]);
    return await readFile(path.join(folder, "book.pdf"));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
