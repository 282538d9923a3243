import { strToU8, zipSync } from "fflate";
import type { PageContent, Ruling } from "../parsers/page-layout/page-content.ts";
import { boxAround } from "../parsers/page-layout/page-content.ts";
import { type GlyphRun, groupRuns, widthOf } from "./group-runs.ts";

const NAMESPACE = 'xmlns:ofd="http://www.ofdspec.org/2016"';
const MILLIMETRES = 25.4 / 72;
/** In millimetres. */
const LINE_WIDTH = 0.25;
const FONT = 1;
/** A character wider than this share of its size is of a stretched font. */
const BROAD = 1.05;

/**
 * Writes pages as an OFD package (GB/T 33190): runs of text with the distances of their characters, lines as paths. What is
 * neither, such as images and colours, is left out.
 */
export function writeOfd(pages: readonly PageContent[]): Uint8Array {
  const contents = pages.map((page) => strToU8(writePage(page)));
  const parts: Record<string, Uint8Array> = {
    "OFD.xml": strToU8(
      element("OFD", `${NAMESPACE} Version="1.1" DocType="OFD"`, element("DocBody", "", documentInformation())),
    ),
    "Doc_0/Document.xml": strToU8(writeDocument(pages)),
    "Doc_0/PublicRes.xml": strToU8(
      element(
        "Res",
        `${NAMESPACE} BaseLoc="Res"`,
        element("Fonts", "", element("Font", `ID="${FONT}" FontName="宋体" FamilyName="宋体"`)),
      ),
    ),
  };
  contents.forEach((content, index) => {
    parts[`Doc_0/Pages/Page_${index}/Content.xml`] = content;
  });
  return zipSync(parts);
}

function documentInformation(): string {
  const information = element("DocID", "", "0".repeat(32)) + element("Creator", "", "yushen bench");
  return element("DocInfo", "", information) + element("DocRoot", "", "Doc_0/Document.xml");
}

function writeDocument(pages: readonly PageContent[]): string {
  const first = pages[0];
  const area = element("PageArea", "", element("PhysicalBox", "", boxOfPage(first?.width ?? 0, first?.height ?? 0)));
  const entries = pages.map((_, index) =>
    element("Page", `ID="${index + 2}" BaseLoc="Pages/Page_${index}/Content.xml"`),
  );
  const common = element("MaxUnitID", "", "1000000000") + area + element("PublicRes", "", "PublicRes.xml");
  return element("Document", NAMESPACE, element("CommonData", "", common) + element("Pages", "", entries.join("")));
}

function writePage({ width, height, glyphs, rulings }: PageContent): string {
  let lastId = 1_000;
  const identify = (): string => `ID="${lastId++}"`;
  const area = element("Area", "", element("PhysicalBox", "", boxOfPage(width, height)));
  const lines = rulings.map((ruling) => writeLine(ruling, identify()));
  const texts = groupRuns(glyphs).map((run) => writeRun(run, identify()));
  const layer = element("Layer", `${identify()} Type="Body"`, lines.join("") + texts.join(""));
  return element("Page", NAMESPACE, area + element("Content", "", layer));
}

function writeLine({ direction, at, from, to }: Ruling, id: string): string {
  const half = LINE_WIDTH / 2;
  const length = (to - from) * MILLIMETRES;
  const isAcross = direction === "horizontal";
  const [left, top] = isAcross ? [from, at] : [at, from];
  const boundary = isAcross
    ? [left * MILLIMETRES, top * MILLIMETRES - half, length, LINE_WIDTH]
    : [left * MILLIMETRES - half, top * MILLIMETRES, LINE_WIDTH, length];
  const data = isAcross ? `M 0 ${half} L ${exact(length)} ${half}` : `M ${half} 0 L ${half} ${exact(length)}`;
  return element(
    "PathObject",
    `${id} Boundary="${boundary.map(exact).join(" ")}" LineWidth="${LINE_WIDTH}"`,
    element("AbbreviatedData", "", data),
  );
}

function writeRun({ glyphs, codes, angle, size }: GlyphRun, id: string): string {
  const [left, top, right, bottom] = boxAround(glyphs);
  const [cos, sin] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)];
  // The space of the object lies at its boundary and is turned with the text.
  const own = codes.map(({ x, y }) => [
    ((x - left) * cos + (y - top) * sin) * MILLIMETRES,
    ((y - top) * cos - (x - left) * sin) * MILLIMETRES,
  ]) as [number, number][];
  const [first] = own;
  const steps = own.slice(1).map(([x], index) => exact(x - (own[index] as [number, number])[0]));
  const boundary = [left, top, right - left, bottom - top].map((value) => exact(value * MILLIMETRES)).join(" ");
  const turned = angle === 0 ? "" : ` CTM="${[cos, sin, -sin, cos, 0, 0].map(exact).join(" ")}"`;
  const broadest = Math.max(...glyphs.map((glyph) => widthOf(glyph) / size / [...glyph.text].length));
  const stretched = broadest > BROAD ? ` HScale="${exact(broadest)}"` : "";
  const deltas = steps.length > 0 ? ` DeltaX="${shorten(steps)}"` : "";
  return element(
    "TextObject",
    `${id} Boundary="${boundary}"${turned}${stretched} Font="${FONT}" Size="${exact(size * MILLIMETRES)}"`,
    writeLigatures(codes) +
      element(
        "TextCode",
        `X="${exact(first?.[0] ?? 0)}" Y="${exact(first?.[1] ?? 0)}"${deltas}`,
        escapeXml(codes.map(({ text }) => text).join("")),
      ),
  );
}

/** Glyphs of several characters. Their number in the font is not known and nobody's concern here. */
function writeLigatures(codes: GlyphRun["codes"]): string {
  let position = 0;
  let written = "";
  for (const { text } of codes) {
    const count = [...text].length;
    if (count > 1) {
      const place = `CodePosition="${position}" CodeCount="${count}" GlyphCount="1"`;
      written += element("CGTransform", place, element("Glyphs", "", "1"));
    }
    position += count;
  }
  return written;
}

/** Equal distances in a row as `g n v`. */
function shorten(steps: readonly string[]): string {
  const words: string[] = [];
  for (let i = 0; i < steps.length; ) {
    let end = i + 1;
    while (steps[end] === steps[i]) {
      end += 1;
    }
    const step = steps[i] as string;
    words.push(
      end - i > 2
        ? `g ${end - i} ${step}`
        : Array(end - i)
            .fill(step)
            .join(" "),
    );
    i = end;
  }
  return words.join(" ");
}

function boxOfPage(width: number, height: number): string {
  return `0 0 ${exact(width * MILLIMETRES)} ${exact(height * MILLIMETRES)}`;
}

function element(name: string, attributes: string, content = ""): string {
  const start = attributes === "" ? `ofd:${name}` : `ofd:${name} ${attributes}`;
  return content === "" ? `<${start}/>` : `<${start}>${content}</ofd:${name}>`;
}

function escapeXml(text: string): string {
  const legal = text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "\ufffd");
  return legal.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** To a tenth of a micrometre. */
function exact(value: number): string {
  return String(Math.round(value * 1e4) / 1e4);
}
