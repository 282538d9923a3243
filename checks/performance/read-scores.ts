import type { PerformanceForm } from "./form.ts";
import { type FormGrid, numberIn, wordsAt } from "./form-grid.ts";
import { headOver, nameAt, TOTAL } from "./read-funds.ts";
import { findBlocks } from "./read-indicators.ts";

type Scores = Pick<PerformanceForm, "executionWeight" | "executionScore" | "totalScore">;

const WHOLE_SCORE = /^(?:自评)?(?:总分|总得分|总计|合计)$/u;

/** What a self-evaluation scores beside its indicators: 执行率 in the box of funds, 总分 at the foot. */
export function readScores(grid: FormGrid, start: number, head: number, end: number): Scores {
  const [block] = head < end ? findBlocks(grid, head) : [];
  const scores: Scores = {};
  for (let row = start; row < head; row++) {
    const width = grid.rows[row]?.length ?? 0;
    if (Array.from({ length: width }, (_, at) => at).some((at) => TOTAL.test(nameAt(grid, row, at)))) {
      for (let at = 0; at < width; at++) {
        const over = headOver(grid, row, at);
        const cell = numberIn(grid, row, at, `执行率 · ${over}`);
        if (cell.number && /^(?:分值|权重)/u.test(over)) {
          scores.executionWeight = cell;
        }
        if (cell.number && /得分$/u.test(over)) {
          scores.executionScore = cell;
        }
      }
    }
  }
  for (let row = head + 1; block?.score !== undefined && row < end; row++) {
    const isWhole = (grid.rows[row] ?? []).some(
      (_, at) => at <= block.name && WHOLE_SCORE.test(wordsAt(grid, row, at)),
    );
    const cell = numberIn(grid, row, block.score, "总分 · 得分");
    if (isWhole && cell.number) {
      scores.totalScore = cell;
    }
  }
  return scores;
}
