import ExcelJS from "exceljs";
import { describe, expect, test } from "vitest";
import { CHECKS } from "../../checks/index.ts";
import type { Review } from "../../domain/review.ts";
import { readDocument } from "../../review/read-document.ts";
import { reviewDraft } from "../../review/review-draft.ts";

/** The review of a workbook with one table of expenditure; `change` makes it wrong. */
async function review(
  change: (sheet: ExcelJS.Worksheet, workbook: ExcelJS.Workbook) => void = () => undefined,
): Promise<Review> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet("支出表");
  sheet.addRows([
    ["2025年部门支出总表"],
    ["科目编码", "科目名称", "合计", "基本支出", "项目支出"],
    ["201", "一般公共服务支出", { formula: "D3+E3", result: 30 }, 10, 20],
    ["205", "教育支出", { formula: "D4+E4", result: 1500 }, 500, 1000],
    [
      "",
      "合计",
      { formula: "SUM(C3:C4)", result: 1530 },
      { formula: "SUM(D3:D4)", result: 510 },
      { formula: "SUM(E3:E4)", result: 1020 },
    ],
  ]);
  change(sheet, workbook);
  const read = await readDocument(new Uint8Array(await workbook.xlsx.writeBuffer()), "a.xlsx", "d1");
  return reviewDraft([read], { checks: CHECKS, engine: { version: "0", rules: "" } });
}

function findingsOf({ findings }: Review, check: string): unknown[] {
  return findings.filter((finding) => finding.check === check).map(({ severity, message }) => [severity, message]);
}

const OWN = ["formula-is-current", "numbers-count-in-sums", "hidden-content"];

test("a workbook in order passes all three", async () => {
  const { checks, findings } = await review();
  expect(checks.filter(({ id }) => OWN.includes(id)).map(({ outcome }) => outcome)).toEqual([
    "passed",
    "passed",
    "passed",
  ]);
  expect(findings.filter(({ check }) => OWN.includes(check))).toEqual([]);
});

test("a workbook without formulas leaves nothing to compare", async () => {
  const { checks } = await review((sheet) => {
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        cell.value = cell.result ?? cell.value;
      }),
    );
  });
  expect(checks.find(({ id }) => id === "formula-is-current")).toMatchObject({
    outcome: "not-applicable",
    reason: "草案中没有可重新计算的公式。",
  });
});

describe("a formula", () => {
  test("whose value is out of date is shown with both values", async () => {
    const result = await review((sheet) => {
      sheet.getCell("C4").value = { formula: "D4+E4", result: 1400 };
    });
    expect(findingsOf(result, "formula-is-current")).toEqual([
      ["warning", "工作表“支出表” C4 显示 1400，按公式 =D4+E4 重新计算为 1500。"],
      ["warning", "工作表“支出表” C5 显示 1530，按公式 =SUM(C3:C4) 重新计算为 1430。"],
    ]);
    const [finding] = result.findings.filter(({ check }) => check === "formula-is-current");
    expect(finding?.evidence).toMatchObject([
      { place: { sheet: "支出表", cell: "C4" }, label: "205 教育支出 · 合计", printed: "1400" },
    ]);
  });

  test("is one of many when a whole sheet was not calculated", async () => {
    const result = await review((sheet) => {
      for (let row = 6; row < 20; row++) {
        sheet.getCell(`G${row}`).value = { formula: `${row}+1`, result: 0 };
      }
    });
    expect(findingsOf(result, "formula-is-current")).toEqual([
      ["warning", expect.stringMatching(/^工作表“支出表”有 14 个公式单元格.*G6 显示 0、应为 7；/u)],
    ]);
  });

  test("on a hidden sheet is a notice", async () => {
    const result = await review((_, workbook) => {
      workbook.addWorksheet("底稿", { state: "hidden" }).addRow([1, { formula: "A1+1", result: 9 }]);
    });
    expect(findingsOf(result, "formula-is-current")).toEqual([
      ["notice", expect.stringContaining("工作表“底稿” B1 显示 9")],
    ]);
  });
});

test("a sum that leaves out a number kept as text is named, and the amount is read all the same", async () => {
  const result = await review((sheet) => {
    sheet.getCell("D4").value = "500.00";
    sheet.getCell("D5").value = { formula: "SUM(D3:D4)", result: 10 };
  });
  expect(findingsOf(result, "numbers-count-in-sums")).toEqual([
    ["notice", "工作表“支出表” D5 的公式 =SUM(D3:D4) 没有加上以文本形式存储的数：D4（500.00）。"],
  ]);
  expect(result.findings.filter(({ check }) => check === "expenditure-items-add-up")).toHaveLength(1);
  expect(findingsOf(result, "formula-is-current")).toEqual([]);
});

describe("hidden", () => {
  test("figures on a sheet and in rows are a notice each; choices and empty rows none", async () => {
    const result = await review((sheet, workbook) => {
      sheet.getRow(4).hidden = true;
      sheet.getRow(9).hidden = true;
      workbook.addWorksheet("去年", { state: "veryHidden" }).addRow(["教育支出", 12]);
      workbook.addWorksheet("选项", { state: "hidden" }).addRow(["是", "否"]);
    });
    expect(findingsOf(result, "hidden-content")).toEqual([
      ["notice", expect.stringMatching(/^工作表“支出表”隐藏的第 4 行含有数据（3 个数值/u)],
      ["notice", expect.stringMatching(/^工作表“去年”被隐藏，含有数据（1 个数值/u)],
    ]);
  });

  test("rows may be in the total or not: neither is a fault, anything else is", async () => {
    const totals = (total: number) => (sheet: ExcelJS.Worksheet) => {
      sheet.getRow(4).hidden = true;
      sheet.getRow(5).values = ["", "合计", total, total === 1530 ? 510 : 10, total === 1530 ? 1020 : 20];
    };
    for (const total of [1530, 30]) {
      expect(findingsOf(await review(totals(total)), "expenditure-items-add-up")).toEqual([]);
    }
    expect(findingsOf(await review(totals(45)), "expenditure-items-add-up")).toHaveLength(1);
  });

  test("sheets are listed with the tables and not checked", async () => {
    const result = await review((_, workbook) => {
      workbook.addWorksheet("旧表", { state: "hidden" }).addRows([
        ["科目名称", "合计"],
        ["教育支出", 1],
        ["医疗支出", 2],
        ["合计", 9],
      ]);
    });
    expect(result.tables.map(({ title, hidden }) => [title, hidden])).toEqual([
      ["2025年部门支出总表", undefined],
      ["旧表", true],
    ]);
    expect(result.findings.map(({ check }) => check)).not.toContain("expenditure-items-add-up");
  });
});
