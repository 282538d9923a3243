import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from "docx";
import { findOffice } from "../../cli/office/find-office.ts";
import { runOffice } from "../../cli/office/run-office.ts";
import { inWorkFolder } from "../../cli/office/work-folder.ts";
import type { Grid, GridCell } from "../../domain/document.ts";
import { layOutCells } from "./lay-out-cells.ts";

/** Milliseconds. */
const PATIENCE = 120_000;

export function writeDocx(tables: readonly Grid[]): Promise<Uint8Array> {
  const children = tables.flatMap((table, index) => [new Paragraph(`表 ${index + 1}`), toTable(table)]);
  return Packer.toBuffer(new Document({ sections: [{ children }] }));
}

function toTable(table: Grid): Table {
  return new Table({
    rows: layOutCells(table)
      .filter((cells) => cells.length > 0)
      .map((cells) => new TableRow({ children: cells.map(toCell) })),
  });
}

function toCell({ text, rowSpan, columnSpan }: GridCell): TableCell {
  return new TableCell({ rowSpan, columnSpan, children: text.split("\n").map((line) => new Paragraph(line)) });
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
