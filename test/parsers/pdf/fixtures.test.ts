import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parsePdf } from "../../../parsers/pdf/parse-pdf.ts";

test("x", async () => {
  const t = performance.now();
  const c = await parsePdf(
    new Uint8Array(readFileSync(new URL("fixtures/borderless-table.pdf", import.meta.url))),
    "x",
  );
  console.log(performance.now() - t, import.meta.url);
  expect(c.blocks.length).toBe(4);
});
