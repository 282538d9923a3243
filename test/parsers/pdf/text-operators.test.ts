import { describe, expect, test } from "vitest";
import { parsePdf } from "../../../parsers/pdf/parse-pdf.ts";
import { written } from "../page-layout/draw-page.ts";
import { han, set, type WrittenParts, writePdf } from "./write-pdf.ts";

async function read(content: string, parts?: WrittenParts): Promise<string[]> {
  return written((await parsePdf(writePdf([{ content }], parts), "试.pdf")).blocks);
}

/** The box of the first paragraph. */
async function boxOf(content: string, parts?: WrittenParts): Promise<readonly number[] | undefined> {
  return (await parsePdf(writePdf([{ content }], parts), "试.pdf")).blocks[0]?.place.box;
}

/** Left and right of the first paragraph. */
async function sidesOf(content: string): Promise<unknown[]> {
  const box = await boxOf(content);
  return [box?.[0], box?.[2]];
}

describe("text is placed", () => {
  test("by its matrix, in points from the top left", async () => {
    expect(await boxOf(`BT /S 10 Tf 2 0 0 2 100 700 Tm ${han("预算")} Tj ET`)).toEqual([100, 124.8, 140, 144.8]);
  });

  test("by leading, by next lines and by the operators that show on the next line", async () => {
    const content = `BT /S 10 Tf 20 TL 100 700 Td ${han("甲")} Tj T* ${han("乙")} Tj ${han("丙")} ' 0 0 ${han("丁")} " 0 -40 TD ${han("戊")} Tj T* ${han("己")} Tj ET`;
    expect(await read(content)).toEqual(["甲", "乙", "丙", "丁", "戊", "己"]);
  });

  test("by numbers between glyphs, and by character and horizontal spacing", async () => {
    expect(await sidesOf(`BT /S 10 Tf 100 700 Td [${han("预")} -1000 ${han("算")}] TJ ET`)).toEqual([100, 130]);
    expect(await sidesOf(`BT /S 10 Tf 5 Tc 100 700 Td ${han("预算")} Tj ET`)).toEqual([100, 125]);
    expect(await sidesOf(`BT /S 10 Tf 50 Tz 100 700 Td ${han("预算")} Tj ET`)).toEqual([100, 110]);
  });

  test("the same with a negative font size in a turned matrix", async () => {
    expect(await read(`BT /S -10 Tf -1 0 0 -1 100 700 Tm ${han("预算")} Tj ET`)).toEqual(["预算"]);
  });

  test("downwards in fonts for vertical writing, columns from right to left", async () => {
    const column = (x: number, said: string): string => set(x, 700, said, "V");
    expect(await read(`${column(200, "第二列文字")}\n${column(230, "第一列文字")}`)).toEqual([
      "第一列文字",
      "第二列文字",
    ]);
    expect(await sidesOf(column(200, "预算"))).toEqual([195, 205]);
  });

  test("nearer together in vertical writing with character spacing, as the reference says", async () => {
    const [, top = 0, , bottom = 0] = (await boxOf(`BT /V 10 Tf 2 Tc 200 700 Td ${han("预算")} Tj ET`)) ?? [];
    expect(bottom - top).toBeCloseTo(18, 1);
  });

  test("in the state that was saved with it", async () => {
    const content = `q /F 8 Tf BT 0 0 Td ET Q q 1 0 0 1 50 0 cm BT /S 10 Tf 50 700 Td ${han("预算")} Tj ET Q`;
    expect(await sidesOf(content)).toEqual([100, 120]);
  });
});

describe("a font drawn glyph by glyph", () => {
  const objects = {
    type3: {
      dictionary:
        "/Type /Font /Subtype /Type3 /FontBBox [0 -2 10 8] /FontMatrix [0.1 0 0 0.1 0 0] /FirstChar 65 /LastChar 66 /Widths [10 10] /Encoding << /Type /Encoding /Differences [65 /A /B] >> /CharProcs << /A {box} /B {box} >> /ToUnicode {names}",
    },
    box: { dictionary: "", stream: "10 0 d0 0 0 8 8 re f" },
    names: {
      dictionary: "",
      stream:
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /N def /CMapType 2 def 1 begincodespacerange <00> <ff> endcodespacerange 2 beginbfchar <41> <9884> <42> <7b97> endbfchar endcmap end end",
    },
  };

  test("is read by its names, as large as its box", async () => {
    const content = "BT /T 12 Tf 100 700 Td (AB) Tj ET";
    const parts = { fonts: "/T {type3}", objects };
    expect(await read(content, parts)).toEqual(["预算"]);
    expect(await boxOf(content, parts)).toEqual([100, 132.4, 124, 144.4]);
  });
});

describe("text is read", () => {
  const over = (state: string, said = "预算"): string => `${state} ${set(100, 700, said)}`;

  test.each([
    ["with neither fill nor stroke, as over a scan", "3 Tr 1 1 1 rg"],
    ["with strokes alone", "1 Tr 1 1 1 rg"],
    ["in white on a dark band", "0.2 0.2 0.6 rg 50 680 400 40 re f 1 1 1 rg"],
    ["in white on an image", "q 400 0 0 40 50 680 cm BI /W 1 /H 1 /BPC 8 /CS /G ID x EI Q 1 1 1 rg"],
    ["in a pattern after white", "1 1 1 rg /Pattern cs /P scn"],
  ])("%s", async (_, state) => {
    const resources =
      "/Pattern << /P << /PatternType 2 /Shading << /ShadingType 2 /ColorSpace /DeviceGray /Coords [0 0 1 1] /Function << /FunctionType 2 /Domain [0 1] /N 1 >> >> >> >>";
    expect(await read(`${over(state)}\nBT ET`, { resources })).toEqual(["预算"]);
  });

  test.each([
    ["in white on paper", "1 1 1 rg"],
    ["in white where a band was painted over", "0 g 50 680 400 40 re f 1 1 1 rg 40 670 500 60 re f"],
    ["that only adds to the clip", "7 Tr"],
  ])("but not %s", async (_, state) => {
    expect(await read(`${set(100, 600, "见")} ${over(state)}`)).toEqual(["见"]);
  });
});
