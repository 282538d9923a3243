import { read, utils } from "@e965/xlsx";
import { strFromU8, unzipSync } from "fflate";
import mammoth from "mammoth";
import { beforeAll, describe, expect, test } from "vitest";
import type { Review } from "../../domain/review.ts";
import { breakTitle } from "../../templates/formats/break-title.ts";
import { escapeMarkup, keepPrintable } from "../../templates/formats/escape.ts";
import { makeReport } from "../../templates/make-report.ts";
import { EXAMPLE_REVIEW, SOUND_REVIEW } from "./example-review.ts";
import { REPORT_TEMPLATE } from "./report-template.ts";

const REPORT = makeReport(EXAMPLE_REVIEW, REPORT_TEMPLATE);

describe("html", () => {
  test("is the golden report", async () => {
    await expect(await REPORT.html()).toMatchFileSnapshot("golden/example-report.html");
  });

  test("is the golden report when nothing was found", async () => {
    await expect(await makeReport(SOUND_REVIEW, REPORT_TEMPLATE).html()).toMatchFileSnapshot(
      "golden/sound-report.html",
    );
  });

  test("is the same, byte for byte, for the same review", async () => {
    expect(await makeReport(structuredClone(EXAMPLE_REVIEW), REPORT_TEMPLATE).html()).toBe(await REPORT.html());
  });

  test("escapes what a draft says and loads nothing", async () => {
    const html = await REPORT.html();
    expect(html).toContain("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;");
    expect(html).not.toMatch(/<script|<link|<img|https?:\/\/|url\(/u);
  });
});

describe("docx", () => {
  let parts: Record<string, string>;
  let text: string;
  beforeAll(async () => {
    const bytes = await REPORT.docx();
    const files = Object.entries(unzipSync(bytes)).map(([name, data]) => [name, strFromU8(data)] as const);
    parts = Object.fromEntries(files);
    text = (await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value;
  });

  test("says what the report says", () => {
    expect(text).toContain("一、预审范围");
    expect(text).toContain("计算过程：1,503.52 + 603.14 = 2,106.66 ≠ 2,112.86");
    expect(text).toContain('<script>alert("1")</script>');
    expect(text).toContain("文件已加密，请提供未加密的文件");
  });

  test("repeats table heads, keeps rows whole and numbers its pages", () => {
    const document = parts["word/document.xml"] ?? "";
    expect(document.match(/<w:tbl>/gu)?.length).toBe(3);
    expect(document.match(/<w:tblHeader\/>/gu)?.length).toBe(3);
    expect(document.match(/<w:cantSplit\/>/gu)?.length).toBe(document.match(/<w:tr>/gu)?.length);
    expect(parts["word/footer1.xml"]).toMatch(/— .*PAGE.* —/u);
  });

  test("leads from a request to its finding", () => {
    const document = parts["word/document.xml"] ?? "";
    expect(document).toContain('w:name="finding-1"');
    expect(document).toContain('w:anchor="finding-1"');
  });

  test("is set in Chinese fonts with named substitutes, and holds no clock", () => {
    expect(parts["word/styles.xml"]).toContain('w:eastAsia="仿宋_GB2312"');
    expect(parts["word/fontTable.xml"]).toContain('<w:font w:name="仿宋_GB2312"><w:altName w:val="仿宋,');
    expect(parts["docProps/core.xml"]).toContain("2000-01-01T00:00:00Z");
  });
});

describe("xlsx", () => {
  async function readSheets(review: Review): Promise<Record<string, unknown[][]>> {
    const workbook = read(await makeReport(review, REPORT_TEMPLATE).xlsx(), { cellFormula: true });
    const cells = Object.values(workbook.Sheets).flatMap((sheet) => Object.values(sheet));
    expect(cells.filter((cell) => cell?.f !== undefined)).toEqual([]);
    const rows = (name: string): unknown[][] => utils.sheet_to_json(workbook.Sheets[name] ?? {}, { header: 1 });
    return Object.fromEntries(workbook.SheetNames.map((name) => [name, rows(name)]));
  }

  test("has 附表1 with every finding under the number of the report", async () => {
    const rows = (await readSheets(EXAMPLE_REVIEW))["附表1 问题清单"] ?? [];
    expect(rows[2]).toEqual(
      "序号 严重程度 类别 文件 表 位置 项目 列示数 应为/参考数 差额（表内单位） 问题描述 计算过程 审查依据 建议 规则编号 关联勾稽数".split(
        " ",
      ),
    );
    expect(rows.slice(3).map(([number]) => number)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(rows[3]?.slice(6, 10)).toEqual(["201 一般公共服务支出 · 预算数", "2,112.86", "2,106.66", "6.20 万元"]);
    expect(rows[3]?.slice(14)).toEqual(["BUD-ARITH-003", 4]);
  });

  test("has every place of a finding in a row of its own, the main one first", async () => {
    const rows = (await readSheets(EXAMPLE_REVIEW))["附表1之二 取数位置"] ?? [];
    expect(rows[2]).toEqual(["序号", "文件", "表", "位置", "项目", "列示"]);
    const places = EXAMPLE_REVIEW.findings.reduce((sum, { evidence }) => sum + evidence.length, 0);
    expect(rows.slice(3)).toHaveLength(places);
    expect(rows[3]?.slice(0, 3)).toEqual([1, "溆城市民政局部门预算.pdf", "部门支出预算总表"]);
    expect(rows[3]?.[5]).toBe("2,112.86");
  });

  test("keeps what looks like a formula or a negative number as text", async () => {
    const rows = (await readSheets(EXAMPLE_REVIEW))["附表1 问题清单"] ?? [];
    expect(rows[7]?.[6]).toBe("=cmd()");
    expect(rows[7]?.[13]).toBe("=cmd()|' /C calc'!A0");
    expect(rows[4]?.[7]).toBe("-12.30");
  });

  test("has every check, table and document in 附表4", async () => {
    const sheets = await readSheets(EXAMPLE_REVIEW);
    const column = (name: string, index: number): unknown[] => (sheets[name] ?? []).slice(3).map((row) => row[index]);
    expect(new Set(column("附表4之一 规则执行", 4))).toEqual(
      new Set(["通过", "不通过", "不适用", "未执行", "执行出错"]),
    );
    expect(column("附表4之一 规则执行", 8)).toContain("1、2");
    expect(column("附表4之二 预算表识别", 3)).toContain("一般公共预算支出表（预算）");
    expect(column("附表4之三 文件读取", 0)).toEqual([1, 2, 2, 3, 4]);
    expect(column("附表4之三 文件读取", 9)).toContain("ENCRYPTED");
  });

  test("says whose a document and a government's table are, and by what", async () => {
    const [document, ...rest] = EXAMPLE_REVIEW.documents;
    const [table] = EXAMPLE_REVIEW.tables;
    if (!document || !table) {
      throw new Error("an example without documents");
    }
    const facts = [{ about: "fiscalYear", value: 2025, from: "cover", text: "某市2025年预算草案" }] as const;
    const known = { ...document, body: "某市", fiscalYear: 2025, stage: "budget" as const, facts: [...facts] };
    const scope = { budget: "general", level: "own", by: "region" } as const;
    const government = { ...table, kind: "execution-transfers", scope };
    const sheets = await readSheets({ ...EXAMPLE_REVIEW, documents: [known, ...rest], tables: [government] });
    expect(sheets["附表4之二 预算表识别"]?.[3]?.[3]).toBe(
      "税收返还和转移支付表（执行情况，一般公共预算，本级，分地区）",
    );
    expect(sheets["附表4之三 文件读取"]?.[3]?.slice(4, 6)).toEqual([
      "某市 2025 年预算",
      "封面（首页）“某市2025年预算草案”",
    ]);
  });

  test("is ready to print: landscape A4, head on every page, filter and frozen head", async () => {
    const files = unzipSync(await REPORT.xlsx());
    const sheet = strFromU8(files["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
    expect(sheet).toMatch(/<pane [^>]*ySplit="3"[^>]*state="frozen"/u);
    expect(sheet).toMatch(/<pageSetup [^>]*paperSize="9"[^>]*orientation="landscape"/u);
    expect(sheet).toContain('<autoFilter ref="A3:P10"/>');
    expect(strFromU8(files["xl/workbook.xml"] ?? new Uint8Array())).toContain("_xlnm.Print_Titles");
  });

  test("of a sound draft has its heads", async () => {
    expect((await readSheets(SOUND_REVIEW))["附表1 问题清单"]).toHaveLength(3);
  });

  test("cuts a text that no cell can hold", async () => {
    const findings = EXAMPLE_REVIEW.findings.map((one) => ({ ...one, message: "长".repeat(40_000) }));
    const rows = (await readSheets({ ...EXAMPLE_REVIEW, findings }))["附表1 问题清单"] ?? [];
    expect(String(rows[3]?.[10])).toHaveLength(32_767);
  });
});

test("text that XML forbids or that reorders a line is taken out", () => {
  expect(keepPrintable("甲\u0000\u0008乙\ud800丙\u202e丁\ufffe𠮷\n\t")).toBe("甲乙丙丁𠮷\n\t");
  expect(escapeMarkup(`<a href="x" b='y'>&`)).toBe("&lt;a href=&quot;x&quot; b=&#39;y&#39;&gt;&amp;");
});

test.each([
  ["关于《溆城市预算》的预审报告", ["关于《溆城市预算》的预审报告"]],
  ["关于《溆城市民政局 2025 年部门预算》的预审报告", ["关于《溆城市民政局 2025 年", "部门预算》的预审报告"]],
  ["甲".repeat(50), ["甲".repeat(17), "甲".repeat(16), "甲".repeat(17)]],
])("the title %s is set in balanced lines", (title, lines) => {
  expect(breakTitle(title, 20)).toEqual(lines);
});
