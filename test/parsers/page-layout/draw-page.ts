import type { Block, DocumentProblem } from "../../../domain/document.ts";
import { assembleBlocks } from "../../../parsers/page-layout/assemble-blocks.ts";
import { type LaidOutPage, layOutPage } from "../../../parsers/page-layout/lay-out-page.ts";
import type { Glyph, PageContent, Ruling } from "../../../parsers/page-layout/page-content.ts";

/** The number of 210 mm by 297 mm. */
const WIDTH = 595;
const HEIGHT = 842;

const NARROW = /[\x20-\x7e]/;

/** Sets a text with its first glyph at x and its middle at y. Chinese characters are as wide as the type size, others half. */
export function text(x: number, y: number, said: string, size = 10): Glyph[] {
  const glyphs: Glyph[] = [];
  let left = x;
  for (const character of said) {
    const width = character === "　" || !NARROW.test(character) ? size : size / 2;
    if (character.trim() !== "") {
      glyphs.push({
        text: character,
        left,
        top: y - size / 2,
        right: left + width,
        bottom: y + size / 2,
        size,
        angle: 0,
      });
    }
    left += width;
  }
  return glyphs;
}

/** The same, ending at x: as amounts stand. */
function amount(x: number, y: number, said: string, size = 10): Glyph[] {
  return text(x - (said.length * size) / 2, y, said, size);
}

/** Rows of text at `top` and every `pitch` points down; cells of the columns that begin at `xs`, amounts ending at `-x`. */
export function rows(top: number, pitch: number, xs: readonly number[], lines: readonly string[]): Glyph[] {
  return lines.flatMap((line, row) =>
    line.split("|").flatMap((cell, column) => {
      const x = xs[column] ?? 0;
      const y = top + row * pitch;
      return x < 0 ? amount(-x, y, cell.trim()) : text(x, y, cell.trimEnd());
    }),
  );
}

export function across(at: number, from: number, to: number): Ruling {
  return { direction: "horizontal", at, from, to };
}

export function down(at: number, from: number, to: number): Ruling {
  return { direction: "vertical", at, from, to };
}

/** All lines of a ruled grid. */
export function ruled(xs: readonly number[], ys: readonly number[]): Ruling[] {
  const [left, right] = [xs[0] as number, xs.at(-1) as number];
  const [top, bottom] = [ys[0] as number, ys.at(-1) as number];
  return [...ys.map((y) => across(y, left, right)), ...xs.map((x) => down(x, top, bottom))];
}

/** A ruled table with the text of its cells: rows are strings, cells parted by `|`. */
export function table(xs: readonly number[], top: number, lines: readonly string[], height = 20): PageContent {
  const ys = [top, ...lines.map((_, row) => top + (row + 1) * height)];
  const starts = xs.slice(0, -1).map((x) => x + 3);
  return page(rows(top + height / 2, height, starts, lines), ruled(xs, ys));
}

export function page(glyphs: readonly Glyph[], rulings: readonly Ruling[] = []): PageContent {
  return {
    page: 1,
    width: WIDTH,
    height: HEIGHT,
    glyphs: [...glyphs],
    rulings: [...rulings],
    imageShare: 0,
    shapes: 0,
  };
}

/** Several contents on one page. */
export function together(...contents: readonly PageContent[]): PageContent {
  return page(
    contents.flatMap(({ glyphs }) => glyphs),
    contents.flatMap(({ rulings }) => rulings),
  );
}

export function read(...pages: readonly PageContent[]): Block[] {
  return readWith([], ...pages);
}

/** The same, with what is said of the pages when they are joined. */
export function readWith(problems: DocumentProblem[], ...pages: readonly PageContent[]): Block[] {
  const laidOut: LaidOutPage[] = [];
  pages.forEach((content, index) => {
    laidOut.push(layOutPage({ ...content, page: index + 1 }, laidOut.at(-1)));
  });
  return assembleBlocks(laidOut, problems);
}

/** Blocks as text: a paragraph as it is, a grid row by row with its cells parted by `|`; `+n` and `vn` tell merges. */
export function written(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === "paragraph") {
      return [block.text];
    }
    return Array.from({ length: block.rows }, (_, row) =>
      block.cells
        .filter((cell) => cell.row === row)
        .map(({ text: said, columnSpan, rowSpan }) => {
          const merge = `${columnSpan > 1 ? `+${columnSpan}` : ""}${rowSpan > 1 ? `v${rowSpan}` : ""}`;
          return `${said.replaceAll("\n", "/")}${merge}`;
        })
        .join("|"),
    );
  });
}
