import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Book } from "./book.ts";
import { listSamples, type Sample } from "./list-samples.ts";
import { applyFaults } from "./truth/apply-faults.ts";
import { readPages } from "./truth/find-pages.ts";
import { makeTruth } from "./truth/make-truth.ts";
import type { Format } from "./truth/places.ts";
import { writeDocx } from "./writers/write-docx.ts";
import { isOfficeInstalled, writePdf } from "./writers/write-pdf.ts";
import { writeXlsx } from "./writers/write-xlsx.ts";

const SAMPLES = path.resolve(import.meta.dirname, "..");

const WRITERS: Record<Format, (book: Book) => Promise<Uint8Array>> = {
  pdf: writePdf,
  docx: writeDocx,
  xlsx: writeXlsx,
};

/** Writes the book in one format, and beside it the answers. */
async function makeSample({ folder, clean, faults, identities }: Sample, format: Format): Promise<void> {
  const faulty = applyFaults(clean, faults);
  const document = `${clean.name}.${format}`;
  const bytes = await WRITERS[format](faulty);
  const pages = format === "pdf" ? await readPages(bytes) : [];
  const truth = makeTruth(`${format}/${folder}`, faults, identities, { document, format, clean, faulty, pages });

  const target = path.join(SAMPLES, format, folder);
  await mkdir(target, { recursive: true });
  await writeFile(path.join(target, document), bytes);
  await writeFile(path.join(target, "truth.json"), `${JSON.stringify(truth, null, 1)}\n`);
  console.log(`${format}/${folder}/${document} (${Math.ceil(bytes.length / 1024)} KB, ${faults.length} faults)`);
}

const formats: Format[] = ["docx", "xlsx"];
if (await isOfficeInstalled()) {
  formats.push("pdf");
} else {
  console.log("LibreOffice (soffice) is not installed: the PDFs and their truth.json were left as they are.");
}
for (const format of formats) {
  for (const sample of listSamples()) {
    await makeSample(sample, format);
  }
}
