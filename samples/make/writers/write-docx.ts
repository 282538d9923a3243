import {
  AlignmentType,
  Document,
  Footer,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  type Table,
  TextRun,
} from "docx";
import type { Block, Book, TextBlock } from "../book.ts";
import { docxTable } from "./docx-table.ts";

/** A4 in twentieths of a point. */
const PAGE = { short: 11906, long: 16838 };
const MARGIN = 1134;

/** `body` is for text and tables, `heading` for titles. */
export interface Fonts {
  body: string;
  heading: string;
}

/** What a Chinese office has. */
const OFFICE_FONTS: Fonts = { body: "宋体", heading: "黑体" };

/** One book as one .docx: a section for each run of pages that lie the same way. */
export function writeDocx(book: Book, fonts: Fonts = OFFICE_FONTS): Promise<Uint8Array> {
  return Packer.toBuffer(
    new Document({
      title: book.name,
      creator: book.body,
      styles: {
        default: {
          document: {
            run: {
              size: 21,
              language: { eastAsia: "zh-CN" },
              font: { ascii: fonts.body, hAnsi: fonts.body, eastAsia: fonts.body },
            },
          },
        },
      },
      sections: sectionsOf(book).map(({ landscape, blocks }) => ({
        properties: {
          type: SectionType.NEXT_PAGE,
          page: {
            margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN },
            // docx itself swaps width and height of a page that lies on its side.
            size: {
              width: PAGE.short,
              height: PAGE.long,
              orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
            },
          },
        },
        ...(book.pageNumbers && { footers: { default: pageNumber() } }),
        children: blocks.flatMap((block, index) => paragraphs(block, landscape, index === 0, fonts)),
      })) satisfies ISectionOptions[],
    }),
  );
}

interface Section {
  landscape: boolean;
  blocks: Block[];
}

/** Every table starts a page of its own, and so does the text after the last one. */
function sectionsOf(book: Book): Section[] {
  const sections: Section[] = [];
  let previous: Block | undefined;
  for (const block of book.blocks) {
    const landscape = block.block === "table" ? block.landscape : book.landscape;
    const open = sections.at(-1);
    if (open && open.landscape === landscape && block.block !== "table" && previous?.block !== "table") {
      open.blocks.push(block);
    } else {
      sections.push({ landscape, blocks: [block] });
    }
    previous = block;
  }
  return sections;
}

function paragraphs(block: Block, landscape: boolean, startsSection: boolean, fonts: Fonts): (Paragraph | Table)[] {
  if (block.block === "table") {
    return docxTable(block, (landscape ? PAGE.long : PAGE.short) - 2 * MARGIN);
  }
  return [paragraph(block, startsSection, fonts)];
}

function paragraph({ block, text }: TextBlock, startsSection: boolean, { heading }: Fonts): Paragraph {
  const bold = { text, font: { ascii: heading, hAnsi: heading, eastAsia: heading } };
  switch (block) {
    case "cover":
      return new Paragraph({
        alignment: AlignmentType.CENTER,
        spacing: { before: 1800 },
        children: [new TextRun({ ...bold, size: 44 })],
      });
    case "part":
      return new Paragraph({
        alignment: AlignmentType.CENTER,
        pageBreakBefore: !startsSection,
        spacing: { after: 240 },
        children: [new TextRun({ ...bold, size: 32 })],
      });
    case "section":
      return new Paragraph({
        spacing: { before: 120, line: 380 },
        indent: { firstLine: 420 },
        keepNext: true,
        children: [new TextRun(bold)],
      });
    case "entry":
      return new Paragraph({ spacing: { line: 360 }, children: [new TextRun({ text })] });
    case "paragraph":
      return new Paragraph({ spacing: { line: 380 }, indent: { firstLine: 420 }, children: [new TextRun({ text })] });
  }
}

function pageNumber(): Footer {
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ size: 18, children: ["— ", PageNumber.CURRENT, " —"] })],
      }),
    ],
  });
}
