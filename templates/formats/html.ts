import type { Block, Run, TableBlock } from "../blocks.ts";
import { escapeMarkup } from "./escape.ts";
import { HTML_STYLE } from "./html-style.ts";

// Nothing is loaded and nothing runs, whatever a draft may hold.
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** One self-contained file; the same blocks give the same bytes. */
export function toHtml(blocks: readonly Block[], title: string): string {
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeMarkup(title)}</title>
<style>${HTML_STYLE}</style>
</head>
<body>
<main>
${blocks.map(writeBlock).join("\n")}
</main>
</body>
</html>
`;
}

function writeBlock(block: Block): string {
  switch (block.kind) {
    case "heading":
      return `<h${block.level}${writeId(block.anchor)}>${writeRuns(block.runs)}</h${block.level}>`;
    case "paragraph":
      return `<p${writeId(block.anchor)}>${writeRuns(block.runs)}</p>`;
    case "list":
      return `<ul>\n${block.items.map((item) => `<li>${writeRuns(item)}</li>`).join("\n")}\n</ul>`;
    case "table":
      return writeTable(block);
  }
}

function writeTable({ caption, table: { columns, rows } }: TableBlock): string {
  const total = columns.reduce((sum, column) => sum + column.width, 0);
  const widths = columns.map(({ width }) => `<col style="width:${((width * 100) / total).toFixed(1)}%">`).join("");
  const head = columns.map(({ title }) => `<th scope="col">${escapeMarkup(title)}</th>`).join("");
  const body = rows.map((row) => {
    const cells = row.map((value, index) => {
      const align = columns[index]?.align ?? "left";
      return `<td${align === "left" ? "" : ` class="${align}"`}>${writeLines(String(value))}</td>`;
    });
    return `<tr>${cells.join("")}</tr>`;
  });
  return [
    "<table>",
    ...(caption === "" ? [] : [`<caption>${escapeMarkup(caption)}</caption>`]),
    `<colgroup>${widths}</colgroup>`,
    `<thead><tr>${head}</tr></thead>`,
    `<tbody>\n${body.join("\n")}\n</tbody>`,
    "</table>",
  ].join("\n");
}

function writeRuns(runs: readonly Run[]): string {
  return runs
    .map(({ text, bold, target }) => {
      const words = bold ? `<strong>${writeLines(text)}</strong>` : writeLines(text);
      return target === undefined ? words : `<a href="#${escapeMarkup(target)}">${words}</a>`;
    })
    .join("");
}

function writeLines(text: string): string {
  return escapeMarkup(text).replaceAll("\n", "<br>");
}

function writeId(anchor: string | undefined): string {
  return anchor === undefined ? "" : ` id="${escapeMarkup(anchor)}"`;
}
