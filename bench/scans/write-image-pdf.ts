import type { ScannedSheet } from "./scan-pages.ts";

const FONT = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>";

/**
 * A PDF whose pages are one image each, as a scanner writes it. `over` are operators that draw on top of each, in a font
 * called /F: what a scanner recognized, or a stamp.
 */
export function writeImagePdf(sheets: readonly ScannedSheet[], dpi: number, over = ""): Uint8Array {
  const parts: Buffer[] = [];
  const offsets: number[] = [];
  let length = 0;
  const add = (part: string | Uint8Array): void => {
    const bytes = typeof part === "string" ? Buffer.from(part, "latin1") : Buffer.from(part);
    parts.push(bytes);
    length += bytes.length;
  };
  const object = (number: number, ...content: (string | Uint8Array)[]): void => {
    offsets[number] = length;
    add(`${number} 0 obj\n`);
    content.forEach(add);
    add("\nendobj\n");
  };
  add("%PDF-1.4\n");
  const kids = sheets.map((_, index) => `${3 + 3 * index} 0 R`).join(" ");
  object(1, "<< /Type /Catalog /Pages 2 0 R >>");
  object(2, `<< /Type /Pages /Kids [${kids}] /Count ${sheets.length} >>`);
  sheets.forEach(({ jpeg, width, height }, index) => {
    const [page, content, image] = [3 + 3 * index, 4 + 3 * index, 5 + 3 * index];
    const [across, down] = [(width * 72) / dpi, (height * 72) / dpi].map((points) => points.toFixed(3));
    const paint = `q ${across} 0 0 ${down} 0 0 cm /Im Do Q ${over}`;
    object(
      page,
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${across} ${down}] /Contents ${content} 0 R ` +
        `/Resources << /XObject << /Im ${image} 0 R >> /Font << /F ${FONT} >> >> >>`,
    );
    object(content, `<< /Length ${paint.length} >>\nstream\n${paint}\nendstream`);
    const dictionary =
      `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceRGB ` +
      `/BitsPerComponent 8 /Filter /DCTDecode /Length ${jpeg.length} >>`;
    object(image, `${dictionary}\nstream\n`, jpeg, "\nendstream");
  });
  const start = length;
  add(`xref\n0 ${offsets.length}\n0000000000 65535 f \n`);
  for (const offset of offsets.slice(1)) {
    add(`${String(offset).padStart(10, "0")} 00000 n \n`);
  }
  add(`trailer << /Size ${offsets.length} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`);
  return new Uint8Array(Buffer.concat(parts));
}
