/** A page by its content stream: operators as the PDF reference spells them. The origin is at the bottom left. */
export interface WrittenPage {
  content: string;
  width?: number;
  height?: number;
  /** More entries of the page: `/Rotate 90`. */
  entries?: string;
}

/** A further object of the file: a form, a font, an annotation. `{n}` in its text is the number of the object with key n. */
export interface WrittenObject {
  dictionary: string;
  stream?: string;
}

export interface WrittenParts {
  /** More entries of the fonts, and of the other resources, of every page: `/T {type3}`. */
  fonts?: string;
  resources?: string;
  /** Objects to refer to by key. */
  objects?: Readonly<Record<string, WrittenObject>>;
  /** More entries of the catalog. */
  catalog?: string;
}

/** The smallest PDF with these pages. Its fonts are /F (Helvetica), /S (SimSun, not embedded) and /V (that downwards). */
export function writePdf(
  pages: readonly WrittenPage[],
  { fonts = "", resources = "", objects = {}, catalog = "" }: WrittenParts = {},
): Uint8Array {
  const keys = ["catalog", "pages", "resources", "latin", "han", "downwards", "descendant", "descriptor"];
  const pageKeys = pages.flatMap((_, index) => [`page${index}`, `content${index}`]);
  const numbers = new Map([...keys, ...pageKeys, ...Object.keys(objects)].map((key, index) => [key, index + 1]));
  const refer = (text: string): string => text.replace(/\{(\w+)\}/g, (_, key: string) => `${numbers.get(key)} 0 R`);

  const bodies = new Map<string, WrittenObject>([
    ["catalog", { dictionary: `/Type /Catalog /Pages {pages} ${catalog}` }],
    [
      "pages",
      { dictionary: `/Type /Pages /Count ${pages.length} /Kids [${pages.map((_, i) => `{page${i}}`).join(" ")}]` },
    ],
    ["resources", { dictionary: `/Font << /F {latin} /S {han} /V {downwards} ${fonts} >> ${resources}` }],
    ["latin", { dictionary: "/Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding" }],
    [
      "han",
      {
        dictionary:
          "/Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /UniGB-UTF16-H /DescendantFonts [{descendant}]",
      },
    ],
    [
      "downwards",
      {
        dictionary:
          "/Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /UniGB-UTF16-V /DescendantFonts [{descendant}]",
      },
    ],
    [
      "descendant",
      {
        dictionary:
          "/Type /Font /Subtype /CIDFontType2 /BaseFont /SimSun /DW 1000 /FontDescriptor {descriptor} /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 5 >>",
      },
    ],
    [
      "descriptor",
      {
        dictionary:
          "/Type /FontDescriptor /FontName /SimSun /Flags 4 /FontBBox [0 -140 1000 860] /ItalicAngle 0 /Ascent 860 /Descent -140 /CapHeight 700 /StemV 80",
      },
    ],
    ...pages.flatMap(({ content, width = 595, height = 842, entries = "" }, index): [string, WrittenObject][] => [
      [
        `page${index}`,
        {
          dictionary: `/Type /Page /Parent {pages} /MediaBox [0 0 ${width} ${height}] /Resources {resources} /Contents {content${index}} ${entries}`,
        },
      ],
      [`content${index}`, { dictionary: "", stream: content }],
    ]),
    ...Object.entries(objects),
  ]);

  let file = "%PDF-1.7\n";
  const offsets: number[] = [];
  for (const [key, { dictionary, stream }] of bodies) {
    offsets.push(file.length);
    const length = stream === undefined ? "" : `/Length ${stream.length} `;
    const rest = stream === undefined ? "" : `\nstream\n${stream}\nendstream`;
    file += `${numbers.get(key)} 0 obj\n<< ${length}${refer(dictionary)} >>${rest}\nendobj\n`;
  }
  const start = file.length;
  const entries = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  file += `xref\n0 ${offsets.length + 1}\n0000000000 65535 f \n${entries}`;
  file += `trailer\n<< /Size ${offsets.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Uint8Array.from(file, (character) => character.charCodeAt(0));
}

/** A Chinese string for the fonts /S and /V. */
export function han(said: string): string {
  const units = Array.from({ length: said.length }, (_, index) => said.charCodeAt(index).toString(16).padStart(4, "0"));
  return `<${units.join("")}>`;
}

/** Operators that set a Chinese text of 10 points at a place. */
export function set(x: number, y: number, said: string, font = "S"): string {
  return `BT /${font} 10 Tf ${x} ${y} Td ${font === "F" ? `(${said})` : han(said)} Tj ET`;
}

/** Operators that draw all lines of a grid. */
export function grid(xs: readonly number[], ys: readonly number[]): string {
  const across = ys.map((y) => `${xs[0]} ${y} m ${xs.at(-1)} ${y} l S`);
  const down = xs.map((x) => `${x} ${ys[0]} m ${x} ${ys.at(-1)} l S`);
  return [...across, ...down].join("\n");
}
