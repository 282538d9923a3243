import { describe, expect, test } from "vitest";
import { parsePdf } from "../../../parsers/pdf/parse-pdf.ts";
import { written } from "../page-layout/draw-page.ts";
import { grid, set, type WrittenParts, writePdf } from "./write-pdf.ts";

async function read(content: string, parts?: WrittenParts, entries = ""): Promise<string[]> {
  return written((await parsePdf(writePdf([{ content, entries }], parts), "试.pdf")).blocks);
}

const CELLS = [set(55, 705, "甲"), set(155, 705, "1.00"), set(55, 685, "合计"), set(155, 685, "1.00")].join("\n");
const ROWS = ["甲|1.00", "合计|1.00"];
const XS = [50, 150, 250];
const YS = [680, 700, 720];

describe("lines of a table are found", () => {
  test("when they are strokes", async () => {
    expect(await read(`${grid(XS, YS)}\n${CELLS}`)).toEqual(ROWS);
  });

  test("when they are thin filled rectangles, as browsers draw them", async () => {
    const thin = [...YS.map((y) => `50 ${y} 200 0.7 re`), ...XS.map((x) => `${x} 680 0.7 40 re`)].join(" ");
    expect(await read(`${thin} f\n${CELLS}`)).toEqual(ROWS);
  });

  test("when every cell is a stroked rectangle", async () => {
    const boxes = XS.slice(0, 2).flatMap((x) => YS.slice(0, 2).map((y) => `${x} ${y} 100 20 re S`));
    expect(await read(`${boxes.join(" ")}\n${CELLS}`)).toEqual(ROWS);
  });

  test("when they are images stretched to lines", async () => {
    const image = (a: number, d: number, x: number, y: number): string =>
      `q ${a} 0 0 ${d} ${x} ${y} cm BI /W 1 /H 1 /BPC 8 /CS /G ID x EI Q`;
    const lines = [...YS.map((y) => image(200, 0.7, 50, y)), ...XS.map((x) => image(0.7, 40, x, 680))];
    expect(await read(`${lines.join("\n")}\n${CELLS}`)).toEqual(ROWS);
  });

  test("but not when they are white, or bands of colour, or off the page", async () => {
    const text = ["甲 1.00", "合计 1.00"];
    expect(await read(`1 1 1 RG ${grid(XS, YS)}\n${CELLS}`)).toEqual(text);
    expect(await read(`0.8 G 18 w 50 690 m 250 690 l 50 710 m 250 710 l S ${CELLS}`)).toEqual(text);
    expect(await read(`q 1 0 0 1 600 0 cm ${grid(XS, YS)} Q\n${CELLS}`)).toEqual(text);
  });

  test("only as far as the clip shows them", async () => {
    expect(await read(`q 45 675 210 50 re W n ${grid([50, 150, 250, 350], YS)} Q\n${CELLS}`)).toEqual(ROWS);
  });
});

describe("a clip", () => {
  const cell = (y: number, said: string): string => `q 50 ${y} 100 20 re W n ${set(55, y + 5, said)} Q`;

  test("keeps the end of a text too long for its cell in that cell", async () => {
    const long = cell(700, "机关事业单位基本养老保险缴费支出");
    expect(await read(`${grid(XS, YS)}\n${long}\n${set(155, 705, "1.00")}\n${set(55, 685, "合计")}`)).toEqual([
      "机关事业单位基本养老保险缴费支出|1.00",
      "合计|",
    ]);
  });

  test("leaves out the text above and under it: it stands on the neighbouring page", async () => {
    expect(
      await read(`q 50 100 400 600 re W n ${set(60, 750, "前页")} ${set(60, 400, "本页")} ${set(60, 50, "后页")} Q`),
    ).toEqual(["本页"]);
  });

  test("as wide as the page leaves out copies beside the page", async () => {
    expect(await read(`0 0 595 842 re W n ${set(60, 400, "本页")} ${set(700, 400, "副本")}`)).toEqual(["本页"]);
  });

  test("ends with the state it was made in, and is nothing without a path", async () => {
    expect(await read(`q 0 0 10 10 re W n Q W n ${set(60, 400, "本页")}`)).toEqual(["本页"]);
  });
});

describe("a form", () => {
  const form = (entries: string): WrittenParts => ({
    resources: "/XObject << /X {form} >>",
    objects: {
      form: {
        dictionary: `/Type /XObject /Subtype /Form ${entries} /Resources {resources}`,
        stream: `${set(10, 10, "内")} ${set(10, 300, "外")}`,
      },
    },
  });

  test.each([
    ["with a matrix and a box", "/BBox [0 0 100 100] /Matrix [1 0 0 1 20 30]"],
    ["that is a group", "/BBox [0 0 100 100] /Matrix [1 0 0 1 20 30] /Group << /S /Transparency >>"],
  ])("%s is read where it is placed, as far as its box shows it", async (_, entries) => {
    const { blocks } = await parsePdf(writePdf([{ content: "q 1 0 0 1 50 500 cm /X Do Q" }], form(entries)), "试.pdf");
    expect(written(blocks)).toEqual(["内"]);
    expect(blocks[0]?.place.box).toEqual([80, 293.4, 90, 303.4]);
  });

  test("that is a soft mask is not read", async () => {
    const { resources, objects } = form("/BBox [0 0 100 400] /Group << /S /Transparency /CS /DeviceGray >>");
    const state = "/ExtGState << /M << /SMask << /S /Luminosity /G {form} >> >> >>";
    const parts = { resources: `${resources} ${state}`, ...(objects ? { objects } : {}) };
    expect(await read(`q /M gs Q ${set(60, 400, "本页")}`, parts)).toEqual(["本页"]);
  });
});

test("a form field is read where it stands, whatever state the page left", async () => {
  const parts = {
    objects: {
      field: { dictionary: "/Type /Annot /Subtype /Widget /FT /Tx /Rect [100 600 200 620] /F 4 /AP << /N {look} >>" },
      look: {
        dictionary: "/Type /XObject /Subtype /Form /BBox [0 0 100 20] /Resources {resources}",
        stream: set(2, 5, "填报单位"),
      },
    },
  };
  const page = { content: `2 0 0 2 0 0 cm 1 1 1 rg ${set(300, 300, "白")}`, entries: "/Annots [{field}]" };
  const { blocks } = await parsePdf(writePdf([page], parts), "试.pdf");
  expect(written(blocks)).toEqual(["填报单位"]);
  expect(blocks[0]?.place.box).toEqual([102, 228.4, 142, 238.4]);
});

test("a layer that is switched off is not read", async () => {
  const parts = {
    resources: "/Properties << /On {on} /Off {off} >>",
    objects: {
      on: { dictionary: "/Type /OCG /Name (on)" },
      off: { dictionary: "/Type /OCG /Name (off)" },
    },
    catalog: "/OCProperties << /OCGs [{on} {off}] /D << /ON [{on}] /OFF [{off}] >> >>",
  };
  const layer = (name: string, y: number, said: string): string => `/OC /${name} BDC ${set(60, y, said)} EMC`;
  expect(await read(`${layer("On", 400, "见")} ${layer("Off", 300, "隐")} ${set(60, 200, "尾")}`, parts)).toEqual([
    "见",
    "尾",
  ]);
});

test("a page turned by its own entry is upright", async () => {
  const parts = {};
  const content = `q 0 1 -1 0 595 0 cm ${grid(XS, [400, 420, 440])} ${set(55, 425, "甲")} ${set(155, 425, "1.00")} Q`;
  expect(await read(content, parts, "/Rotate 90")).toEqual(["甲|1.00", "|"]);
});
