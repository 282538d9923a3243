import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { UnreadableDocument } from "../../../domain/document.ts";
import { parsePdf } from "../../../parsers/pdf/parse-pdf.ts";
import { set, writePdf } from "./write-pdf.ts";

function fixture(name: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(`fixtures/${name}`, import.meta.url)));
}

function ascii(said: string): Uint8Array {
  return Uint8Array.from(said, (character) => character.charCodeAt(0));
}

const WHOLE = fixture("table-over-two-pages.pdf");
const TWO_PAGES = [{ content: set(100, 700, "第一页") }, { content: set(100, 700, "第二页") }];

describe("a file that cannot be read is refused", () => {
  const cases: [what: string, bytes: Uint8Array, code: string, reason: string][] = [
    ["of no bytes", new Uint8Array(), "DOCUMENT_UNREADABLE", "已损坏或不完整"],
    ["that is no PDF", ascii("关于预算草案的报告"), "DOCUMENT_UNREADABLE", "已损坏或不完整"],
    ["that is a header and nothing else", ascii("%PDF-1.7\n"), "DOCUMENT_UNREADABLE", "已损坏或不完整"],
    ["cut short", WHOLE.subarray(0, WHOLE.length / 2), "DOCUMENT_UNREADABLE", "已损坏或不完整"],
    ["with a password", fixture("encrypted.pdf"), "ENCRYPTED", "打开密码"],
    ["without text", writePdf([{ content: "0 0 100 100 re f" }]), "NO_TEXT", "1 页均未读出文字"],
    ["of no pages", writePdf([]), "EMPTY_DOCUMENT", "没有任何页面"],
  ];

  test.each(cases)("%s", async (_, bytes, code, reason) => {
    const refusal = await parsePdf(bytes, "坏.pdf").catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(UnreadableDocument);
    expect(refusal).toMatchObject({ code, message: expect.stringContaining(reason) });
    expect((refusal as UnreadableDocument).message).toContain("《坏.pdf》");
  });
});

describe("a file that can be read in part says what is missing", () => {
  test("a blank page", async () => {
    const { problems } = await parsePdf(writePdf([...TWO_PAGES, { content: "" }]), "册.pdf");
    expect(problems).toMatchObject([{ code: "BLANK_PAGE", place: { page: 3 } }]);
  });

  test("a scanned page", async () => {
    const scan = { content: "q 595 0 0 842 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /G ID x EI Q" };
    const { problems } = await parsePdf(writePdf([...TWO_PAGES, scan]), "册.pdf");
    expect(problems).toMatchObject([{ code: "PAGE_WITHOUT_TEXT", place: { page: 3 } }]);
  });

  test("a page whose characters are drawn as shapes", async () => {
    const shapes = Array.from({ length: 60 }, (_, index) => `${index * 8} 700 6 9 re f`).join(" ");
    const { problems } = await parsePdf(writePdf([...TWO_PAGES, { content: shapes }]), "册.pdf");
    expect(problems).toMatchObject([{ code: "PAGE_WITHOUT_TEXT", message: expect.stringContaining("转为图形") }]);
  });

  test("a page that is not there", async () => {
    const text = String.fromCharCode(...writePdf([...TWO_PAGES, { content: "" }]));
    const lost = ascii(text.replace(/(\/Kids \[\d+ 0 R) \d+ 0 R/, "$1 99 0 R"));
    const { blocks, problems } = await parsePdf(lost, "册.pdf");
    expect(blocks).toMatchObject([{ text: "第一页" }]);
    expect(problems).toMatchObject([{ code: "PAGE_UNREADABLE", place: { page: 2 } }]);
  });

  test("the end of the file", async () => {
    const bytes = writePdf(TWO_PAGES);
    const { blocks, problems } = await parsePdf(bytes.subarray(0, bytes.length - 8), "册.pdf");
    expect(blocks).toHaveLength(2);
    expect(problems).toMatchObject([{ code: "FILE_INCOMPLETE" }]);
  });

  test("a form that draws itself", async () => {
    const parts = {
      resources: "/XObject << /X {form} >>",
      objects: {
        form: { dictionary: "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources {resources}", stream: "/X Do" },
      },
    };
    expect((await parsePdf(writePdf([{ content: `/X Do ${set(9, 9, "文")}` }], parts), "环.pdf")).blocks).toHaveLength(
      1,
    );
  });
});

/** Bytes changed, cut out or cut off at random places. */
const damages = fc.oneof(
  fc.record({ kind: fc.constant("end"), at: fc.nat(WHOLE.length) }),
  fc.record({ kind: fc.constant("gap"), at: fc.nat(WHOLE.length), length: fc.integer({ min: 1, max: 400 }) }),
  fc.record({ kind: fc.constant("byte"), at: fc.nat(WHOLE.length - 1), value: fc.nat(255) }),
);

function damaged(damage: { kind: string; at: number; length?: number; value?: number }): Uint8Array {
  const { kind, at, length = 0, value = 0 } = damage;
  if (kind === "byte") {
    return WHOLE.map((byte, index) => (index === at ? value : byte));
  }
  const rest = kind === "gap" ? WHOLE.subarray(at + length) : [];
  return Uint8Array.from([...WHOLE.subarray(0, at), ...rest]);
}

async function readsOrRefuses(bytes: Uint8Array): Promise<void> {
  try {
    await parsePdf(bytes, "损.pdf");
  } catch (error) {
    expect(error).toBeInstanceOf(UnreadableDocument);
  }
}

test("however a file is damaged, it is read or refused", async () => {
  await fc.assert(
    fc.asyncProperty(damages, (damage) => readsOrRefuses(damaged(damage))),
    { numRuns: 60, interruptAfterTimeLimit: 10_000 },
  );
});

test("random bytes after a header are refused", async () => {
  const noise = fc.uint8Array({ minLength: 1, maxLength: 3_000 });
  await fc.assert(
    fc.asyncProperty(noise, (bytes) => readsOrRefuses(Uint8Array.from([...ascii("%PDF-1.7\n"), ...bytes]))),
    { numRuns: 40, interruptAfterTimeLimit: 10_000 },
  );
});
