import { describe, expect, test } from "vitest";
import type { Document } from "../../domain/document.ts";
import { readCover } from "../../tables/read-cover.ts";
import { drawBook } from "../checks/draw-table.ts";

function cover(drawing: string, name = "公开.pdf") {
  return readCover(drawBook(drawing, { name }).documents[0] as Document);
}

describe("year and stage", () => {
  test("are unknown where nothing says them", () => {
    expect(cover("目录\n第一部分 概况")).toEqual({});
  });

  test.each([
    ["2024年度部门决算", { fiscalYear: 2024, stage: "final-account" }],
    ["上海市普陀区社会福利院2024年单位预算", { fiscalYear: 2024, stage: "budget" }],
    ["2 0 2 5 年 部 门 预 算", { fiscalYear: 2025, stage: "budget" }],
    ["某市统计局 2024 年度部门决算公开说明", { fiscalYear: 2024, stage: "final-account" }],
  ])("stand on the cover: %s", (title, expected) => {
    expect(cover(`${title}\n目录`)).toMatchObject(expected);
  });

  test("stand in the name of the file, its folder aside", () => {
    expect(cover("目录", "2019年/某局2024年部门决算.pdf")).toMatchObject({ fiscalYear: 2024, stage: "final-account" });
  });

  test("the cover goes before the name of the file", () => {
    expect(cover("2024年度部门决算", "2025年预算.pdf")).toMatchObject({ fiscalYear: 2024, stage: "final-account" });
  });

  test("the stage alone is better than nothing", () => {
    expect(cover("部门决算公开")).toEqual({ stage: "final-account" });
  });

  test("a year far down in the text is none of the cover", () => {
    expect(cover(`${"第一部分\n".repeat(20)}2023年预算数`)).toEqual({});
  });
});
