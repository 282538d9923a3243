import type { Paragraph } from "../../domain/document.ts";
import type { Stretch } from "../../domain/narrative.ts";
import { boxAround } from "./page-content.ts";
import type { TextLine } from "./set-lines.ts";

/** The margins of the running text of a page, in points. */
export interface TextMargins {
  left: number;
  right: number;
}

export interface PlacedLine {
  page: number;
  line: TextLine;
}

interface OpenParagraph {
  lines: PlacedLine[];
  margins: TextMargins;
}

/** A line this many type sizes short of the right margin ends its paragraph. */
const SHORT = 2.2;
/** What cannot be broken over a line, and so leaves the line before it short: `118.46`, `（项）。`, `“三`. */
const UNBREAKABLE = /^[（(“‘《〈「【]*(?:[\d.,%％A-Za-z]+|.)[，。、；：！？）)”’》〉」】%％]*/u;
/** Longer than any number: what is so long is broken after all. */
const LONGEST_RUN = 16;
const ENDS_SENTENCE = /[。；：！？;:!?]$/u;
const INDENTED = 1.2;
const SAME_SIZE = 0.12;
/** Lines further apart than this many type sizes do not belong together. */
const FAR_APART = 2.8;
const STARTS_HEADING =
  /^(?:[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十\d]+(?:部分|章|节)|[（(][一二三四五六七八九十]{1,3}[)）])/u;

/** Sets lines into paragraphs, over page breaks too. Feed it lines in reading order; close it at every table. */
export class ParagraphSetter {
  private open: OpenParagraph | undefined;
  private readonly add: (paragraph: Paragraph) => void;

  constructor(add: (paragraph: Paragraph) => void) {
    this.add = add;
  }

  line(page: number, line: TextLine, margins: TextMargins): void {
    if (this.open && !continues(this.open, page, line, margins)) {
      this.close();
    }
    this.open ??= { lines: [], margins };
    this.open.lines.push({ page, line });
    this.open.margins = margins;
  }

  close(): void {
    if (this.open) {
      this.add(toParagraph(this.open.lines));
    }
    this.open = undefined;
  }
}

/**
 * Where the running text of a page starts and ends: its outermost lines that are not alone there. A page without a long
 * line has the margins of the page before.
 */
export function findMargins(lines: readonly TextLine[], width: number, before?: TextMargins): TextMargins {
  const long = lines.filter((line) => line.right - line.left > width / 3);
  if (long.length === 0) {
    return before ?? { left: width * 0.1, right: width * 0.9 };
  }
  return { left: Math.min(...long.map((line) => line.left)), right: Math.max(...long.map((line) => line.right)) };
}

function continues(open: OpenParagraph, page: number, line: TextLine, margins: TextMargins): boolean {
  const { line: last, page: lastPage } = open.lines.at(-1) as PlacedLine;
  const size = Math.max(last.size, line.size);
  const lastIsFull = last.right >= open.margins.right - Math.max(SHORT * last.size, widthToFit(last, line));
  const isIndented = line.left > margins.left + INDENTED * line.size;
  const sameType = Math.abs(last.size - line.size) <= SAME_SIZE * size;
  const isNear = page !== lastPage || line.top - last.bottom <= FAR_APART * size;
  const isPlain = last.segments.length === 1 && line.segments.length === 1;
  return lastIsFull && !isIndented && sameType && isNear && isPlain && !STARTS_HEADING.test(line.text);
}

/** How much room the next line's first words would have needed; none after the end of a sentence. */
function widthToFit(last: TextLine, line: TextLine): number {
  if (ENDS_SENTENCE.test(last.text.trimEnd())) {
    return 0;
  }
  const [run = ""] = UNBREAKABLE.exec(line.text.trimStart()) ?? [];
  const glyphs = line.glyphs.slice(0, [...run].length);
  const width = (glyphs.at(-1)?.right ?? line.left) - line.left;
  return glyphs.length > 1 && glyphs.length <= LONGEST_RUN ? width + last.size / 2 : 0;
}

export function toParagraph(lines: readonly PlacedLine[]): Paragraph {
  let text = "";
  const stretches: Stretch[] = [];
  for (const { page, line } of lines) {
    // Latin words broken over a line end keep their blank; Chinese has none.
    text += /[A-Za-z,.]$/.test(text) && /^[A-Za-z]/.test(line.text) ? " " : "";
    stretches.push({ from: stretches.length === 0 ? 0 : text.length, place: { page, box: boxAround([line]) } });
    text += line.text;
  }
  const pages = [...new Set(lines.map(({ page }) => page))];
  const page = pages[0] as number;
  const box = boxAround(lines.filter((entry) => entry.page === page).map(({ line }) => line));
  const place = pages.length > 1 ? { page, pages, box } : { page, box };
  return { kind: "paragraph", text, place, ...(stretches.length > 1 ? { stretches } : {}) };
}
