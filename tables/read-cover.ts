import { CellStore } from "../domain/cell-store.ts";
import type { Block, Document, GridCell, Paragraph } from "../domain/document.ts";
import { type Fact, type FactSource, type Identification, identifyBy } from "../domain/fact.ts";
import type { Place } from "../domain/place.ts";
import { compactText } from "../domain/text.ts";
import { bodyInHeading, bodyInTitle, bodyOfPart } from "./read-body.ts";
import { stageIn, withoutBudgets } from "./vocabulary.ts";

/** How many of the first blocks may be the cover and the contents. */
const COVER = 60;
const TITLE_LINES = 12;
const TITLE_ROWS = 3;
/** No other year between the two: of 2023年预算执行情况和2024年预算草案 it is the second. */
const YEAR_AND_STAGE = /(20[0-4]\d)年?度?(?:(?!20[0-4]\d).){0,24}?(预算|决算)/gu;

const TABLE_TITLE = /表(?:\(.{1,24}\))?$/u;

interface Line {
  /** Without blanks. */
  text: string;
  from: FactSource;
  place?: Place;
}

/**
 * Year, stage and body as the cover, the first headings, the file name and its folders say them, the cover first. Year and
 * stage are those that stand together (`2024年度部门决算`), else the first stage that is named. The body stands before the
 * year or in the heading of the first part (`第一部分 某局概况`).
 */
export function readFacts(document: Document): Fact[] {
  const cover = document.blocks.slice(0, COVER).flatMap(coverLines);
  const names = nameLines(document.name);
  return [
    ...yearAndStage(cover.slice(0, TITLE_LINES)),
    ...bodyFacts(cover),
    ...names.flatMap((name) => [...yearAndStage([name]), ...bodyFacts([name])]),
  ];
}

/** What is known of a whole document, for tables that do not say it themselves. */
export function readCover(document: Document): Identification {
  return identifyBy(readFacts(document));
}

/** A workbook has its cover and its titles in the first rows of its sheets; the heads of columns name other years too. */
function coverLines(block: Block): Line[] {
  if (block.kind === "paragraph") {
    return [toLine(block)];
  }
  const isTitle = (cell: GridCell): boolean => cell.row < TITLE_ROWS && !/数$/u.test(cell.text.trim());
  const { cells } = block;
  const first = cells instanceof CellStore ? [...cells.above(TITLE_ROWS)] : cells;
  return block.method === "sheet" ? first.filter(isTitle).map(toLine) : [];
}

/** A book without a cover begins with the title of a table. */
function toLine({ text, place }: Paragraph | GridCell): Line {
  const compact = compactText(text);
  return { text: compact, from: TABLE_TITLE.test(compact) ? "title" : "cover", place };
}

/** The file name without number and ending, then its folders from the nearest up. */
function nameLines(name: string): Line[] {
  const [file = "", ...folders] = name.split("/").reverse();
  const bare = (text: string): string => compactText(text).replace(/^(?:附件)?[\d.、_()-]+(?!年|\d)/u, "");
  return [
    { text: bare(file.replace(/\.\w{2,5}$/u, "")), from: "file-name" },
    ...folders.map((folder): Line => ({ text: bare(folder), from: "folder" })),
  ];
}

function yearAndStage(lines: readonly Line[]): Fact[] {
  for (const ofExecution of [false, true]) {
    for (const line of lines) {
      const [, year, stage] = lastMatch(line, ofExecution) ?? [];
      if (year && stage) {
        return [
          { about: "fiscalYear", value: Number(year), ...saidIn(line) },
          { about: "stage", value: stage === "决算" ? "final-account" : "budget", ...saidIn(line) },
        ];
      }
    }
  }
  for (const line of lines) {
    const stage = stageIn(line.text);
    if (stage) {
      return [{ about: "stage", value: stage, ...saidIn(line) }];
    }
  }
  return [];
}

/** 预算执行 is of the year before: it counts where nothing else does, and in the title of a table not at all. */
function lastMatch({ text, from }: Line, ofExecution: boolean): RegExpExecArray | undefined {
  const found = [...withoutBudgets(text).matchAll(YEAR_AND_STAGE)].filter(({ 0: { length }, index, input }) => {
    const isExecution = /^(?:收支|收入|支出)?执行/u.test(input.slice(index + length));
    return isExecution === ofExecution && !(isExecution && from === "title");
  });
  return found.at(-1);
}

function bodyFacts(lines: readonly Line[]): Fact[] {
  for (const read of [bodyInHeading, bodyOfPart, bodyInTitle]) {
    for (const line of lines) {
      const body = read(line.text);
      if (body !== undefined) {
        return [{ about: "body", value: body, ...saidIn(line) }];
      }
    }
  }
  return [];
}

function saidIn({ text, from, place }: Line): { from: FactSource; text: string; place?: Place } {
  return { from, text, ...(place ? { place } : {}) };
}
