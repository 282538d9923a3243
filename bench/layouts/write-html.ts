import type { DrawnBook } from "./drawn-book.ts";
import type { DrawnCell, DrawnTable } from "./drawn-table.ts";
import type { Lines, PageStyle } from "./page-style.ts";

const BORDERS: Record<Lines, string> = {
  thin: "td, th { border: .75pt solid #000 }",
  hair: "td, th { border: .25pt solid #666 }",
  double: "td, th { border: 2.25pt double #000 }",
  "double-frame": "table { border: 2.25pt double #000 } td, th { border: .5pt solid #000 }",
  dotted: "td, th { border: .75pt dotted #000 }",
  dashed: "td, th { border: .75pt dashed #000 }",
  "dotted-rows": "table { border: 1pt solid #000 } tr { border-bottom: .75pt dotted #000 }",
  boxes: "table { border-collapse: separate !important; border-spacing: 2pt } td, th { border: .75pt solid #000 }",
  frame: "table { border: 1pt solid #000 }",
  columns:
    "table { border: 1pt solid #000 } td, th { border-left: .75pt solid #000; border-right: .75pt solid #000 } thead { border-bottom: .75pt solid #000 }",
  rows: "tr { border-bottom: .5pt solid #000 } thead tr:first-child { border-top: .5pt solid #000 }",
  three:
    "table { border-top: 1.5pt solid #000; border-bottom: 1.5pt solid #000 } thead { border-bottom: .75pt solid #000 }",
  zebra: "tbody tr:nth-child(even) { background: #eee } thead tr { background: #cde }",
  white: "td { background: #eef } th { background: #abd } td, th { border: 1.5pt solid #fff }",
  none: "",
};

/** The book as a web page ready for printing. */
export function writeHtml(book: DrawnBook, style: PageStyle): string {
  const [width, height] = style.isLandscape ? [297, 210] : [210, 297];
  const footer = style.footer
    .split("##")
    .map((part) => `"${part.replace("#", '" counter(page) "')}"`)
    .join(" counter(pages) ");
  const css = `
    @page { size: ${width}mm ${height}mm; margin: 18mm 15mm; @bottom-center { content: ${footer}; font-size: 9pt } }
    body { font: ${style.size}pt "Noto Serif CJK SC"; margin: 0 }
    h3 { text-align: center; font-size: 14pt; margin: 6pt 0 }
    p { font-size: 11pt; text-indent: 2em; margin: 4pt 0 }
    .unit { display: flex; justify-content: space-between; font-size: 9pt; text-indent: 0; margin: 2pt }
    table { border-collapse: collapse; width: 100%; table-layout: fixed; print-color-adjust: exact }
    td, th { padding: 2pt 3pt; font-weight: normal; overflow-wrap: anywhere; ${style.clips ? "white-space: nowrap; overflow: hidden" : ""} }
    ${style.repeatsHead ? "" : "thead { display: table-row-group }"}
    @page wide { size: ${height}mm ${width}mm }
    ${style.isMixed ? ".section:nth-of-type(even) { page: wide }" : ""}
    td { white-space: ${style.hasPairs ? "pre-line" : "normal"} }
    .tiny { font-size: 6pt } .tiny td, .tiny th { padding: 1pt }
    .tall span { writing-mode: vertical-rl; display: inline-block; height: 6em }
    .section { ${style.arrangement === "below" ? "margin-top: 24pt" : "break-before: page"} }
    .mark { position: fixed; left: 20%; top: 40%; font-size: 90pt; color: #bbb; opacity: .5; transform: rotate(-35deg); z-index: -1 }
    .beside { display: flex; gap: 5mm } .beside > div { width: 50%; font-size: 7pt; break-inside: avoid }
    .page { position: relative; width: ${width - 30}mm; height: ${height - 37}mm; break-before: page }
    .turned { position: absolute; left: 0; top: 0; width: ${height - 40}mm; transform-origin: 0 0 }
    ${BORDERS[style.lines]}`;
  const sections = book.tables.map((table, index) => toSection(book, table, index, style));
  const mark = style.watermark ? `<div class="mark">${style.watermark}</div>` : "";
  return `<!DOCTYPE html><html lang="zh"><head><meta charset="utf-8"><style>${css}</style></head><body>${mark}
${arrange(sections, book, style, width - 30, height - 40)}</body></html>`;
}

function arrange(sections: string[], book: DrawnBook, style: PageStyle, width: number, height: number): string {
  const text = (index: number): string => `<p>${book.sentences[index] ?? ""}</p>`;
  switch (style.arrangement) {
    case "beside":
      return sections
        .flatMap((section, index) =>
          index % 2 === 0
            ? [
                `<div class="section">${text(index)}<div class="beside"><div>${section}</div><div>${sections[index + 1] ?? ""}</div></div></div>`,
              ]
            : [],
        )
        .join("\n");
    case "turned":
    case "turned-back": {
      const turn =
        style.arrangement === "turned"
          ? `rotate(90deg) translate(0, -${width}mm)`
          : `rotate(-90deg) translate(-${height}mm, 0)`;
      return sections
        .map((section) => `<div class="page"><div class="turned" style="transform: ${turn}">${section}</div></div>`)
        .join("\n");
    }
    default:
      return sections.map((section, index) => `<div class="section">${text(index)}${section}</div>`).join("\n");
  }
}

function toSection(book: DrawnBook, table: DrawnTable, index: number, { clips }: PageStyle): string {
  const note = book.notes[index] ? `<p>${book.notes[index]}</p>` : "";
  const rows = Array.from({ length: table.rows }, (_, row) => toRow(table, row, clips === true));
  const shares = table.widths.reduce((sum, width) => sum + width, 0);
  const columns = table.widths.map((width) => `<col style="width: ${((100 * width) / shares).toFixed(2)}%">`).join("");
  const classes = [table.widths.length > 9 ? "tiny" : "", table.hasVerticalHead ? "tall" : ""].join(" ");
  return `<h3>${table.title}</h3><p class="unit"><span>部门：${book.body}</span><span>${table.unit}</span></p>
<table class="${classes}"><colgroup>${columns}</colgroup><thead>${rows.slice(0, table.headRows).join("\n")}</thead>
<tbody>${rows.slice(table.headRows).join("\n")}</tbody></table>${note}`;
}

function toRow(table: DrawnTable, row: number, clips: boolean): string {
  const isHead = row < table.headRows;
  const isLeaf = ({ rowSpan, columnSpan, column }: DrawnCell): boolean =>
    table.hasVerticalHead === true && isHead && row + rowSpan === table.headRows && columnSpan === 1 && column > 2;
  const cells = table.cells.filter((cell) => cell.row === row);
  const written = cells.map((cell) => {
    const { rowSpan, columnSpan, align, indent, text } = cell;
    const tag = isHead ? "th" : "td";
    const wrap = clips && table.shape === "performance" ? "; white-space: normal" : "";
    const style = `text-align: ${align}; padding-left: ${3 + indent * 9}pt${wrap}`;
    const said = isLeaf(cell) ? `<span>${text}</span>` : text;
    return `<${tag} rowspan="${rowSpan}" colspan="${columnSpan}" style="${style}">${said}</${tag}>`;
  });
  return `<tr>${written.join("")}</tr>`;
}
