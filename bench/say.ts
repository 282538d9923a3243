/** A line of the result. */
export function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

export function heading(text: string): void {
  say(`\n## ${text}\n`);
}

/** A table that reads well on a screen and in Markdown: names to the left, numbers to the right. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, column) =>
    Math.max(...[title, ...rows.map((row) => row[column] ?? "")].map((text) => text.length)),
  );
  const line = (cells: readonly string[]): string =>
    `| ${widths.map((width, column) => pad(cells[column] ?? "", width, column)).join(" | ")} |`;
  const rule = `|${widths.map((width, column) => (column === 0 ? "-".repeat(width + 2) : `${"-".repeat(width + 1)}:`)).join("|")}|`;
  return [line(head), rule, ...rows.map(line)].join("\n");
}

function pad(text: string, width: number, column: number): string {
  return column === 0 ? text.padEnd(width) : text.padStart(width);
}

/** `show(12.345, 1)` is `12.3`; what is not known is a dash. */
export function show(value: number | undefined, decimals = 0): string {
  return value === undefined || !Number.isFinite(value) ? "–" : value.toFixed(decimals);
}

/** `98.3 %`; a dash where there is nothing to take a share of. */
export function showShare(part: number, whole: number, decimals = 1): string {
  return whole === 0 ? "–" : `${((100 * part) / whole).toFixed(decimals)} %`;
}
