import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { zipSync } from "fflate";
import { expect, test } from "vitest";
import { z } from "zod";
import { GOOD } from "./bad-files.ts";
import { makeFolder, runCommand } from "./run-cli.ts";

const place = z.record(z.string(), z.unknown());
const texts = z.array(z.array(z.string()));

/** The reading contract, with the problems of the document besides. */
const reading = z.strictObject({
  document: z.strictObject({ id: z.string(), name: z.string(), status: z.string(), problems: z.array(z.unknown()) }),
  tables: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      kind: z.string(),
      unit: z.string().optional(),
      place,
      header: texts,
      rows: texts,
      places: z.array(z.array(place)),
    }),
  ),
  paragraphs: z.array(z.strictObject({ text: z.string().min(1), place })),
});

async function readOut(folder: string): Promise<z.output<typeof reading>[]> {
  const names = (await readdir(folder)).sort();
  return Promise.all(
    names.map(async (name) => reading.parse(JSON.parse(await readFile(path.join(folder, name), "utf8")))),
  );
}

/** Cells covered by a merge stand nowhere. */
function isNowhere(where: object | undefined): boolean {
  return Object.keys(where ?? {}).length === 0;
}

test("every document is read into a file of its own", async () => {
  const folder = await makeFolder();
  const out = path.join(folder, "读取 结果");
  const run = await runCommand(["read", GOOD.pdf, GOOD.docx, GOOD.xlsx, "--out", out, "--jobs", "2"]);
  expect(run).toMatchObject({ status: 0, stdout: expect.stringMatching(/^读取 3 个文件、\d+ 张表，结果：.*\n$/u) });
  expect(await readdir(out)).toEqual(["d1.tables.json", "d2.tables.json", "d3.tables.json"]);
  const [pdf, docx, xlsx] = await readOut(out);
  expect([pdf, docx, xlsx].map((read) => read?.document)).toMatchObject([
    { id: "d1", name: path.basename(GOOD.pdf), status: "read" },
    { id: "d2", name: expect.stringMatching(/\.docx$/), status: "read" },
    { id: "d3", name: expect.stringMatching(/\.xlsx$/), status: "read" },
  ]);
  for (const { tables } of [pdf, docx, xlsx].filter((read) => read !== undefined)) {
    for (const { title, rows, places, header } of tables) {
      expect(
        places.map((row) => row.length),
        title,
      ).toEqual(rows.map((row) => row.length));
      const placeless = rows.flatMap((row, at) =>
        row.filter((text, column) => text !== "" && isNowhere(places[at]?.[column])),
      );
      expect(placeless, title).toEqual([]);
      expect(new Set([...header, ...rows].map((row) => row.length)).size, title).toBeLessThanOrEqual(1);
    }
  }
  expect(pdf?.tables.map(({ title, kind, unit }) => [title, kind, unit])).toContainEqual([
    "支出决算表",
    "final-expenditure",
    "万元",
  ]);
  expect(pdf?.paragraphs.length).toBeGreaterThan(20);
});

test("what cannot be read is named in its file and in the status", async () => {
  const folder = await makeFolder();
  const archive = path.join(folder, "材料.zip");
  await writeFile(
    archive,
    zipSync({ "空.pdf": new Uint8Array(), "表.xlsx": new Uint8Array(await readFile(GOOD.xlsx)) }),
  );
  const run = await runCommand(["read", archive, "--out", path.join(folder, "out")]);
  expect(run).toMatchObject({ status: 1, stderr: expect.stringContaining("材料.zip/空.pdf：《空.pdf》是空文件") });
  const read = await readOut(path.join(folder, "out"));
  expect(read.map(({ document, tables }) => [document.name, document.status, tables.length > 0])).toEqual([
    ["材料.zip/空.pdf", "unreadable", false],
    ["材料.zip/表.xlsx", "read", true],
  ]);
});
