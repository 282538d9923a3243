import { afterEach, expect, test, vi } from "vitest";
import { CHECKS } from "../../checks/index.ts";
import { childrenSums } from "../../checks/relate/children-sums.ts";
import type { BudgetTable } from "../../domain/budget-table.ts";
import { CellStore } from "../../domain/cell-store.ts";
import type { Document } from "../../domain/document.ts";
import { TableBody } from "../../domain/table-body.ts";
import { judgeRelations } from "../../review/judge-relations.ts";
import { recognizeDocument } from "../../review/read-document.ts";
import { relationKey } from "../../review/relation-key.ts";
import { reviewDraft } from "../../review/review-draft.ts";
import { documentOf } from "../domain/draw-store.ts";

const ROWS = 30_000;

afterEach(() => void vi.restoreAllMocks());

/** A list of rows whose columns and rows add up; `wrong` prints another amount in a row. */
function drawList(rows: number, wrong?: { row: number; text: string }): Document {
  const cells = new CellStore("表");
  const say = (row: number, texts: readonly string[]): void =>
    texts.forEach((text, column) => void (text !== "" && cells.add(row, column, text)));
  say(0, ["2025年项目支出明细表"]);
  say(1, ["单位：万元"]);
  say(2, ["科目编码", "科目名称", "合计", "一般公共预算", "政府性基金", "备注"]);
  say(3, ["", "合计", `${3 * rows}.00`, `${2 * rows}.00`, `${rows}.00`]);
  for (let row = 0; row < rows; row++) {
    const general = wrong?.row === row ? wrong.text : "2.00";
    say(row + 4, ["2010301", `项目${row}`, "3.00", general, "1.00", "续"]);
  }
  const place = { sheet: "表" };
  return documentOf({ kind: "grid", rows: rows + 4, columns: 6, cells, place, method: "sheet" });
}

function tableOf(document: Document): BudgetTable {
  return recognizeDocument(document).tables[0] as BudgetTable;
}

test("a sum of many rows is judged without making a cell, and so is its key", () => {
  const table = tableOf(drawList(ROWS));
  const sums = [...childrenSums(table, ({ mark }) => mark === "total")];
  expect(sums).toHaveLength(3);
  const made = vi.spyOn(TableBody.prototype, "cellAt");
  expect(sums.map(relationKey).every((key) => key.length < 80)).toBe(true);
  const judged = judgeRelations(sums.map((relation) => ({ check: "any", relation })));
  expect(judged.map(({ judgement }) => judgement.outcome)).toEqual(["agrees", "agrees", "agrees"]);
  expect(made).not.toHaveBeenCalled();
});

test("a fault among thousands of rows is found at its cell", () => {
  // More than what 3 000 printed amounts may be rounded by.
  const read = recognizeDocument(drawList(3000, { row: 2000, text: "90.00" }));
  const { findings } = reviewDraft([read], { checks: CHECKS, engine: {} as never });
  const wrong = findings.filter(({ severity }) => severity === "error");
  expect(wrong).toHaveLength(1);
  expect(wrong[0]?.relations).toBe(2);
  expect(wrong[0]?.evidence[0]).toMatchObject({
    place: { cell: "D2005" },
    label: "2010301 项目2000 · 一般公共预算",
  });
});
