import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import sharp from "sharp";

// Prints one page of the fictional final accounts and keeps it as a small picture of a scan: `node cli/run-script.mjs <this file>`.

const ROOT = path.resolve(import.meta.dirname, "../../..");
const BOOK = path.join(ROOT, "samples/pdf/final-clean/林泽区水务局2024年度部门决算.pdf");
const PAGE = "6";
const DPI = 200;

const folder = await mkdtemp(path.join(tmpdir(), "fixture-"));
await promisify(execFile)("pdftoppm", [
  "-r",
  String(DPI),
  "-f",
  PAGE,
  "-l",
  PAGE,
  "-gray",
  "-png",
  BOOK,
  `${folder}/p`,
]);
const [page = ""] = await readdir(folder);
await sharp(await readFile(path.join(folder, page)))
  .rotate(0.4, { background: "#ffffff" })
  .png({ palette: true, colours: 8, compressionLevel: 9 })
  .withMetadata({ density: DPI })
  .toFile(path.join(import.meta.dirname, "fixtures/revenue-final-account-200dpi.png"));
await rm(folder, { recursive: true });
