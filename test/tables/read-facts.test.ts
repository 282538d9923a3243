import { describe, expect, test } from "vitest";
import type { Document } from "../../domain/document.ts";
import { identifyBy } from "../../domain/fact.ts";
import { findConflicts } from "../../tables/find-conflicts.ts";
import { readFacts } from "../../tables/read-cover.ts";
import { factsOfTables } from "../../tables/table-facts.ts";
import { drawBook } from "../checks/draw-table.ts";

const GRID = "科目编码 | 科目名称 | 合计\n201 | 一般公共服务支出 | 10.00";

function factsOf(drawing: string, name: string) {
  const { documents, tables } = drawBook(drawing, { name });
  return [...readFacts(documents[0] as Document), ...factsOfTables(tables)];
}

describe("body, year and stage", () => {
  test.each<[string, string, object]>([
    [
      "关于郯平省2023年预算执行情况和2024年预算草案的报告",
      "报告.docx",
      { body: "郯平省", fiscalYear: 2024, stage: "budget" },
    ],
    [
      "关于某某区2023年决算（草案）和2024年上半年预算执行情况的报告",
      "报告.docx",
      { body: "某某区", fiscalYear: 2023, stage: "final-account" },
    ],
    ["关于2023年预算执行情况的报告", "报告.docx", { fiscalYear: 2023, stage: "budget" }],
    [
      "某某自治州人民政府2024年政府预算公开",
      "公开.pdf",
      { body: "某某自治州人民政府", fiscalYear: 2024, stage: "budget" },
    ],
    [`2025年溪山市一般公共预算收入表\n${GRID}`, "附表1.csv", { body: "溪山市", fiscalYear: 2025 }],
    ["关于印发2024年部门预算的通知", "通知.docx", { fiscalYear: 2024, stage: "budget" }],
    ["某市统计局2024年度部门决算", "某市统计局.pdf", { body: "某市统计局", fiscalYear: 2024, stage: "final-account" }],
    [
      `2023年全省一般公共预算收入执行情况表\n${GRID}`,
      "02 郯平省2024年预算草案附表.pdf",
      { body: "郯平省", fiscalYear: 2024, stage: "budget" },
    ],
    [`2025年全市一般公共预算收入预算表\n${GRID}`, "附表.pdf", { fiscalYear: 2025, stage: "budget" }],
  ])("of %s", (drawing, name, expected) => {
    expect(identifyBy(factsOf(drawing, name))).toEqual(expected);
  });

  test("come from the nearest folder where the file says nothing", () => {
    expect(factsOf("目录", "省本级/某省水利厅2024年部门预算/附表.pdf")).toMatchObject([
      { about: "fiscalYear", value: 2024, from: "folder" },
      { about: "stage", value: "budget", from: "folder" },
      { about: "body", value: "某省水利厅", from: "folder" },
    ]);
  });

  test("keep the words and the place that say them", () => {
    expect(factsOf("某市统计局2024年度部门决算", "公开.pdf")[0]).toMatchObject({
      about: "fiscalYear",
      from: "cover",
      text: "某市统计局2024年度部门决算",
      place: { page: 1 },
    });
  });
});

describe("conflicts", () => {
  const told = (drawing: string, name: string) => findConflicts(factsOf(drawing, name)).map(({ message }) => message);

  test("between cover and titles are told, and which was taken", () => {
    expect(
      told(`某局2024年部门预算\n===\n2023年部门收支总表\n${GRID}\n2023年部门收入总表\n${GRID}`, "公开.pdf"),
    ).toEqual([
      "年度前后不一：封面（首页）“某局2024年部门预算”为2024 年，表题（第 2 页）“2023年部门收支总表”为2023 年；已按封面（首页）认定，请核对。",
    ]);
  });

  test("between the cover and the file name too", () => {
    expect(told("某市统计局2024年度部门决算", "某市财政局2024年部门决算.pdf")).toHaveLength(1);
  });

  test.each([
    [
      "a table of the year before among those of this year",
      `2024年部门预算\n===\n2023年部门支出总表\n${GRID}\n2024年部门收支总表\n${GRID}\n2024年部门收入总表\n${GRID}`,
      "公开.pdf",
    ],
    [
      "tables of execution",
      `2024年预算草案\n===\n2023年全省一般公共预算收入执行情况表\n${GRID}\n2023年全省一般公共预算支出执行情况表\n${GRID}`,
      "公开.pdf",
    ],
    ["a folder of another year", "某局2024年部门预算", "2025年部门预算/某局2024年部门预算.pdf"],
    ["a name in short", "江苏省人民代表大会常务委员会办公厅2024年部门预算", "江苏省人大常委会办公厅2024年部门预算.pdf"],
    [
      "the level proper of a department",
      `某市财政局2024年部门预算\n部门：某市财政局（本级）\n单位：元\n${GRID}`,
      "公开.pdf",
    ],
  ])("are not %s", (_, drawing, name) => {
    expect(told(drawing, name)).toEqual([]);
  });
});
