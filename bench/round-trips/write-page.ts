import type { Grid, GridCell } from "../../domain/document.ts";
import { layOutCells } from "./lay-out-cells.ts";

/** A web page in GB18030's elder GBK would need a table to write; UTF-8 is what offices save today. */
export async function writePage(tables: readonly Grid[]): Promise<Uint8Array> {
  const body = tables.map((table, index) => `<p>表 ${index + 1}</p>\n${toTable(table)}`).join("\n");
  const style = "<style>td { white-space: pre-wrap }</style>";
  return new TextEncoder().encode(`<!DOCTYPE html><html><head><meta charset="utf-8">${style}</head>\n${body}</html>`);
}

function toTable(table: Grid): string {
  const rows = layOutCells(table).map((cells) => `<tr>${cells.map(toCell).join("")}</tr>`);
  return `<table>\n${rows.join("\n")}\n</table>`;
}

function toCell({ text, rowSpan, columnSpan }: GridCell): string {
  const lines = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll("\n", "<br>");
  return `<td rowspan="${rowSpan}" colspan="${columnSpan}">${lines}</td>`;
}
