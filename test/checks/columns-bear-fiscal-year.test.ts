import { describe, expect, test } from "vitest";
import check from "../../checks/columns-bear-fiscal-year.ts";
import { drawBook } from "./draw-table.ts";

const said = (header: string, title = "“三公”经费支出预算表"): string[] => {
  const count = header.split("|").length;
  const cells = ["公务接待费", ...Array.from({ length: count - 1 }, () => "1.00")].join(" | ");
  const total = ["合计", ...Array.from({ length: count - 1 }, () => "1.00")].join(" | ");
  const book = drawBook([title, "单位：万元", header, cells, total].join("\n"), { fiscalYear: 2025 });
  return book.tables.flatMap((table) =>
    check.appliesTo?.(table) === false
      ? []
      : [...(check.observe?.(table, book, {}) ?? [])].map(({ message }) => message),
  );
};

describe("years over the columns of a table of 2025", () => {
  test.each([
    ["its own year alone", "项目 | 2025年预算数"],
    ["its own and the last", "项目 | 2024年预算数 | 2025年预算数"],
    ["the last, said to be so, beside one without a year", "项目 | 上年（2024年）预算数 | 本年预算数"],
    ["a column without a year beside the last", "项目 | 2024年执行数 | 预算数"],
    ["the accounts last closed", "项目 | 2023年决算数 | 2025年预算数"],
    ["no year at all", "项目 | 预算数"],
    ["a history", "项目 | 2022年预算数 | 2023年预算数 | 2024年预算数"],
  ])("says nothing of %s", (_, header) => {
    expect(said(header)).toEqual([]);
  });

  test("last year's number left standing over the only column", () => {
    expect(said("项目 | 2024年预算数")).toEqual([expect.stringContaining("栏目“2024年预算数”写的是 2024 年")]);
  });

  test("the column of the year before is two years back", () => {
    expect(said("项目 | 2023年预算数 | 2025年预算数")).toEqual([expect.stringContaining("2023 年")]);
  });

  test("a column of the year to come", () => {
    expect(said("项目 | 2025年预算数 | 2026年预算数")).toEqual([expect.stringContaining("2026 年")]);
  });

  test("where the title is of another year, the title is asked about", () => {
    expect(said("项目 | 2024年预算数", "2024年“三公”经费支出预算表")).toEqual([]);
  });
});

test("the heading cell is pointed at, not its table", () => {
  const book = drawBook(
    "“三公”经费支出预算表\n单位：万元\n项目 | 2023年预算数 | 2025年预算数\n公务接待费 | 1.00 | 1.00\n合计 | 1.00 | 1.00",
    {
      fiscalYear: 2025,
    },
  );
  const found = book.tables.flatMap((table) => [...(check.observe?.(table, book, {}) ?? [])]);
  const cells = book.documents.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === "grid" ? [...block.cells] : [])),
  );
  const head = cells.find(({ text }) => text === "2023年预算数");
  expect(found.map(({ evidence }) => evidence[0])).toEqual([
    expect.objectContaining({ label: "栏目", printed: "2023年预算数", place: head?.place }),
  ]);
});
