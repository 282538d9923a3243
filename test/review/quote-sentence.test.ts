import { expect, test } from "vitest";
import { quoteSentence } from "../../review/quote-sentence.ts";
import type { TextSource } from "../../review/source.ts";

function quote(text: string, figure: string): string | undefined {
  const passage = { index: 0, text, kind: "prose", section: [], sentences: [{ from: 0, to: text.length }] };
  const source = { id: "n", document: "d", title: "", narrative: { passages: [passage] } } as unknown as TextSource;
  return quoteSentence(
    { table: "n", row: 0, column: text.indexOf(figure), text: figure, label: "", place: {} },
    source,
  );
}

const LIST = Array.from({ length: 30 }, (_, index) => `第${index}项支出${index + 100}.25万元`).join("；");

test("a short sentence is quoted whole, its quotation marks as inner ones", () => {
  expect(quote("“三公”经费5.00万元。", "5.00")).toBe("‘三公’经费5.00万元。");
});

test.each(["100.25", "115.25", "129.25"])("of a long one the clauses around %s are quoted", (figure) => {
  const quoted = quote(LIST, figure) ?? "";
  expect(quoted).toContain(`项支出${figure}万元`);
  expect(quoted.length).toBeLessThanOrEqual(122);
  expect(quoted.replace(/^…|…$/gu, "")).toMatch(/^第\d+项.*万元；?$/u);
});

test("a clause that is too long by itself is quoted as it is", () => {
  const text = `${"很".repeat(200)}长5万元`;
  expect(quote(text, "5")).toBe(text);
});
