import { readFile } from "node:fs/promises";
import path from "node:path";
import ExcelJS from "exceljs";
import { describe, expect, test } from "vitest";
import { listSamples } from "../../samples/make/list-samples.ts";
import { applyFaults } from "../../samples/make/truth/apply-faults.ts";
import { readPages } from "../../samples/make/truth/find-pages.ts";
import { makeTruth } from "../../samples/make/truth/make-truth.ts";
import type { Format } from "../../samples/make/truth/places.ts";

const SAMPLES = path.resolve(import.meta.dirname, "../../samples");

const cases = (["pdf", "docx", "xlsx"] as const).flatMap((format) =>
  listSamples().map((sample) => ({ ...sample, format })),
);

async function readSample(format: Format, folder: string, name: string) {
  const file = path.join(SAMPLES, format, folder);
  return {
    bytes: await readFile(path.join(file, `${name}.${format}`)),
    truth: JSON.parse(await readFile(path.join(file, "truth.json"), "utf8")),
  };
}

describe.each(cases)("$format/$folder", ({ format, folder, clean, faults, identities }) => {
  test("the answers in the folder are those of the book", async () => {
    const { bytes, truth } = await readSample(format, folder, clean.name);
    const pages = format === "pdf" ? await readPages(bytes) : [];
    const document = `${clean.name}.${format}`;
    const faulty = applyFaults(clean, faults);
    const made = makeTruth(`${format}/${folder}`, faults, identities, { document, format, clean, faulty, pages });
    expect(truth).toEqual(JSON.parse(JSON.stringify(made)));
  });
});

test("in the workbooks the wrong cells stand at the addresses the answers give", async () => {
  for (const { folder, clean, faults } of listSamples().filter((sample) => sample.faults.length > 0)) {
    const { bytes, truth } = await readSample("xlsx", folder, clean.name);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(bytes as unknown as ArrayBuffer);
    expect(truth.faults).toHaveLength(faults.length);
    for (const fault of truth.faults) {
      for (const place of fault.places) {
        if (place.role === "faulty" && /^-?[\d.,]+$/.test(place.printed)) {
          const shown = workbook.getWorksheet(place.sheet)?.getCell(place.cell).value;
          expect(shown, fault.id).toBe(Number(place.printed.replaceAll(",", "")));
        }
      }
    }
  }
});

test("every wrong place of a PDF has its page", async () => {
  for (const { folder, clean } of listSamples()) {
    const { bytes, truth } = await readSample("pdf", folder, clean.name);
    const pages = await readPages(bytes);
    for (const place of truth.faults.flatMap((fault: { places: object[] }) => fault.places)) {
      if (place.role === "faulty") {
        const printed = place.printed.replace(/\s/g, "");
        expect(
          place.pages.some((page: number) => pages[page - 1]?.includes(printed)),
          printed,
        ).toBe(true);
      }
    }
  }
});
