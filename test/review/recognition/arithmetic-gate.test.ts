import { expect, test } from "vitest";
import { CHECKS } from "../../../checks/index.ts";
import type { Cell } from "../../../domain/budget-table.ts";
import type { Review } from "../../../domain/review.ts";
import type { ReadDocument } from "../../../review/make-books.ts";
import { reviewDraft } from "../../../review/review-draft.ts";
import { reviewSchema } from "../../../review/review-schema.ts";
import { drawBook } from "../../checks/draw-table.ts";

/** A sound table; `misc` stands for what was read of 一般公共服务's 6.00, `total` for the 合计 of 10.00. */
function draw({ misc = "6.00", total = "10.00" }): string {
  return `
  部门支出预算总表
  单位：万元
  科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
  201 | 一般公共服务支出 | 10.00 | 4.00 | 6.00
  20103 | 政府办公厅（室）及相关机构事务 | 10.00 | 4.00 | 6.00
  2010301 | 行政运行 | 4.00 | 4.00 |
  2010302 | 一般行政管理事务 | ${misc} | | 6.00
    | 合计 | ${total} | 4.00 | 6.00`;
}

function review(drawing: string, confidenceOf?: (cell: Cell) => number): Review {
  const { documents, tables, ...cover } = drawBook(drawing);
  const document = { ...documents[0], sha256: "0".repeat(64) } as ReadDocument["document"];
  const recognized = tables.map((table) => ({
    ...table,
    isRecognized: true as const,
    lines: table.lines.map((line) => ({
      ...line,
      cells: Object.fromEntries(
        Object.entries(line.cells).map(([column, cell]) => [
          column,
          { ...cell, confidence: confidenceOf?.(cell) ?? 1 },
        ]),
      ),
    })),
  }));
  const read = { document, tables: confidenceOf ? recognized : tables, ...cover };
  return reviewDraft([read], { checks: CHECKS, engine: { version: "0.0.0", rules: "none" } });
}

const arithmetic = ({ findings }: Review) => findings.filter(({ relations }) => relations !== undefined);
const doubt = (text: string) => (cell: Cell) => (cell.text === text ? 0.6 : 0.99);

test("a doubtful cell that a likely misreading explains is set right and told, and gives no finding", () => {
  const result = review(draw({ misc: "8.00" }), doubt("8.00"));
  expect(reviewSchema.safeParse(result).error).toBeUndefined();
  expect(arithmetic(result)).toEqual([]);
  const [repair] = result.documents[0]?.problems.filter(({ code }) => code === "RECOGNITION_REPAIRED") ?? [];
  expect(repair?.message).toMatch(/2010302 .*识别为 8\.00，.*应为 6\.00.*请对照原图核对/);
  expect(repair?.place?.box).toBeDefined();
  expect(result.documents[0]?.status).toBe("read");
});

test("read surely, it is not touched: a hint that it may be a misreading", () => {
  const result = review(draw({ misc: "8.00" }), () => 0.99);
  expect(result.documents[0]?.problems).toEqual([]);
  expect(arithmetic(result)).toMatchObject([{ severity: "notice", suspect: { correction: "6.00" } }]);
  expect(arithmetic(result)[0]?.message).toMatch(/^疑似（数据识别自扫描图像，可能系识别误差/);
});

test("a real fault in sure digits stays as grave as it is, and asks to look at the image", () => {
  const result = review(draw({ total: "11.00" }), () => 0.99);
  expect(arithmetic(result)).toMatchObject([{ severity: "error", suspect: { correction: "10.00" } }]);
  expect(arithmetic(result)[0]?.message).toContain("请对照原图核对");
});

test("a doubtful cell of which no likely misreading explains the fault is neither repaired nor asserted", () => {
  const result = review(draw({ total: "11.00" }), doubt("11.00"));
  expect(result.documents[0]?.problems).toEqual([]);
  expect(arithmetic(result)).toMatchObject([{ severity: "notice" }]);
});

test("what was read as text is judged as ever", () => {
  const [finding, ...others] = arithmetic(review(draw({ misc: "8.00" })));
  expect(others).toEqual([]);
  expect(finding).toMatchObject({ severity: "error" });
  expect(finding?.message).not.toContain("图像");
});

test("a sound scan gives no finding of arithmetic, however doubtful its cells", () => {
  expect(arithmetic(review(draw({}), () => 0.3))).toEqual([]);
});
