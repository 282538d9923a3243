import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { Document, Packer, Paragraph, Table, TableCell, TableRow, WidthType } from "docx";
import { findOffice } from "../../cli/office/find-office.ts";
import { runOffice } from "../../cli/office/run-office.ts";
import { inWorkFolder } from "../../cli/office/work-folder.ts";
import type { Grid, GridCell } from "../../domain/document.ts";
import { layOutCells } from "./lay-out-cells.ts";

/** Milliseconds. */
const PATIENCE = 120_000;
/** Twentieths of a point: an A4 page on its side within its margins. A .doc keeps cells by their edges, not by spans. */
const TEXT_WIDTH = 14_000;

export function writeDocx(tables: readonly Grid[]): Promise<Uint8Array> {
  const children = tables.flatMap((table, index) => [new Paragraph(`表 ${index + 1}`), toTable(table)]);
  // A Word file ends with a paragraph: LibreOffice takes a table at the very end for paragraphs.
  return Packer.toBuffer(new Document({ sections: [{ children: [...children, new Paragraph("")] }] }));
}

function toTable(table: Grid): Table {
  const width = Math.floor(TEXT_WIDTH / table.columns);
  return new Table({
    width: { size: width * table.columns, type: WidthType.DXA },
    columnWidths: Array.from({ length: table.columns }, () => width),
    rows: layOutCells(table)
      .filter((cells) => cells.length > 0)
      .map((cells) => new TableRow({ children: cells.map((cell) => toCell(cell, width)) })),
  });
}

function toCell({ text, rowSpan, columnSpan }: GridCell, width: number): TableCell {
  return new TableCell({
    rowSpan,
    columnSpan,
    width: { size: width * columnSpan, type: WidthType.DXA },
    children: text.split("\n").map((line) => new Paragraph(line)),
  });
}

/** The same as .doc, by LibreOffice; undefined where it is not installed. */
export async function writeDoc(tables: readonly Grid[]): Promise<Uint8Array | undefined> {
  const program = findOffice();
  if (program === undefined) {
    return undefined;
  }
  const docx = await writeDocx(tables);
  return inWorkFolder(async (folder) => {
    const file = path.join(folder, "tables.docx");
    await mkdir(path.join(folder, "out"));
    await writeFile(file, docx);
    await runOffice(program, folder, [file], PATIENCE, "doc:MS Word 97");
    return new Uint8Array(await readFile(path.join(folder, "out", "tables.doc")));
  });
}
