import { expect, test, vi } from "vitest";
import { parsePdf } from "../../../parsers/pdf/parse-pdf.ts";
import { readOperators } from "../../../parsers/pdf/read-operators.ts";
import { set, writePdf } from "./write-pdf.ts";

const refused = vi.hoisted(() => ({ times: 0 }));

vi.mock("../../../parsers/pdf/read-page.ts", async (importOriginal) => {
  const original = await importOriginal<typeof import("../../../parsers/pdf/read-page.ts")>();
  return {
    ...original,
    readPage: (...given: Parameters<typeof original.readPage>) =>
      refused.times-- > 0 ? Promise.reject(new Error("bad operator")) : original.readPage(...given),
  };
});

const BYTES = writePdf([{ content: set(100, 700, "第一页") }, { content: set(100, 700, "第二页") }]);

test("a page that strict reading refuses is read leniently, and told", async () => {
  refused.times = 1;
  const { blocks, problems } = await parsePdf(BYTES, "册.pdf");
  expect(blocks).toMatchObject([{ text: "第一页" }, { text: "第二页" }]);
  expect(problems).toMatchObject([{ code: "PAGE_INCOMPLETE", place: { page: 1 } }]);
});

test("a page that both refuse is named", async () => {
  refused.times = 2;
  const { blocks, problems } = await parsePdf(BYTES, "册.pdf");
  expect(blocks).toMatchObject([{ text: "第二页" }]);
  expect(problems).toMatchObject([{ code: "PAGE_UNREADABLE", place: { page: 1 } }]);
});

test("a library that does not mark its last piece is refused: nobody could tell what is whole", async () => {
  await expect(readOperators({ getOperatorList: () => Promise.resolve({}) } as never)).rejects.toThrow("无法判断");
});
