import { describe, expect, test } from "vitest";
import type { Book, BookCheck, Check, TableCheck } from "../../domain/check.ts";
import { equal } from "../../domain/relation.ts";
import { runChecks } from "../../review/run-checks.ts";
import { bookOf, drawTable } from "../checks/draw-table.ts";

const SUMMARY = drawTable("合计 | 1.00", { kind: "summary" });
const REVENUE = drawTable("合计 | 1.00", { kind: "revenue" });
const EXPENDITURE = drawTable("合计 | 1.00", { kind: "expenditure" });

const BASE = {
  id: "a-check",
  code: "BUD-TEST-001",
  title: "试",
  class: "arithmetic",
  severity: "error",
  basis: [],
} as const;

function tableCheck(check: Partial<TableCheck>): TableCheck {
  return { ...BASE, basis: [], reads: "every table", ...check };
}

function bookCheck(check: Partial<BookCheck>): BookCheck {
  return { ...BASE, basis: [], reads: [], ...check };
}

function runOne(check: Check, ...books: Book[]) {
  const [run] = runChecks([check], books);
  expect(run).toBeDefined();
  return run as NonNullable<typeof run>;
}

describe("a check of tables", () => {
  test("looks at every table it applies to, of every book", () => {
    const seen: string[] = [];
    const check = tableCheck({
      appliesTo: (table) => table.kind !== "revenue",
      *observe(table, book) {
        seen.push(`${book.id} ${table.kind}`);
        yield { message: table.title, evidence: [], subject: table.kind };
      },
    });
    const run = runOne(check, { ...bookOf(SUMMARY, REVENUE), id: "a" }, { ...bookOf(EXPENDITURE), id: "b" });
    expect(seen).toEqual(["a summary", "b expenditure"]);
    expect(run).toMatchObject({ ran: 2, observations: [{ book: { id: "a" } }, { book: { id: "b" } }] });
    expect(run.reason).toBeUndefined();
  });

  test("that applies to none says so", () => {
    expect(runOne(tableCheck({ appliesTo: () => false }), bookOf(SUMMARY))).toMatchObject({
      ran: 0,
      reason: "草案中没有本规则适用的表格。",
    });
  });
});

describe("a check between tables", () => {
  const check = bookCheck({ reads: ["summary", "revenue"], mayRead: ["expenditure"] });

  test("is given the tables it names and no others", () => {
    const given: string[][] = [];
    const relate: BookCheck["relate"] = (tables) => {
      given.push(Object.keys(tables).sort());
      return [];
    };
    runOne({ ...check, relate }, bookOf(SUMMARY, REVENUE), bookOf(SUMMARY, REVENUE, EXPENDITURE));
    expect(given).toEqual([
      ["revenue", "summary"],
      ["expenditure", "revenue", "summary"],
    ]);
  });

  test.each([
    ["a table is missing", [SUMMARY], "收入总表"],
    ["two tables could be meant", [SUMMARY, REVENUE, REVENUE], "收入总表"],
    ["all are missing", [EXPENDITURE], "收支总表、收入总表"],
  ])("does not guess when %s", (_, tables, missing) => {
    const run = runOne(check, bookOf(...tables));
    expect(run).toMatchObject({ ran: 0, relations: [], reason: `草案中没有（或不止一张）${missing}。` });
  });

  test("of one stage leaves the other alone", () => {
    const run = runOne({ ...check, stage: "final-account" }, bookOf(SUMMARY, REVENUE));
    expect(run).toMatchObject({ ran: 0, reason: "草案不是决算。" });
  });

  test("that an exemption frees a book from says why", () => {
    expect(runOne({ ...check, exempts: () => "涉密部门" }, bookOf(SUMMARY, REVENUE))).toMatchObject({
      ran: 0,
      reason: "涉密部门",
    });
  });

  test("says what it left out beside what it ran on", () => {
    const run = runOne(check, bookOf(SUMMARY, REVENUE), bookOf(SUMMARY));
    expect(run).toMatchObject({ ran: 1, reason: expect.stringContaining("收入总表") });
  });
});

describe("a check that throws", () => {
  const broken = tableCheck({
    id: "broken",
    relate() {
      throw new Error("no such column");
    },
  });

  test("is in error by name, and the others go on", () => {
    const sound = tableCheck({ id: "sound", relate: () => [] });
    const runs = runChecks([broken, sound], [bookOf(SUMMARY)]);
    expect(runs.map((run) => [run.check.id, run.error, run.reason])).toEqual([
      ["broken", expect.stringContaining("no such column"), undefined],
      ["sound", undefined, undefined],
    ]);
  });

  test("on one body still looks at the others, and names the one", () => {
    const check = tableCheck({
      *relate(table, book) {
        if (book.body === "水务局") {
          throw new Error("no such column");
        }
        const [cell] = table.lines.flatMap((line) => Object.values(line.cells));
        if (cell) {
          yield equal(cell, cell, "自己");
        }
      },
    });
    const run = runOne(check, { ...bookOf(SUMMARY), body: "水务局" }, { ...bookOf(REVENUE), body: "财政局" });
    expect(run).toMatchObject({ error: "水务局：no such column", relations: [{ kind: "equal" }] });
  });

  test("in the middle of what it observes keeps what it saw before", () => {
    const check = tableCheck({
      *observe() {
        yield { message: "见", evidence: [], subject: "a" };
        throw new Error("later");
      },
    });
    expect(runOne(check, bookOf(SUMMARY))).toMatchObject({ observations: [{ observation: { message: "见" } }] });
  });
});
