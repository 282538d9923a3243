import { describe, expect, test } from "vitest";
import { DOUBTFUL } from "../../../domain/document.ts";
import type { Lattice } from "../../../parsers/page-layout/find-lattices.ts";
import { deepenInk } from "../../../parsers/scan/deepen-ink.ts";
import { findOddDecimals } from "../../../parsers/scan/find-odd-decimals.ts";
import type { ReadText } from "../../../parsers/scan/read-characters.ts";
import { settleCell } from "../../../parsers/scan/settle-text.ts";
import { turnNegative } from "../../../parsers/scan/turn-negative.ts";
import { drawSheet, drawType, fill } from "./draw-image.ts";

const LINE = 20;

function settle(...texts: string[]): { text: string; isSure: boolean } {
  const read = texts.map(
    (text): ReadText => ({
      characters: [...text].map((character) => ({ text: character, confidence: 0.99 })),
    }),
  );
  const boxes = texts.map((text, index) => {
    const size = /^[.·]$/u.test(text) ? { right: 4, bottom: 4 } : { right: 90, bottom: LINE };
    return { left: 100 * index, top: 0, right: 100 * index + size.right, bottom: size.bottom };
  });
  const { pieces, confidence } = settleCell(boxes, read, false, LINE);
  return { text: pieces.map((piece) => piece.text).join(" "), isSure: confidence >= DOUBTFUL };
}

describe("a speck in a cell", () => {
  test.each([
    ["alone is nothing", ["."], "", true],
    ["apart from the text is left out", ["其他收入", "·"], "其他收入", true],
    ["before a label leaves it in doubt", ["·项目"], "·项目", false],
    ["after a label leaves it in doubt", ["住房保障支出."], "住房保障支出.", false],
    ["is not the colon after a label", ["其中：", "差旅费"], "其中： 差旅费", true],
    ["is not the point of a number", ["1,234.56"], "1,234.56", true],
  ])("%s", (_, texts, text, isSure) => {
    expect(settle(...texts)).toEqual({ text, isSure });
  });
});

test.each([
  ["a dot as large as a character", ".", 40, 40, "."],
  ["a mark as large as a character", "、", 40, 40, "、"],
  ["ink that no character was found in", "", 40, 40, "□"],
  ["what is left of a ruling", "", 2, 40, ""],
])("%s leaves a cell in doubt", (_, text, width, height, kept) => {
  const read: ReadText = { characters: text === "" ? [] : [{ text, confidence: 0.9 }] };
  const cell = settleCell([{ left: 0, top: 0, right: width, bottom: height }], [read], false, 40);
  expect(cell.pieces.map((piece) => piece.text).join("")).toBe(kept);
  expect(cell.confidence).toBeLessThan(DOUBTFUL);
});

describe("decimals", () => {
  const odd = (...texts: string[]): number[] => {
    const cells = texts.map((_, row) => ({ row, column: 1, rowSpan: 1, columnSpan: 1 }));
    return [...findOddDecimals({ cells } as unknown as Lattice, texts)];
  };

  test.each<[string, string[], number[]]>([
    ["a code with a point among codes", ["201", "208", "210", "221", "20.1"], [4]],
    ["a thousand without a point among cents", ["1.20", "3,456.78", "9.00", "12.34", "1,234"], [4]],
    ["nothing and a dash among cents", ["1.20", "3,456.78", "9.00", "12.34", "0", "-", ""], []],
    ["figures of all kinds", ["1.2", "3.45", "9", "12.345", "7"], []],
    ["too few to tell", ["1.20", "3.40", "5"], []],
    ["names", ["项目", "金额", "合计", "其他", "1.20"], []],
  ])("%s", (_, texts, found) => {
    expect(odd(...texts)).toEqual(found);
  });
});

describe("faint print", () => {
  const faint = (ink: number) => {
    const page = drawSheet(300, 200);
    drawType(page, 20, 20, 20, 20);
    return { ...page, data: page.data.map((level) => (level === 0 ? ink : level)) };
  };

  test("is made black, to a limit; dark print and blank paper stay as they are", () => {
    expect(deepenInk(faint(130)).data[30 * 300 + 21]).toBe(0);
    expect(deepenInk(faint(220)).data[30 * 300 + 21]).toBe(167);
    expect(deepenInk(faint(30)).data[30 * 300 + 21]).toBe(30);
    expect(deepenInk(drawSheet(50, 50)).data.every((level) => level === 255)).toBe(true);
  });
});

test("a negative is turned, a page with a dark frame is not", () => {
  const negative = drawSheet(100, 100, 10);
  turnNegative(negative);
  expect(negative.data[50 * 100 + 50]).toBe(245);
  const framed = drawSheet(100, 100);
  fill(framed, { left: 0, top: 0, right: 100, bottom: 30 });
  turnNegative(framed);
  expect(framed.data[50 * 100 + 50]).toBe(255);
});
