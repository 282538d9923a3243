import { type Dice, rollDice } from "../dice.ts";
import type { DrawnTable } from "./drawn-table.ts";
import { drawCombinedCode, drawEconomic, drawGroups, drawProjects, drawThreeCodes } from "./shapes/item-tables.ts";
import { drawPerformance } from "./shapes/performance-table.ts";
import { drawCompared, drawNarrow, drawThreePublic, drawTwin } from "./shapes/summary-tables.ts";

/** A document before it is printed: tables under their captions, sentences before and after. */
export interface DrawnBook {
  body: string;
  tables: DrawnTable[];
  /** One before each table. */
  sentences: string[];
  notes: string[];
}

const MANY_ROWS = 70;
const SHAPES: readonly ((dice: Dice) => DrawnTable)[] = [
  drawTwin,
  drawThreeCodes,
  drawCombinedCode,
  drawEconomic,
  drawThreePublic,
  drawNarrow,
  drawCompared,
  drawProjects,
  drawGroups,
  drawPerformance,
  (dice) => drawCombinedCode(dice, MANY_ROWS),
];

/** The tables of one book, one of each shape; the same for the same seed. */
export function drawBook(seed: number): DrawnBook {
  const dice = rollDice(seed);
  const tables = SHAPES.map((shape, index) => {
    const table = shape(dice);
    return { ...table, title: `表${index + 1} ${table.title}` };
  });
  return {
    body: "中宁市民政局",
    tables,
    sentences: tables.map((_, index) => sentence(dice, index)),
    notes: tables.map((_, index) =>
      index % 2 === 0 ? `注：本表金额转换时因四舍五入可能存在尾差，第 ${index + 1} 号。` : "",
    ),
  };
}

function sentence(dice: Dice, index: number): string {
  const [one, other] = [dice.below(90_000), dice.below(100)];
  const rest = "其中财政拨款收入安排用于保障机关正常运转和完成特定的行政工作任务，详见本文件第 12 页所附说明";
  return `按照预算管理有关规定，2025年我单位第${index + 1}项预算安排 ${one}.${other} 万元，比上年增长 ${other}.5%，${rest}。`;
}
