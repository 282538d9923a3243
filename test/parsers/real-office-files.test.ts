import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { read, utils } from "@e965/xlsx";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import mammoth from "mammoth";
import { describe, expect, test } from "vitest";
import { parseWord } from "../../parsers/docx.ts";
import { sniffFormat } from "../../parsers/sniff.ts";
import { parseWorkbook } from "../../parsers/xlsx.ts";
import { findOverlap, gridsOf } from "./reading.ts";

/** Real workbooks and whole drafts, kept beside the repository because they are not ours to publish. */
const FOLDERS = ["corpus", "drafts"].map((folder) => join(import.meta.dirname, "../../../shared", folder));
const files = FOLDERS.filter((folder) => existsSync(folder)).flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => join(folder, name)),
);
const workbooks = files.filter((file) => /\.xlsx?$/.test(file));
const letters = files.filter((file) => file.endsWith(".docx"));
const load = (file: string) => new Uint8Array(readFileSync(file));
const shortName = (file: string) => file.split("/").at(-1) ?? file;

test.skipIf(files.length > 0)("no real files: ../shared/corpus and ../shared/drafts are not here", () => {});

describe.skipIf(workbooks.length === 0)("real workbooks", () => {
  test.each(workbooks.map((file) => [shortName(file), file]))("%s", async (name, file) => {
    const bytes = load(file);
    expect(["xlsx", "xls"]).toContain(sniffFormat(bytes, name));
    const content = await parseWorkbook(bytes, name);
    expect(content.problems.filter(({ code }) => !code.startsWith("HIDDEN_"))).toEqual([]);

    const workbook = read(bytes, { type: "array", dense: true });
    expect(content.pages).toBe(workbook.SheetNames.length);
    let cells = 0;
    for (const grid of gridsOf(content)) {
      expect(findOverlap(grid)).toBeUndefined();
      const rows = workbook.Sheets[grid.place.sheet ?? ""]?.["!data"] ?? [];
      for (const cell of grid.cells.filter(({ text }) => text !== "")) {
        cells++;
        const { r, c } = utils.decode_cell(cell.place.cell ?? "");
        const found = rows[r]?.[c];
        // Texts as stored; numbers show theirs, but for short dates and forms the library gets wrong.
        if (found?.t === "s") {
          expect(cell.text).toBe(String(found.v).replace(/\r\n?/g, "\n"));
        } else if (!/^\d+\.$|^\d{4}\/\d+\/\d+$/.test(cell.text)) {
          expect(cell.text).toBe(found?.w);
        }
      }
    }
    expect(cells).toBeGreaterThan(40);
  });
});

/** A formula with a number, the address of its cell before it. */
const FORMULA = /<c r="([A-Z]+\d+)"[^>]*><f>[^<]+<\/f><v>(\d{3,})<\/v>/u;
const withFormulas = workbooks.flatMap((file): [string, Record<string, Uint8Array>, string][] => {
  const parts = file.endsWith(".xlsx") ? unzipSync(load(file)) : {};
  const part = Object.keys(parts).find(
    (name) => name.startsWith("xl/worksheets/") && FORMULA.test(strFromU8(parts[name] as Uint8Array)),
  );
  return part ? [[shortName(file), parts, part]] : [];
});

describe.skipIf(withFormulas.length === 0)("real workbooks with formulas", () => {
  test.each(withFormulas)("%s: all agree as filed, and a value changed by hand is found", async (name, parts, part) => {
    const sound = await parseWorkbook(zipSync(parts, { level: 1 }), name);
    expect(sound.formulas?.compared).toBeGreaterThan(50);
    expect(sound.formulas?.stale).toEqual([]);

    const xml = strFromU8(parts[part] as Uint8Array);
    const [, cell, value] = FORMULA.exec(xml) ?? [];
    const changed = xml.replace(FORMULA, (found) => found.replace(`<v>${value}</v>`, `<v>${Number(value) + 100}</v>`));
    const faulty = await parseWorkbook(zipSync({ ...parts, [part]: strToU8(changed) }, { level: 1 }), name);
    expect(faulty.formulas?.stale.map(({ place }) => place.cell)).toContain(cell);
  });
});

describe.skipIf(letters.length === 0)("real Word files", () => {
  test.each(letters.map((file) => [shortName(file), file]))("%s", async (name, file) => {
    const bytes = load(file);
    expect(sniffFormat(bytes, name)).toBe("docx");
    const content = parseWord(bytes, name);
    expect(content.problems).toEqual([]);
    expect(content.blocks.length).toBeGreaterThan(20);

    const { value: html } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
    const tables = html.split("<table>").slice(1);
    const grids = gridsOf(content);
    expect(grids).toHaveLength(tables.length);
    grids.forEach((grid, index) => {
      expect(findOverlap(grid)).toBeUndefined();
      const body = tables[index]?.split("</table>")[0] ?? "";
      const texts = [...body.matchAll(/<t[dh][^>]*>(.*?)<\/t[dh]>/gs)].map(([, content = ""]) =>
        content
          .replace(/<[^>]+>/g, "")
          .replaceAll("&amp;", "&")
          .replaceAll("&lt;", "<")
          .replaceAll("&gt;", ">"),
      );
      expect(grid.cells.map((cell) => cell.text.replaceAll("\n", ""))).toEqual(texts);
    });
  });
});
