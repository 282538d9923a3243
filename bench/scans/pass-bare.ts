import { openPdf } from "../../parsers/pdf/open-pdf.ts";
import { readImages } from "../../parsers/pdf/read-images.ts";
import { readPage } from "../../parsers/pdf/read-page.ts";
import { composePage } from "../../parsers/scan/compose-page.ts";
import { cropLine } from "../../parsers/scan/crop-line.ts";
import { loadRecognizer } from "../../parsers/scan/load-recognizer.ts";
import { preparePage } from "../../parsers/scan/prepare-page.ts";

/**
 * Seconds of processor time of the libraries alone: pages decoded, and the same crops recognized once. Finding the crops is
 * not counted. NaN where there is no recognition.
 */
export async function passBare(bytes: Uint8Array, name: string): Promise<number> {
  const recognizer = await loadRecognizer();
  if (!("read" in recognizer)) {
    return Number.NaN;
  }
  const pdf = await openPdf(bytes, name);
  let cpu = 0;
  const count = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    const start = process.cpuUsage();
    const result = await work();
    const { user, system } = process.cpuUsage(start);
    cpu += (user + system) / 1e6;
    return result;
  };
  try {
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      const { drawn, size } = await count(async () => {
        const { content, images } = await readPage(page, () => true);
        return { drawn: (await readImages(page, images)).drawn, size: content };
      });
      const scan = composePage(drawn, size.width, size.height);
      const prepared = preparePage(scan.grey, scan.scale);
      const pieces = [...prepared.tables.flatMap(({ cells }) => cells.flat()), ...prepared.outside];
      const lines = pieces.map((piece) => cropLine(prepared.page, piece, prepared.usual));
      await count(() => recognizer.read(lines));
      page.cleanup();
    }
    return cpu;
  } finally {
    await pdf.loadingTask.destroy();
  }
}
