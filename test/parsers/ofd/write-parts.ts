import { zipParts } from "../office-files.ts";

const NAMESPACE = 'xmlns:ofd="http://www.ofdspec.org/2016"';

/** OFD packages written part by part: the smallest file that shows the case. Lengths are millimetres. */
export interface OfdParts {
  /** What stands in each `Page`: its area, templates and content; see `page`. */
  pages: string[];
  /** What stands in `CommonData` besides; a page area of A4 by itself. */
  common?: string;
  /** What stands in `Document` after the pages. */
  after?: string;
  publicRes?: string;
  /** Parts besides, or instead of, those written. */
  others?: Record<string, string>;
}

export const A4 = "<ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea>";

export function ofdParts({ pages, common = A4, after = "", publicRes, others = {} }: OfdParts): Record<string, string> {
  const list = pages.map((_, index) => `<ofd:Page ID="${index + 1}" BaseLoc="Pages/Page_${index}/Content.xml"/>`);
  const resources = publicRes === undefined ? "" : "<ofd:PublicRes>PublicRes.xml</ofd:PublicRes>";
  const parts: Record<string, string> = {
    "OFD.xml": `<ofd:OFD ${NAMESPACE}><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`,
    "Doc_0/Document.xml": `<ofd:Document ${NAMESPACE}><ofd:CommonData>${common}${resources}</ofd:CommonData><ofd:Pages>${list.join("")}</ofd:Pages>${after}</ofd:Document>`,
  };
  pages.forEach((content, index) => {
    parts[`Doc_0/Pages/Page_${index}/Content.xml`] = `<ofd:Page ${NAMESPACE}>${content}</ofd:Page>`;
  });
  if (publicRes !== undefined) {
    parts["Doc_0/PublicRes.xml"] = `<ofd:Res ${NAMESPACE} BaseLoc="Res">${publicRes}</ofd:Res>`;
  }
  return { ...parts, ...others };
}

export function writeParts(parts: OfdParts): Uint8Array {
  return zipParts(ofdParts(parts));
}

/** The content of a page that has one layer. */
export function page(...objects: string[]): string {
  return content(`<ofd:Layer>${objects.join("")}</ofd:Layer>`);
}

export function content(layers: string): string {
  return `<ofd:Content>${layers}</ofd:Content>`;
}

/** A text of 4 mm type whose baseline begins at x, y: Chinese characters 4 mm wide, others 2 mm. */
export function text(x: number, y: number, said: string, attributes = "", inside = ""): string {
  const widths = [...said].map((character) => (character < "\u2e80" ? 2 : 4));
  const code = `<ofd:TextCode X="0" Y="0" DeltaX="${widths.slice(0, -1).join(" ")}">${said}</ofd:TextCode>`;
  return textObject(x, y, inside + code, attributes);
}

/** A text object at x, y with text codes of its own. */
export function textObject(x: number, y: number, codes: string, attributes = ""): string {
  const size = /\bSize=/.test(attributes) ? "" : 'Size="4"';
  return `<ofd:TextObject Boundary="${x} ${y} 100 5" ${size} ${attributes}>${codes}</ofd:TextObject>`;
}

export function path(boundary: string, data: string, attributes = "", inside = ""): string {
  return `<ofd:PathObject Boundary="${boundary}" ${attributes}>${inside}<ofd:AbbreviatedData>${data}</ofd:AbbreviatedData></ofd:PathObject>`;
}

/** A table of 20 mm by 10 mm cells whose lines are stroked, with a text in each. */
export function table(left: number, top: number, rows: readonly (readonly string[])[]): string {
  const [width, height] = [(rows[0]?.length ?? 0) * 20, rows.length * 10];
  const boundary = `${left} ${top} ${width} ${height}`;
  const across = Array.from({ length: rows.length + 1 }, (_, row) => `M 0 ${row * 10} L ${width} ${row * 10}`);
  const down = Array.from({ length: width / 20 + 1 }, (_, column) => `M ${column * 20} 0 L ${column * 20} ${height}`);
  const texts = rows.flatMap((cells, row) =>
    cells.map((cell, column) => (cell === "" ? "" : text(left + column * 20 + 2, top + row * 10 + 6, cell))),
  );
  return path(boundary, [...across, ...down].join(" ")) + texts.join("");
}
