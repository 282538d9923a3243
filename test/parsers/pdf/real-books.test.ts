import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, test } from "vitest";
import type { ParsedContent } from "../../../domain/document.ts";
import { parsePdf } from "../../../parsers/pdf/parse-pdf.ts";
import { written } from "../page-layout/draw-page.ts";

/** Published books, kept beside the repository because they are not ours to publish. */
const CORPUS = join(import.meta.dirname, "../../../../shared/corpus");
const books = ["js-provincial", "sh-putuo"]
  .map((folder) => join(CORPUS, folder))
  .filter((folder) => existsSync(folder))
  .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
  .filter((file) => file.endsWith(".pdf"));

function read(file: string): Promise<ParsedContent> {
  return parsePdf(new Uint8Array(readFileSync(file)), basename(file));
}

test.skipIf(books.length > 0)("no real books: ../shared/corpus is not here", () => {});

describe.skipIf(books.length === 0)("real books", () => {
  // All their tables are ruled: a table by text positions would be one made of prose, of a list or of contents.
  test.each(books.map((file) => [basename(file), file]))("%s has no table made of text", async (_, file) => {
    const { blocks } = await read(file);
    expect(blocks.filter((block) => block.kind === "grid" && block.method !== "rulings")).toEqual([]);
    expect(blocks.length).toBeGreaterThan(10);
  });

  test("a sentence goes on over the page number", async () => {
    const { blocks } = await read(join(CORPUS, "js-provincial/js_shengweiban_2018_yusuan_text.pdf"));
    expect(written(blocks).join("\n")).toContain("各增加3608.98万元，增长17.31%。主要原因是");
  });

  test("a turned page has its heads and rows", async () => {
    const { blocks } = await read(join(CORPUS, "js-provincial/js_renda_2019_yusuan_tables_rot90.pdf"));
    const said = written(blocks);
    expect(said).toContain("收入+2|支出+4");
    expect(said).toContain("一、财政拨款|18,330.37|一、一般公共服务支出|13,907.78|一、基本支出|9,312.90");
    expect(said).toContain("收入合计|18,330.37|支出合计+3|18,330.37");
  });
});

describe.skipIf(!existsSync(join(CORPUS, "misc-tables")))("tables from elsewhere", () => {
  test.each(["rotated_clockwise_table_2.pdf", "rotated_anticlockwise_table_2.pdf"])("%s", async (name) => {
    const { blocks } = await read(join(CORPUS, "misc-tables", name));
    expect(written(blocks)).toContain(
      "Total|71.2|49.9|32.2|0.7|11.7|0.6|0.3|4.3|0.1|21.3|12.3|8.4|0.5|28.8|100.0|5,234",
    );
  });

  test("a scan with a picture and a table without lines keeps its text and names what is not read", async () => {
    const { blocks, problems } = await read(join(CORPUS, "misc-tables/image_only_table.pdf"));
    expect(blocks.some(({ kind }) => kind === "grid")).toBe(false);
    expect(problems.map(({ code }) => code)).toContain("PICTURE_NOT_READ");
    expect(written(blocks).join()).toContain("Miamisburg");
  }, 120_000);
});
