import type { Block, Document, Paragraph } from "../../domain/document.ts";
import type { Narrative } from "../../domain/narrative.ts";
import { readNarrative } from "../../narrative/read-narrative.ts";

/** A document of hand-written paragraphs, one a line, as a Word file has them; `---` is a table. */
export function wordDocument(text: string): Document {
  const lines = text.split("\n").map((line) => line.trim());
  return withBlocks(
    lines
      .filter((line) => line !== "")
      .map((line, index) =>
        line === "---" ? table({ grid: 1 }) : { kind: "paragraph", text: line, place: { paragraph: index + 1 } },
      ),
  );
}

/** A document of pages, each with lines of one size set from the left margin; indented ones begin with two blanks. */
export function pagedDocument(...pages: (string | Paragraph)[][]): Document {
  return withBlocks(
    pages.flatMap((lines, page) =>
      lines.map((line, index): Block => {
        if (typeof line !== "string") {
          return line;
        }
        if (line === "---") {
          return table({ page: page + 1 });
        }
        const left = line.startsWith("  ") ? 96 : 72;
        const top = 80 + 20 * index;
        const box = [left, top, left + 12 * line.trim().length, top + 12] as const;
        return { kind: "paragraph", text: line.trim(), place: { page: page + 1, box } };
      }),
    ),
  );
}

export function withBlocks(blocks: Block[]): Document {
  return { id: "d1", name: "说明", format: "docx", sha256: "", status: "read", problems: [], blocks };
}

function table(place: Block["place"]): Block {
  return { kind: "grid", rows: 1, columns: 1, cells: [], place, method: "word-table" };
}

/** `prose [0,1] text` a passage. */
export function show({ passages }: Narrative): string[] {
  return passages.map(({ kind, section, text }) => `${kind} [${section.join(",")}] ${text}`);
}

export function narrate(document: Document): Narrative {
  return readNarrative(document, []);
}
