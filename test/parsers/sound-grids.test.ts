import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, test } from "vitest";
import { parseDocument } from "../../parsers/parse-document.ts";
import { findOverlap, gridsOf } from "./reading.ts";

/** Real books of every layout, kept beside the repository because they are not ours to publish. */
const FOLDERS = ["corpus", "drafts"].map((folder) => join(import.meta.dirname, "../../../shared", folder));
/** Books of 392 and 612 pages, which take the longest to read. */
const LONGEST = new Set(["fuji_city_r6_budget.pdf", "tw_moi_unit_budget.pdf"]);
/** Workbooks, letters and web pages are held to it where their texts are compared. */
const books = FOLDERS.filter((folder) => existsSync(folder)).flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(?:pdf|ofd)$/.test(name) && !LONGEST.has(basename(name)))
    .map((name) => join(folder, name)),
);

test.skipIf(books.length > 0)("no real books: ../shared/corpus and ../shared/drafts are not here", () => {});

describe.skipIf(books.length === 0)("every cell of a real book stands in its grid, and alone", () => {
  test.each(books.map((file) => [basename(file), file]))(
    "%s",
    async (name, file) => {
      const document = await parseDocument(new Uint8Array(readFileSync(file)), name, "d1");
      expect(document.blocks.length).toBeGreaterThan(0);
      expect(gridsOf(document).map(findOverlap).filter(Boolean)).toEqual([]);
    },
    600_000,
  );
});
