import { execFile } from "node:child_process";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { findOffice } from "../../cli/office/find-office.ts";
import { runOffice } from "../../cli/office/run-office.ts";
import { inWorkFolder } from "../../cli/office/work-folder.ts";

const run = promisify(execFile);
/** Milliseconds. */
const PATIENCE = 240_000;
const BROWSERS = ["chromium", "chromium-browser", "google-chrome"];
/** Programs that print without a window or a sandbox of their own. */
const WORDS = ["--headless=new", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer"];

/** Prints a web page; undefined where no browser is installed. */
export function printPage(html: string): Promise<Uint8Array | undefined> {
  return inWorkFolder(async (folder) => {
    const [page, out] = [path.join(folder, "page.html"), path.join(folder, "page.pdf")];
    await writeFile(page, html);
    for (const browser of BROWSERS) {
      const words = [...WORDS, `--user-data-dir=${path.join(folder, "profile")}`, `--print-to-pdf=${out}`, page];
      try {
        await run(browser, words, { timeout: PATIENCE });
        return new Uint8Array(await readFile(out));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== "ENOENT") {
          throw error;
        }
      }
    }
    return undefined;
  });
}

/** Prints office files, in order, by one LibreOffice; undefined where it is not installed. */
export async function printOffice(
  files: readonly { bytes: Uint8Array; extension: string }[],
): Promise<Uint8Array[] | undefined> {
  const office = findOffice();
  if (!office || files.length === 0) {
    return undefined;
  }
  return inWorkFolder(async (folder) => {
    await mkdir(path.join(folder, "out"));
    const names: string[] = [];
    for (const [index, { bytes, extension }] of files.entries()) {
      const name = path.join(folder, `${index}.${extension}`);
      await writeFile(name, bytes);
      names.push(name);
    }
    await runOffice(office, folder, names, PATIENCE, "pdf");
    return Promise.all(
      names.map(async (_, index) => new Uint8Array(await readFile(path.join(folder, "out", `${index}.pdf`)))),
    );
  });
}
