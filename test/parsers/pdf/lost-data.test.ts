import { readFileSync } from "node:fs";
import { deflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import type { Document } from "../../../domain/document.ts";
import { parseDocument } from "../../../parsers/parse-document.ts";
import { han, set, type WrittenObject, writePdf } from "./write-pdf.ts";

const TWO_PAGES = [{ content: set(100, 700, "第一页") }, { content: set(100, 700, "第二页") }];

function fixture(name: string): string {
  return readFileSync(new URL(`fixtures/${name}`, import.meta.url)).toString("latin1");
}

function read(file: string): Promise<Document> {
  return parseDocument(new Uint8Array(Buffer.from(file, "latin1")), "册.pdf", "d1");
}

/** One page whose content is compressed; `change` damages what stands in the file. */
function compressed(content: string | Buffer, change: (data: Buffer) => Buffer = (data) => data): string {
  const stream = change(deflateSync(content)).toString("latin1");
  const page = writePdf([{ content: "" }], { objects: { packed: { dictionary: "/Filter /FlateDecode", stream } } });
  const text = Buffer.from(page).toString("latin1");
  const number = /(\d+) 0 obj\n<< \/Length \d+ \/Filter/.exec(text)?.[1];
  return text.replace(/\/Contents \d+ 0 R/, `/Contents ${number} 0 R`);
}

const TEXT = `${set(100, 700, "预算总表")} ${"0 0 m ".repeat(50)}`;

function flip(data: Buffer, at: number): Buffer {
  const changed = Buffer.from(data);
  changed[at] = (changed[at] ?? 0) ^ 0x55;
  return changed;
}

describe("the content of a page", () => {
  test("is read where it fits its checksum", async () => {
    expect(await read(compressed(TEXT))).toMatchObject({ status: "read", blocks: [{ text: "预算总表" }] });
  });

  test("that is damaged is told, whatever still comes out of it", async () => {
    // A second stream that is sound shows that this writer does write checksums.
    const file = compressed(`${TEXT}${set(100, 500, "合计")}`, (data) => flip(data, data.length - 1));
    const sound = `99 0 obj\n<< /Filter /FlateDecode >>\nstream\n${deflateSync("q").toString("latin1")}\nendstream\nendobj\n`;
    const { status, problems } = await read(file.replace("xref\n", `${sound}xref\n`));
    expect(status).toBe("partly-read");
    expect(problems).toContainEqual({
      code: "DATA_DAMAGED",
      message: expect.stringMatching(/^《册\.pdf》有 1 处数据已损坏（对象 \d+）.*请重新导出/u),
    });
  });

  test("that ends before its time is told", async () => {
    const file = compressed(TEXT + "0 0 m ".repeat(5_000), (data) => Buffer.from(data).fill(0xff, 40));
    const { status, problems } = await read(file);
    expect(status).not.toBe("read");
    expect(problems[0]?.message).toMatch(/损坏/u);
  });

  test("without a checksum is no damage where the writer leaves out all of them", async () => {
    const withoutChecksum = compressed(TEXT, (data) => Buffer.concat([data.subarray(0, -4), Buffer.alloc(4)]));
    expect(await read(withoutChecksum)).toMatchObject({ status: "read", problems: [] });
  });

  test("that is made to fill the memory is refused", async () => {
    const bomb = compressed(Buffer.alloc(260 * 1024 * 1024, " "));
    expect(await read(bomb)).toMatchObject({ status: "unreadable", problems: [{ code: "TOO_LARGE" }] });
  });

  test("that breaks off in the middle of a text is told", async () => {
    const whole = `${set(100, 700, "预算总表")} ${set(100, 500, "合计")}`;
    for (const left of [whole.length - 1, whole.lastIndexOf("Tj"), whole.lastIndexOf("<") + 5]) {
      const { status, problems, blocks } = await read(compressed(whole.slice(0, left)));
      expect(JSON.stringify(blocks)).toContain("预算总表");
      expect({ status, problems }).toMatchObject({
        status: "partly-read",
        problems: [
          { code: "PAGE_INCOMPLETE", message: expect.stringMatching(/^第 1 页内容在文字中间断开.*重新导出文件。$/u) },
        ],
      });
    }
  });

  test("that the library gives up half-way is told, and the rest of it read", async () => {
    const circle = "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /C {circle} >> >>";
    const pages = [{ content: `${set(100, 700, "预算总表")} /C Do` }, { content: set(100, 700, "第二页") }];
    const objects = { circle: { dictionary: circle, stream: "/C Do" } };
    const file = Buffer.from(writePdf(pages, { resources: "/XObject << /C {circle} >>", objects })).toString("latin1");
    const { status, problems, blocks } = await read(file);
    expect(blocks).toMatchObject([{ text: "预算总表" }, { text: "第二页" }]);
    expect({ status, problems }).toMatchObject({
      status: "partly-read",
      problems: [{ code: "PAGE_INCOMPLETE", place: { page: 1 }, message: expect.stringContaining("内容有损坏") }],
    });
  });

  test("in a font that cannot be loaded is told", async () => {
    const content = `${set(100, 700, "预算总表")} ${set(100, 500, "合计", "X")}`;
    const { status, problems } = await read(Buffer.from(writePdf([{ content }])).toString("latin1"));
    expect({ status, problems }).toMatchObject({
      status: "partly-read",
      problems: [{ code: "PAGE_INCOMPLETE", message: expect.stringMatching(/字体.*重新导出文件。$/u) }],
    });
  });

  test("that is not there is told", async () => {
    const text = Buffer.from(writePdf(TWO_PAGES)).toString("latin1");
    const { problems, blocks } = await read(text.replace(/(\/Contents )\d+( 0 R)/, "$199$2"));
    expect(blocks).toMatchObject([{ text: "第二页" }]);
    expect(problems.map(({ code }) => code)).toContain("DATA_DAMAGED");
  });
});

describe("the number of pages", () => {
  const text = Buffer.from(writePdf([...TWO_PAGES, { content: set(9, 9, "第三页") }])).toString("latin1");

  test("that the file gives too small is told", async () => {
    const { status, pages, problems } = await read(text.replace("/Count 3", "/Count 1"));
    expect({ status, pages }).toEqual({ status: "partly-read", pages: 1 });
    expect(problems).toEqual([
      { code: "PAGES_MISSING", message: expect.stringMatching(/有 3 页.*只记 1 页.*其余 2 页/u) },
    ]);
  });

  /** Parts of parts, as long books have them: three pages in each of six, two of which make a part. */
  const TREE = ["a", "b", "c", "d", "e", "f"];
  function withTree(changes: Readonly<Record<string, string>>): string {
    const pages = Array.from({ length: 18 }, (_, index) => ({ content: set(9, 9, `第${index + 1}页`) }));
    const part = (key: string, count: number, kids: readonly string[]): [string, WrittenObject] => [
      key,
      { dictionary: `/Type /Pages /Count ${changes[key] ?? count} /Kids [${kids.map((kid) => `{${kid}}`).join(" ")}]` },
    ];
    const leaves = TREE.map((key, at) =>
      part(
        key,
        3,
        [0, 1, 2].map((page) => `page${at * 3 + page}`),
      ),
    );
    const halves = [0, 2, 4].map((at) => part(`half${at}`, 6, TREE.slice(at, at + 2)));
    const [, root] = part("root", 18, ["half0", "half2", "half4"]);
    const objects = Object.fromEntries([...leaves, ...halves, ["root", root]] as [string, WrittenObject][]);
    const file = Buffer.from(writePdf(pages, { objects })).toString("latin1");
    const top = /(\d+) 0 obj\n<< \/Type \/Pages \/Count 18 \/Kids \[(?:\d+ 0 R ?){3}\]/.exec(file)?.[1];
    return file.replace(/(\/Catalog \/Pages )\d+/, `$1${top}`);
  }

  test.each([
    ["too small in a part: its last pages are told", { c: "1" }, "第 8–9 页", 16],
    ["none in a part", { c: "0" }, "第 7–9 页", 15],
  ])("in parts of parts: %s", async (_, changes, place, texts) => {
    const { status, pages, problems, blocks } = await read(withTree(changes));
    expect({ status, pages }).toEqual({ status: "partly-read", pages: 18 });
    expect(problems).toEqual([{ code: "PAGES_MISSING", message: expect.stringContaining(place) }]);
    expect(new Set(blocks.map((block) => block.kind === "paragraph" && block.text)).size).toBe(texts);
  });

  test.each([
    ["sound", {}],
    ["too great in a part", { c: "1000000000" }],
    ["none in the last part, where the library counts anew", { f: "0" }],
  ])("in parts of parts: %s", async (_, changes) => {
    const { status, problems, blocks } = await read(withTree(changes));
    expect({ status, problems }).toEqual({ status: "read", problems: [] });
    expect(blocks).toHaveLength(18);
  });

  test.each(["-1", "0"])("of %s is refused", async (count) => {
    expect(await read(text.replace("/Count 3", `/Count ${count}`))).toMatchObject({
      status: "unreadable",
      problems: [{ code: "EMPTY_DOCUMENT" }],
    });
  });

  test("is counted through object streams as well", async () => {
    // Its pages and their tree are packed.
    const { status, pages } = await read(fixture("table-over-two-pages.pdf"));
    expect({ status, pages }).toEqual({ status: "read", pages: 2 });
  });

  test.each(["1000000000", "99999999999999999999"])("of %s is not believed", async (count) => {
    const { status, blocks } = await read(text.replace("/Count 3", `/Count ${count}`));
    expect(status).not.toBe("unreadable");
    expect(blocks).toHaveLength(3);
  });
});

describe("without end", () => {
  test("page trees end", async () => {
    const text = Buffer.from(writePdf(TWO_PAGES)).toString("latin1");
    const circle = text.replace(/\/Kids \[(\d+ 0 R) \d+ 0 R\]/, "/Kids [$1 2 0 R]");
    const { status, problems } = await read(circle);
    expect(status).not.toBe("read");
    expect(problems[0]?.message).toMatch(/\p{Script=Han}/u);
  });

  test("page trees nested thousands deep end", async () => {
    const nodes = Array.from({ length: 3_000 }, (_, index) => [
      `node${index}`,
      { dictionary: `/Type /Pages /Count 1 /Kids [${index === 2_999 ? "{page0}" : `{node${index + 1}}`}]` },
    ]);
    const text = Buffer.from(
      writePdf([TWO_PAGES[0] ?? { content: "" }], { objects: Object.fromEntries(nodes) }),
    ).toString("latin1");
    const first =
      /(\d+) 0 obj\n<< \/Type \/Pages \/Count 1 \/Kids \[\d+ 0 R\] >>\nendobj\n(?=\d+ 0 obj\n<< \/Type \/Pages \/Count 1)/g;
    const root = [...text.matchAll(first)].find(({ 1: number }) => number !== "2")?.[1];
    const { status, problems, blocks } = await read(text.replace(/\/Pages 2 0 R/, `/Pages ${root} 0 R`));
    expect(status === "read" ? blocks.length : problems.length).toBeGreaterThan(0);
  });

  test("forms nested two hundred deep end", async () => {
    const forms = Array.from({ length: 200 }, (_, index) => [
      `form${index}`,
      {
        dictionary: `/Type /XObject /Subtype /Form /BBox [0 0 999 999] /Resources << /XObject << /X {form${index + 1}} >> >>`,
        stream: "/X Do",
      },
    ]);
    const last = {
      dictionary: "/Type /XObject /Subtype /Form /BBox [0 0 999 999] /Resources {resources}",
      stream: set(9, 9, "深"),
    };
    const objects = Object.fromEntries([...forms, ["form200", last]]);
    const file = writePdf([{ content: `/X Do ${set(100, 700, "浅")}` }], {
      resources: "/XObject << /X {form0} >>",
      objects,
    });
    const { status, problems, blocks } = await read(Buffer.from(file).toString("latin1"));
    expect(status).toBe(problems.length > 0 ? status : "read");
    expect(blocks.length + problems.length).toBeGreaterThan(0);
  });

  test.each(["[0 0 1e30 1e30]", "[0 0 0 0]", "[NaN NaN NaN NaN]", "[]"])(
    "a page of the size %s is read",
    async (box) => {
      const text = Buffer.from(writePdf(TWO_PAGES)).toString("latin1");
      const { status, problems } = await read(text.replace("/MediaBox [0 0 595 842]", `/MediaBox ${box}`));
      expect(status).not.toBe("unreadable");
      expect(JSON.stringify(problems)).not.toMatch(/NaN|undefined/);
    },
  );

  test.each(["1e308 0 0 1e308 0 0", "0 0 0 0 0 0", "1 0 0 1 1e38 -1e38"])(
    "the matrix %s moves text away, and not the rest",
    async (matrix) => {
      const content = `q ${matrix} cm BT /S 10 Tf ${han("远")} Tj ET Q ${set(100, 700, "近")}`;
      const { blocks } = await read(Buffer.from(writePdf([{ content }])).toString("latin1"));
      expect(JSON.stringify(blocks)).toContain("近");
    },
  );
});
