import { type Block, type Run, TemplateError } from "./blocks.ts";
import { ANCHOR_END, ANCHOR_START, CAPTION_MARK, restore, TABLE_MARK } from "./markup.ts";
import type { ReportTable } from "./report-data.ts";

const ANCHOR = new RegExp(`${ANCHOR_START}([^${ANCHOR_END}]*)${ANCHOR_END}`, "gu");
const INLINE = /\*\*(?<bold>.+?)\*\*|\[(?<link>[^\]]+)\]\(#(?<target>[^)]+)\)/gu;
const HEADING = /^(#{1,4}) +(.*)$/u;
const ITEM = /^- +(.*)$/u;

/**
 * The block language: `# ` to `#### ` headings, `- ` list items, table lines, and paragraphs; a blank line ends a
 * paragraph, lines without one between them belong together. Within text: `**bold**` and `[link](#anchor)`.
 */
export function parseBlocks(source: string, tables: Record<string, ReportTable>): Block[] {
  const blocks: Block[] = [];
  let lines: string[] = [];
  const endParagraph = (): void => {
    const text = lines.reduce(joinLines, "");
    lines = [];
    if (text !== "") {
      blocks.push({ kind: "paragraph", ...readText(text) });
    }
  };

  for (const line of source.split(/\r?\n/u).map((raw) => raw.trim())) {
    const special = readSpecialLine(line, tables);
    if (!special && line !== "") {
      lines.push(line);
      continue;
    }
    endParagraph();
    if (special) {
      appendBlock(blocks, special);
    }
  }
  endParagraph();
  return blocks;
}

/** List items that follow each other are one list, whatever blank lines a loop leaves between them. */
function appendBlock(blocks: Block[], block: Block): void {
  const last = blocks.at(-1);
  if (block.kind === "list" && last?.kind === "list") {
    last.items.push(...block.items);
  } else {
    blocks.push(block);
  }
}

function readSpecialLine(line: string, tables: Record<string, ReportTable>): Block | undefined {
  if (line.startsWith(TABLE_MARK)) {
    const [name = "", caption = ""] = line.slice(TABLE_MARK.length).split(CAPTION_MARK).map(restore);
    return { kind: "table", name, caption, table: findTable(name, tables) };
  }
  const heading = HEADING.exec(line);
  if (heading) {
    const level = (heading[1] ?? "").length as 1 | 2 | 3 | 4;
    return { kind: "heading", level, ...readText(heading[2] ?? "") };
  }
  const item = ITEM.exec(line);
  return item ? { kind: "list", items: [readText(item[1] ?? "").runs] } : undefined;
}

function findTable(name: string, tables: Record<string, ReportTable>): ReportTable {
  const table = Object.hasOwn(tables, name) ? tables[name] : undefined;
  if (!table) {
    const known = Object.keys(tables).join("、");
    throw new TemplateError("UNKNOWN_TABLE", `模板引用了不存在的表“${name}”。可引用的表：${known}。`);
  }
  return table;
}

function readText(text: string): { runs: Run[]; anchor?: string } {
  const anchor = [...text.matchAll(ANCHOR)][0]?.[1];
  const runs = readRuns(text.replace(ANCHOR, "").trim());
  return anchor === undefined ? { runs } : { runs, anchor: restore(anchor) };
}

function readRuns(text: string): Run[] {
  const runs: Run[] = [];
  let read = 0;
  for (const match of text.matchAll(INLINE)) {
    runs.push({ text: text.slice(read, match.index) });
    const { bold, link = "", target = "" } = match.groups ?? {};
    runs.push(bold === undefined ? { text: link, target: restore(target) } : { text: bold, bold: true });
    read = match.index + match[0].length;
  }
  runs.push({ text: text.slice(read) });
  return runs.filter((run) => run.text !== "").map((run) => ({ ...run, text: restore(run.text) }));
}

/** Chinese lines meet without a blank, Latin ones with one. */
function joinLines(before: string, line: string): string {
  const gap = /[\w,.;:%)]$/u.test(before) && /^[\w(]/u.test(line) ? " " : "";
  return before + gap + line;
}
