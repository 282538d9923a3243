import type { Stage } from "../domain/budget-table.ts";
import type { Block, Document, GridCell } from "../domain/document.ts";
import { compactText } from "../domain/text.ts";
import { stageIn, withoutBudgets } from "./vocabulary.ts";

/** What is known of a whole document, for tables that do not say it themselves. */
export interface Surroundings {
  stage?: Stage;
  fiscalYear?: number;
  body?: string;
}

/** How many of the first blocks may be the cover and the contents. */
const COVER = 60;
const TITLE_LINES = 12;
const TITLE_ROWS = 3;
const YEAR_AND_STAGE = /(20[0-4]\d)年?度?.{0,24}?(预算|决算)/u;
const BODY_BEFORE_YEAR =
  /^(?!关于)(?:第[一二三四五]部分[:：、]?)?([\p{Script=Han}（()）]{4,40}?)20[0-4]\d年?度?(?:部门|单位)?(?:预算|决算)/u;
const BODY_OF_PART = /^第一部分[:：、]?([\p{Script=Han}（()）]{4,40}?)(?:部门|单位)?(?:概况|基本情况|概述)/u;

/**
 * Year and stage as the cover, the first headings or the file name say them: those that stand together
 * (`2024年度部门决算`), else the first stage that is named. The body is named before the year or in the heading of the
 * first part (`第一部分 某局概况`).
 */
export function readCover(document: Document): Surroundings {
  const texts = document.blocks.slice(0, COVER).flatMap(coverTexts);
  const titles = [...texts.slice(0, TITLE_LINES), compactText(document.name.split("/").at(-1) ?? "")];
  const body = bodyIn(texts);
  return { ...yearAndStageIn(titles), ...(body === undefined ? {} : { body }) };
}

/** A workbook has its cover and its titles in the first rows of its sheets; the heads of columns name other years too. */
function coverTexts(block: Block): string[] {
  if (block.kind === "paragraph") {
    return [compactText(block.text)];
  }
  const isTitle = (cell: GridCell): boolean => cell.row < TITLE_ROWS && !/数$/u.test(cell.text.trim());
  return block.method === "sheet" ? block.cells.filter(isTitle).map((cell) => compactText(cell.text)) : [];
}

function yearAndStageIn(titles: readonly string[]): Surroundings {
  for (const text of titles.map(withoutBudgets)) {
    const [, year, stage] = YEAR_AND_STAGE.exec(text) ?? [];
    if (year && stage) {
      return { fiscalYear: Number(year), stage: stage === "决算" ? "final-account" : "budget" };
    }
  }
  const stage = titles.map(stageIn).find((found) => found !== undefined);
  return stage ? { stage } : {};
}

function bodyIn(texts: readonly string[]): string | undefined {
  for (const pattern of [BODY_BEFORE_YEAR, BODY_OF_PART]) {
    const found = texts
      .map((text) => pattern.exec(text)?.[1])
      .find((body) => body && !/部门$|单位$|^第.{1,3}部分/u.test(body));
    if (found) {
      return found;
    }
  }
  return undefined;
}
