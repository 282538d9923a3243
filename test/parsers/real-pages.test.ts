import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parseDocument } from "../../parsers/parse-document.ts";
import { findOverlap, gridsOf, paragraphsOf } from "./reading.ts";

/** Whole drafts and real tables, kept beside the repository because they are not ours to publish. */
const SHARED = join(import.meta.dirname, "../../../shared");
const DRAFTS = join(SHARED, "drafts");
const pages = existsSync(DRAFTS)
  ? readdirSync(DRAFTS, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".html"))
  : [];
const CSV = join(SHARED, "corpus/tw-central/tw2024_approved.csv");

test.skipIf(pages.length > 0)("no web pages: ../shared/drafts is not here", () => {});
test.skipIf(existsSync(CSV))("no CSV file: ../shared/corpus is not here", () => {});

/** Text between tags, by patterns alone: these pages are well-formed, and this is no reading of ours. */
function plain(html: string): string {
  return html
    .replace(/<[^>]+>/g, "")
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replaceAll("&nbsp;", "\u00a0")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}

describe.skipIf(pages.length === 0)("real web pages", () => {
  test.each(pages)("%s", async (file) => {
    const bytes = new Uint8Array(readFileSync(join(DRAFTS, file)));
    const document = await parseDocument(bytes, file, "d1");
    expect(document).toMatchObject({ format: "html", status: "read", problems: [] });

    const [, body = ""] = /<body>(.*)<\/body>/s.exec(new TextDecoder().decode(bytes)) ?? [];
    const tables = body.match(/<table>.*?<\/table>/gs) ?? [];
    const grids = gridsOf(document);
    expect(grids).toHaveLength(tables.length);
    grids.forEach((grid, index) => {
      expect(findOverlap(grid)).toBeUndefined();
      const cells = tables[index]?.match(/<t[dh][ >].*?<\/t[dh]>/gs) ?? [];
      const span = (cell: string, name: string) => Number(new RegExp(`^<[^>]*${name}="(\\d+)"`).exec(cell)?.[1] ?? 1);
      expect(grid.cells.map(({ text, rowSpan, columnSpan }) => [text, rowSpan, columnSpan])).toEqual(
        cells.map((cell) => [plain(cell), span(cell, "rowspan"), span(cell, "colspan")]),
      );
    });

    const outside = body.replace(/<table>.*?<\/table>/gs, "\n").replace(/<\/(?:p|h\d|div)>/g, "\n");
    const lines = plain(outside)
      .split("\n")
      .filter((line) => line.trim() !== "");
    // Two spans at both ends of a line stand apart.
    expect(paragraphsOf(document).map((text) => text.replaceAll(" ", ""))).toEqual(
      lines.map((line) => line.replaceAll(" ", "")),
    );
  });
});

test.skipIf(!existsSync(CSV))("a real CSV file of several thousand records", async () => {
  const bytes = new Uint8Array(readFileSync(CSV));
  const document = await parseDocument(bytes, "tw2024_approved.csv", "d1");
  expect(document).toMatchObject({ format: "csv", status: "read", problems: [] });
  const [grid] = gridsOf(document);
  const years = grid?.cells.filter((cell) => cell.column === 0 && cell.text === "2024") ?? [];
  // Records begin with the year; the notes in quotes hold line breaks, but never one before a year and a code.
  const records = new TextDecoder().decode(bytes).match(/^2024,[^,\n]+,-?\d+,/gm)?.length ?? 0;
  expect([years.length, grid?.columns]).toEqual([records, 10]);
  expect(records).toBeGreaterThan(1_000);
});
