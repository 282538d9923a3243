import { describe, expect, test } from "vitest";
import { makeBooks, type ReadDocument } from "../../review/make-books.ts";
import { LONG, makeReading } from "./make-reading.ts";

/** Which documents stand together. */
function booksOf(...read: ReadDocument[]): string[] {
  return makeBooks(read).map((book) => book.documents.map((document) => document.id).join("+"));
}

describe("one book", () => {
  test("of one file", () => {
    const [book] = makeBooks([makeReading("d1", { kinds: ["summary", "revenue"], body: "水务局", text: [LONG] })]);
    expect(book).toMatchObject({ id: "d1", body: "水务局", fiscalYear: 2024, stage: "budget" });
    expect(book?.tables.map((table) => table.id)).toEqual(["d1t1", "d1t2"]);
  });

  test("of tables handed in one by one", () => {
    const files = (["summary", "revenue", "expenditure"] as const).map((kind, index) =>
      makeReading(`d${index + 1}`, { kinds: [kind], body: "水务局" }),
    );
    expect(booksOf(...files)).toEqual(["d1+d2+d3"]);
  });

  test("of a text part and its tables, in whichever order", () => {
    const text = makeReading("d1", { text: ["水务局2024年部门预算说明", LONG] });
    const tables = makeReading("d2", { kinds: ["summary"], body: "水务局" });
    expect(booksOf(text, tables)).toEqual(["d2+d1"]);
    expect(booksOf(tables, text)).toEqual(["d2+d1"]);
  });

  test("of a text part with a list of its units and its performance targets", () => {
    const text = makeReading("d1", { kinds: ["unit-list", "performance-targets"], text: ["水务局", LONG] });
    const [book] = makeBooks([text, makeReading("d2", { kinds: ["summary"], body: "水务局" })]);
    expect(book?.tables.map((table) => table.id)).toEqual(["d2t1", "d1t1", "d1t2"]);
  });

  test("of a lone text and lone tables, whatever names they go by", () => {
    expect(booksOf(makeReading("d1", { kinds: ["summary"] }), makeReading("d2", { text: [LONG] }))).toEqual(["d1+d2"]);
  });
});

test("a lone text whose body is named with more words goes with the lone tables", () => {
  const text = makeReading("d2", { body: "甲省水务局", text: [LONG] });
  expect(booksOf(makeReading("d1", { kinds: ["summary"], body: "水务局" }), text)).toEqual(["d1+d2"]);
});

test.each([
  ["江苏省委办公厅", "中国共产党江苏省委员会办公厅", ["d1+d2"]],
  ["政协溆城市委员会", "溆城市政协", ["d1+d2"]],
  ["政协溆城市委员会", "中共溆城市委员会", ["d1", "d2"]],
  ["溆城市人民检察院", "溆城市人民法院", ["d1", "d2"]],
])("a text of %s beside tables of %s", (said, body, expected) => {
  const text = makeReading("d2", { body: said, text: [LONG] });
  expect(booksOf(makeReading("d1", { kinds: ["summary"], body }), text)).toEqual(expected);
});

test.each([
  ["中国共产党溆城市委员会办公室", "溆城市委办公室", ["d1+d2"]],
  ["中国共产党溆城市委员会", "溆城市委办公室", ["d1", "d2"]],
])("tables of %s and of %s", (one, other, expected) => {
  const tables = [
    makeReading("d1", { kinds: ["summary"], body: one }),
    makeReading("d2", { kinds: ["revenue"], body: other }),
  ];
  expect(booksOf(...tables)).toEqual(expected);
});

test("two lone texts of different bodies are two books", () => {
  const [one, other] = ["泰山市水利局", "泰河市教育局"].map((body, index) =>
    makeReading(`d${index + 1}`, { body, text: [LONG] }),
  ) as [ReadDocument, ReadDocument];
  expect(booksOf(one, other)).toEqual(["d1", "d2"]);
});

describe("books of their own", () => {
  const tables = makeReading("d1", { kinds: ["summary", "revenue"], body: "水务局" });

  test.each([
    [
      "a copy of the same tables in another format",
      makeReading("d2", { kinds: ["summary", "revenue"], body: "水务局" }),
    ],
    ["another body", makeReading("d2", { kinds: ["expenditure"], body: "财政局" })],
    ["another year", makeReading("d2", { kinds: ["expenditure"], body: "水务局", fiscalYear: 2023 })],
    [
      "the accounts beside the budget",
      makeReading("d2", { kinds: ["expenditure"], body: "水务局", stage: "final-account" }),
    ],
    ["tables that name no body", makeReading("d2", { kinds: ["expenditure"] })],
    ["a text of another year", makeReading("d2", { text: ["水务局", LONG], fiscalYear: 2023 })],
    ["a text of another body, though it names this one", makeReading("d2", { body: "教育局", text: ["水务局", LONG] })],
    ["a text of the accounts", makeReading("d2", { text: ["水务局", LONG], stage: "final-account" })],
  ])("%s", (_, other) => {
    expect(booksOf(tables, other)).toEqual(["d1", "d2"]);
  });

  test("a text beside tables that have their own", () => {
    const whole = makeReading("d1", { kinds: ["summary"], body: "水务局", text: Array(6).fill(LONG) });
    expect(booksOf(whole, makeReading("d2", { text: ["水务局", LONG] }))).toEqual(["d1", "d2"]);
  });

  test("a text that names two bodies, or none", () => {
    const other = makeReading("d2", { kinds: ["summary"], body: "财政局" });
    expect(booksOf(tables, other, makeReading("d3", { text: ["水务局、财政局", LONG] }))).toEqual(["d1", "d2", "d3"]);
    expect(booksOf(tables, other, makeReading("d3", { text: [LONG] }))).toEqual(["d1", "d2", "d3"]);
  });
});

test("118 bodies with their texts are 118 books", () => {
  const bodies = Array.from({ length: 118 }, (_, index) => `第${index + 1}局`);
  const read = bodies.flatMap((body, index) => [
    makeReading(`x${index}`, { kinds: ["summary", "revenue"], body }),
    makeReading(`w${index}`, { text: [`${body}预算说明`, LONG] }),
  ]);
  const books = makeBooks(read);
  expect(books.map((book) => book.body)).toEqual(bodies);
  expect(books.map((book) => book.documents.map((document) => document.id))).toEqual(
    bodies.map((_, index) => [`x${index}`, `w${index}`]),
  );
});
