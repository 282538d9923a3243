import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { ParsedContent } from "../../../domain/document.ts";
import { parseOfd } from "../../../parsers/ofd/parse-ofd.ts";
import { written } from "../page-layout/draw-page.ts";

/** Letters and forms of real writers, kept beside the repository because they are not ours to publish. */
const SAMPLES = join(import.meta.dirname, "../../../../shared/corpus/ofd-samples");

function read(name: string): Promise<ParsedContent> {
  return parseOfd(new Uint8Array(readFileSync(join(SAMPLES, name))), name);
}

test.skipIf(existsSync(SAMPLES))("no real OFD files: ../shared/corpus is not here", () => {});

describe.skipIf(!existsSync(SAMPLES))("real OFD files", () => {
  test("a form whose lines are thin shapes, with stamps and a note over it", async () => {
    const { pages, problems, blocks } = await read("ofd_gov_doc_routing_form.ofd");
    expect(pages).toBe(1);
    expect(problems).toMatchObject([{ code: "ANNOTATION", message: expect.stringContaining("“测试文本注释”") }]);
    expect(written(blocks)).toEqual([
      "XX市政府文件处理",
      "来文文号|府办专督〔2020〕24/号+2|来文单位+2|市人民政府办公室+3",
      "来文日期|+2|阅文时限+2|+3",
      "收文日期|2020年06月15日/11:28:09+2|单位收文编号+2|X725+3",
      "收文机关|秘书股+2|收文登记人+2|陈小明+3",
      "紧急程度|常规|公开方式+2|不公开+2|公文处理类型|签阅",
      "公文标题|市委主要领导同志调研后续落实事项的通知+7",
      "来文单位附/注|+7",
      "拟办意见|1、呈小明、张三、 国伟、 李四同志阅示；/2、呈王五同志阅处；/3、请小兰同志审核；/4、发至市商务局、市农业农村局、市交通运输局、市水利局。/秘书股 陈小明 2020-06-15+7",
      "处理意见|+7",
      "通知内容|+7",
      "备注|+7",
    ]);
  });

  test("a ruled table, and characters shown as other glyphs", async () => {
    const { pages, problems, blocks } = await read("ofd_ruled_table_pages.ofd");
    expect(pages).toBe(4);
    expect(problems).toEqual([]);
    const said = written(blocks);
    expect(said.slice(0, 6)).toEqual([
      "11.4字型变换",
      "名称|类型|说明|可选/必选",
      "CodePosition|xs:int|TextCode中字符编码的起始位置，从0开始|必选",
      "CodeCount|xs:int|变换关系中字符的数量，该数值应大于或等于1，否则/属于错误描述，默认为1|可选",
      "GlyphCount|xs:int|变换关系中字型索引的个数，该数值应大于或等于1，/否则属于错误描述，默认为1|可选",
      "Glyphs|ST_Array|变换关系中字型索引列表|可选",
    ]);
    expect(said.filter((line) => line === "Heaffixedhisfinesign.")).toHaveLength(2);
    expect(said.at(-1)).toBe("போ");
  });

  test("a letter with a seal as an image", async () => {
    const { problems, blocks } = await read("ofd_gov_letter_seal.ofd");
    expect(problems).toEqual([]);
    const said = written(blocks);
    expect([said[0], said[1], ...said.slice(3)]).toEqual([
      "关于加快南货场铁路涵洞下穿建设的函",
      "蚌山区政府：",
      "此函。",
      "2023年7月12日",
    ]);
    expect(said[2]).toMatch(
      /^根据我市2023年房地产用地供应计划，蚌山区东海大道北侧、.*同步建设、同期交付。.*施工建设。$/,
    );
  });

  test("a letter of two pages with a seal of its own part", async () => {
    const { pages, problems, blocks } = await read("ofd_gov_reply_letter_test.ofd");
    expect(pages).toBe(2);
    expect(problems).toEqual([]);
    const said = written(blocks);
    expect(said.slice(0, 5)).toEqual([
      "测试符路桥区卫生局文件",
      "路卫发〔2011〕76号",
      "关于同意张阿三同志辞职的批复",
      "区中医院：",
      "你院《关于给张阿三同志辞职的请示》（路中医发〔2011〕10号）收悉。",
    ]);
    expect(said.slice(-3)).toEqual([
      "测试符路桥区卫生局办公室",
      "2011年3月10日",
      "测试符路桥区卫生局办公室 2011年3月10日印发",
    ]);
  });
});
