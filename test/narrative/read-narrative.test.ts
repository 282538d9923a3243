import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { placeAt } from "../../domain/narrative.ts";
import { narrate, pagedDocument, show, withBlocks, wordDocument } from "./read.ts";

describe("joining", () => {
  test("a sentence cut before a number is one passage, and the second half has its place", () => {
    const { passages } = narrate(
      pagedDocument(
        ["  3、公共安全支出（类）司法（款）普法宣传（项）124.29万元。2025年预算执行数为"],
        ["118.46万元，2026年预算安排124.29万元。"],
      ),
    );
    expect(passages).toHaveLength(1);
    const [passage] = passages;
    expect(passage?.text).toBe(
      "3、公共安全支出（类）司法（款）普法宣传（项）124.29万元。2025年预算执行数为118.46万元，2026年预算安排124.29万元。",
    );
    expect(passage && placeAt(passage, passage.text.indexOf("118.46"))?.page).toBe(2);
    expect(passage && placeAt(passage, passage.text.indexOf("2025"))?.page).toBe(1);
  });

  test("an item whose name ends with its line goes on with its level", () => {
    const cut = pagedDocument([
      "  10. 城乡社区支出（类）城乡社区公共设施（款）其他城乡社区公共设施支出",
      "（项）369.00万元，主要用于设施维护。",
    ]);
    expect(narrate(cut).passages.map(({ text }) => text)).toEqual([
      "10. 城乡社区支出（类）城乡社区公共设施（款）其他城乡社区公共设施支出（项）369.00万元，主要用于设施维护。",
    ]);
  });

  test("the last digit of an amount at the head of a line is no item", () => {
    const cut = pagedDocument(["  人员经费3000.00万元，主要包括：基本工资2364.2", "9、津贴补贴635.71万元。"]);
    expect(narrate(cut).passages.map(({ text }) => text)).toEqual([
      "人员经费3000.00万元，主要包括：基本工资2364.29、津贴补贴635.71万元。",
    ]);
  });

  test.each([
    ["the next item", ["  8、社会保障和就业支出，主要用于养老保险缴费支出2364.2", "9、津贴补贴635.71万元。"]],
    [
      "an item after a short line",
      ["  一般公共预算支出情况，按项级科目分类的支出金额如下", "  合计2364.2", "9、津贴补贴635.71万元。"],
    ],
    ["an item after a whole amount", ["  人员经费3000.00万元，主要包括：基本工资2364.29", "9、津贴补贴635.71万元。"]],
  ])("%s is one all the same", (_, lines) => {
    expect(narrate(pagedDocument(lines)).passages.at(-1)?.text).toBe("9、津贴补贴635.71万元。");
  });

  test("a page number between 增长 and its rate is no digit of it", () => {
    const { passages } = narrate(
      pagedDocument(["  收、支预算总计各增加3608.98万元，增长", "3"], ["17.31%。主要原因是人员经费增加。"]),
    );
    expect(passages.map(({ kind, text }) => [kind, text])).toEqual([
      ["prose", "收、支预算总计各增加3608.98万元，增长17.31%。主要原因是人员经费增加。"],
      ["residue", "3"],
    ]);
  });

  test("a table between two halves does not part them", () => {
    expect(show(narrate(pagedDocument(["  收入增加的主要原因是"], ["---", "人员经费增加。"])))[0]).toBe(
      "prose [] 收入增加的主要原因是人员经费增加。",
    );
  });

  test("lines of a text file broken at a width are one paragraph", () => {
    const lines = [
      "　　本年收入合计一百万元比上年增加十万元",
      "增长百分之十主要原因是新增人员和项目支",
      "出增加。其中财政拨款收入九十万元其他收",
      "入十万元。本年支出合计一百万元，其中基",
      "本支出六十万元项目支出四十万元与上年相",
      "比基本支出增加五万元项目支出增加五万元",
      "，增长百分之十。",
      "　　本年度没有政府性基金收入和支出安排。",
    ];
    const blocks = lines.map((text, index) => ({ kind: "paragraph" as const, text, place: { paragraph: index + 1 } }));
    expect(narrate(withBlocks(blocks)).passages).toHaveLength(2);
  });

  test("bodies listed without marks stay apart", () => {
    expect(
      narrate(wordDocument("某区教育局部门预算单位包括：\n某区教育局本级\n某区第一中学\n某区教师进修学院")).passages,
    ).toHaveLength(4);
  });
});

describe("items", () => {
  test("items run into one paragraph are split", () => {
    const { passages } = narrate(
      wordDocument(
        "11、行政单位医疗（项）114.97万元。经费减少。12、住房公积金（项）208.8万元。基数增加。13、购房补贴243万元。",
      ),
    );
    expect(passages.map(({ number }) => number)).toEqual(["11、", "12、", "13、"]);
  });

  test("a number that does not follow is none of an item", () => {
    expect(narrate(wordDocument("11、共有车辆5辆。2、台设备。12.5万元用于维修。")).passages).toHaveLength(1);
  });
});

describe("kinds and sections", () => {
  test("contents, captions, labels of charts and prose are told apart", () => {
    const read = narrate(
      wordDocument(`
        目　录
        第一部分 部门概况
        一、主要职能
        第二部分 2024年度部门决算表
        第三部分 情况说明
        第一部分 部门概况
        一、主要职能
        负责本区教育工作。
        第二部分 2024年度部门决算表
        收入支出决算总表
        单位：万元
        ---
        注：本表反映部门本年度的总收支情况。
        第三部分 情况说明
        一、支出决算情况说明
        本年支出合计100万元，其中：
        基本支出60万元，占60%；
        图1：支出决算图
        基本支出，60%
        项目支出，40%
        （一）项目支出情况
        项目支出40万元。
        二、收入决算情况说明
        收入100万元。`),
    );
    expect(show(read)).toEqual([
      "contents [] 目　录",
      "contents [] 第一部分 部门概况",
      "contents [] 一、主要职能",
      "contents [] 第二部分 2024年度部门决算表",
      "contents [] 第三部分 情况说明",
      "heading [] 第一部分 部门概况",
      "heading [5] 一、主要职能",
      "prose [5,6] 负责本区教育工作。",
      "heading [] 第二部分 2024年度部门决算表",
      "caption [8] 收入支出决算总表",
      "caption [8] 单位：万元",
      "caption [8] 注：本表反映部门本年度的总收支情况。",
      "heading [] 第三部分 情况说明",
      "heading [12] 一、支出决算情况说明",
      "prose [12,13] 本年支出合计100万元，其中：",
      "prose [12,13] 基本支出60万元，占60%；",
      "caption [12,13] 图1：支出决算图",
      "residue [12,13] 基本支出，60%",
      "residue [12,13] 项目支出，40%",
      "heading [12,13] （一）项目支出情况",
      "prose [12,13,19] 项目支出40万元。",
      "heading [12] 二、收入决算情况说明",
      "prose [12,21] 收入100万元。",
    ]);
  });

  test("chapters, decimals and circled numbers of other provinces nest as they are printed", () => {
    const read = narrate(
      wordDocument(`
        第一章 部门基本情况
        1.1 主要职责
        负责全省水利工作。
        1.2 机构设置
        ①内设机构情况
        设处室12个。
        第二章 预算情况说明
        2.1 收入情况
        收入100万元。`),
    );
    expect(read.passages.map(({ section }) => section)).toEqual([
      [],
      [0],
      [0, 1],
      [0],
      [0, 3],
      [0, 3, 4],
      [],
      [6],
      [6, 7],
    ]);
  });

  test("a duty that is a sentence is no heading", () => {
    expect(show(narrate(wordDocument("（一）负责本区预算管理工作；\n（二）管理机关财务。")))).toEqual([
      "prose [] （一）负责本区预算管理工作；",
      "prose [] （二）管理机关财务。",
    ]);
  });
});

describe("sentences", () => {
  test.each([
    ["收入100万元。支出100万元！", ["收入100万元。", "支出100万元！"]],
    [
      "依据《某办法》（2020年修订。以下简称办法）执行。支出0万元。",
      ["依据《某办法》（2020年修订。以下简称办法）执行。", "支出0万元。"],
    ],
    ["称为“三公”经费。 其中：A 1万元；B 2万元", ["称为“三公”经费。", "其中：A 1万元；B 2万元"]],
    ["支出增加12.50%。。其中", ["支出增加12.50%。。", "其中"]],
    ["支出（未闭合100万元。收入", ["支出（未闭合100万元。", "收入"]],
    ["增长1.5%.主要原因是", ["增长1.5%.", "主要原因是"]],
  ])("%s", (text, sentences) => {
    const [passage] = narrate(wordDocument(text)).passages;
    expect(passage?.sentences.map(({ from, to }) => passage.text.slice(from, to))).toEqual(sentences);
  });
});

test("text hidden at a page end and shown on the next page is said once", () => {
  const duties = ["  （七）负责推进本区公共法律服务体系建设工作。", "  （八）负责本系统警车管理和枪支管理工作。"];
  const read = narrate(pagedDocument(["  （六）组织社区矫正。", ...duties], [...duties, "  （九）管理队伍。"]));
  expect(read.passages.map(({ number }) => number)).toEqual(["（六）", "（七）", "（八）", "（九）"]);
  expect(read.passages[1]?.stretches[0]?.place.page).toBe(2);
});

const WORDS = fc.stringMatching(/^[一二、（）。；：，12.万元%“”《收支目录表图第部分a-c ]{1,24}$/u);

test("nothing is lost, and every character has its place", () => {
  fc.assert(
    fc.property(fc.array(WORDS, { maxLength: 12 }), (texts) => {
      const paragraphs = texts.filter((text) => text.trim() !== "");
      const blocks = paragraphs.map((text, index) => ({
        kind: "paragraph" as const,
        text,
        place: { paragraph: index + 1 },
      }));
      const { passages } = narrate(withBlocks(blocks));
      const sorted = (all: readonly string[]): string => [...all.join("").replace(/\s+/gu, "")].sort().join("");
      expect(sorted(passages.map(({ text }) => text))).toBe(sorted(paragraphs));
      for (const passage of passages) {
        expect(passage.stretches[0]?.from).toBe(0);
        for (let at = 0; at < passage.text.length; at++) {
          const said = paragraphs[(placeAt(passage, at)?.paragraph ?? 0) - 1];
          expect(said?.includes(passage.text[at] as string)).toBe(true);
        }
        expect(passage.section.every((index) => passages[index]?.kind === "heading" && index < passage.index)).toBe(
          true,
        );
      }
    }),
  );
});
