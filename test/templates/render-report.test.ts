import { describe, expect, test } from "vitest";
import { arrangeReport } from "../../templates/arrange-report.ts";
import type { Block, Run } from "../../templates/blocks.ts";
import { renderReport } from "../../templates/render-report.ts";
import { EXAMPLE_REVIEW, SOUND_REVIEW } from "./example-review.ts";
import { REPORT_TEMPLATE } from "./report-template.ts";

const DATA = arrangeReport(EXAMPLE_REVIEW);

function render(template: string): Block[] {
  return renderReport(DATA, template);
}

function readText(blocks: readonly Block[]): string {
  const join = (runs: readonly Run[]): string => runs.map(({ text }) => text).join("");
  return blocks
    .map((block) => {
      if (block.kind === "table") {
        return block.caption;
      }
      return block.kind === "list" ? block.items.map(join).join("\n") : join(block.runs);
    })
    .join("\n");
}

describe("the block language", () => {
  test("knows headings, paragraphs, lists, bold, links, anchors and tables", () => {
    const template = `# 标题
{{anchor "here"}}第一行
第二行，**加粗**。

- 一
- 见[上文](#here)

{{table "classes" "分类"}}`;
    expect(render(template)).toEqual([
      { kind: "heading", level: 1, runs: [{ text: "标题" }] },
      {
        kind: "paragraph",
        anchor: "here",
        runs: [{ text: "第一行第二行，" }, { text: "加粗", bold: true }, { text: "。" }],
      },
      { kind: "list", items: [[{ text: "一" }], [{ text: "见" }, { text: "上文", target: "here" }]] },
      { kind: "table", name: "classes", caption: "分类", table: DATA.tables["classes"] },
    ]);
  });

  test("never takes text of a draft for markup", () => {
    const title = "# 甲\n- 乙 **丙** [丁](#戊) {{title}} \u{fdd0}documents";
    const blocks = renderReport({ ...DATA, title }, "{{title}}");
    expect(blocks).toEqual([{ kind: "paragraph", runs: [{ text: "# 甲 - 乙 **丙** [丁](#戊) {{title}} documents" }] }]);
  });
});

describe("a template of a committee", () => {
  test("replaces the wording and nothing else", () => {
    const blocks = render("# 审查意见\n{{#each groups}}\n{{ordinal}}、{{label}}：{{count}} 项\n\n{{/each}}");
    expect(readText(blocks)).toBe(
      "审查意见\n一、表内勾稽：2 项\n二、收支平衡：1 项\n三、文表一致：1 项\n四、科目使用：1 项\n五、完整性：1 项",
    );
  });

  test("that names a table that does not exist is refused, and told which exist", () => {
    expect(() => render('{{table "probelms"}}')).toThrow(
      expect.objectContaining({
        code: "UNKNOWN_TABLE",
        message: expect.stringMatching(/“probelms”.*problems、notices/u),
      }),
    );
    expect(() => render('{{table "constructor"}}')).toThrow(expect.objectContaining({ code: "UNKNOWN_TABLE" }));
  });

  test.each(["{{titel}}", "{{#each groups}}{{lable}}{{/each}}", "{{#if title}}", "{{> finding}}", '{{chart "x"}}'])(
    "with the mistake %s is refused",
    (template) => {
      expect(() => render(template)).toThrow(expect.objectContaining({ code: "TEMPLATE_INVALID" }));
    },
  );
});

describe("the shipped template", () => {
  test("gives every finding of the body an anchor and every request a link to one", () => {
    const blocks = render(REPORT_TEMPLATE);
    const anchors = blocks.flatMap((block) => ("anchor" in block && block.anchor ? [block.anchor] : []));
    expect(anchors).toEqual([1, 2, 3, 4, 5, 6].map((number) => `finding-${number}`));
    const runs = blocks.flatMap((block) => (block.kind === "list" ? block.items.flat() : []));
    const targets = runs.flatMap(({ target }) => target ?? []);
    expect(new Set(targets)).toEqual(new Set(anchors));
  });

  test("never says more than was checked when nothing was found", () => {
    const text = readText(renderReport(arrangeReport(SOUND_REVIEW), REPORT_TEMPLATE));
    expect(text).toContain("在上述已经执行的规则和已经核对的金额范围内，未发现不符之处。");
    expect(text).toContain("下列 2 条规则未能执行，不能视为通过");
    expect(text).not.toContain("没有问题");
    expect(text).not.toContain("份未能读取");
  });

  test("says what was not read before it says that nothing was found", () => {
    const statuses = ["read", "partly-read", "unreadable"] as const;
    const documents = statuses.flatMap((status, index) => {
      const [one] = SOUND_REVIEW.documents;
      return one ? [{ ...one, id: `d${index + 1}`, status }] : [];
    });
    const text = readText(renderReport(arrangeReport({ ...SOUND_REVIEW, documents }), REPORT_TEMPLATE));
    expect(text).toContain("有 1 份未能读取、1 份只读取了一部分，未读取的内容未作审查。在上述已经执行的规则");
  });

  test("draws no conclusion when nothing was read", () => {
    const unread = EXAMPLE_REVIEW.documents.filter(({ status }) => status === "unreadable");
    const checks = EXAMPLE_REVIEW.checks.map((check) => ({ ...check, outcome: "not-read" as const, agreed: 0 }));
    const coverage = { amounts: 0, amountsInRelations: 0, textAmounts: 0, textAmountsLinked: 0 };
    const review = { ...SOUND_REVIEW, documents: unread, tables: [], checks, coverage };
    const text = readText(renderReport(arrangeReport(review), REPORT_TEMPLATE));
    expect(text).toContain("没有规则得到执行，本次预审不能对送审文件作出任何结论。");
    expect(text).toContain("未作任何核对");
    expect(text).not.toContain("未发现");
  });

  test("compares with the earlier version when there is one", () => {
    const comparison = { resolved: ["a", "b"], remaining: ["c"], changed: [], new: ["d"] };
    const text = readText(renderReport(arrangeReport({ ...EXAMPLE_REVIEW, comparison }), REPORT_TEMPLATE));
    expect(text).toContain("原有问题已消除 2 项、仍然存在 1 项、有所变化 0 项，新发现 1 项");
  });

  test("names what is resolved, and apart from it what could not be looked at again", () => {
    const old = {
      severity: "error",
      message: "相差 6.20 万元。",
      document: "甲/预算.pdf",
      place: { page: 9 },
    } as const;
    const earlier = [
      { ...old, id: "a", state: "resolved", table: "支出总表" } as const,
      { ...old, id: "b", state: "remaining", message: "缺少说明。" } as const,
      { ...old, id: "c", state: "unknown", message: "合计不符。" } as const,
    ];
    const lists = { resolved: ["a"], remaining: ["b"], changed: [], new: [], unknown: ["c"] };
    const comparison = { ...lists, earlier, mismatch: "年度不同。" };
    const text = readText(renderReport(arrangeReport({ ...EXAMPLE_REVIEW, comparison }), REPORT_TEMPLATE));
    expect(text).toMatch(/不能认定 1 项。.*注意：年度不同。.*未提交或未能读取、不能认定是否已消除的问题.*合计不符。/su);
    expect(text).toMatch(
      /已消除的问题.*【严重\/重要】“甲\/预算.pdf”第 9 页《支出总表》：相差 6.20 万元。.*未能执行.*缺少说明。/su,
    );
  });
});
