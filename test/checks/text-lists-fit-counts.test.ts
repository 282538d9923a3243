import { describe, expect, test } from "vitest";
import check from "../../checks/text-lists-fit-counts.ts";
import { say } from "./wording/say.ts";

describe("a number that is not that of the list", () => {
  test.each([
    ["too few listed", "本局内设6个科室：办公室、综合科、法规科、财务科、人事科。", "“6个科室”，所列名单为 5 个"],
    ["too many listed", "内设办公室、综合科、法规科等2个科室。", "“2个科室”，所列名单为 3 个"],
    [
      "units of the budget",
      "纳入某市民政局2024年部门预算编制范围的预算单位共3家，包括：某市民政局本级、某市救助管理站。",
      "“预算单位共3家”，所列名单为 2 个",
    ],
    ["a number in words", "机关设四个处室，分别是办公室、规划处、监督处。", "“四个处室”，所列名单为 3 个"],
    [
      "in lines of their own",
      "某局设3个内设机构，包括：\n（一）办公室。负责文电。\n（二）综合科（法规科）。负责调研。",
      "“3个内设机构”，所列名单为 2 个",
    ],
    [
      "the first in the same line",
      "下属3家预算单位，具体包括：1.某局本级\n2.某局法律援助中心",
      "“3家预算单位”，所列名单为 2 个",
    ],
  ])("%s", (_, text, message) => {
    expect(say(check, text)[0]).toContain(message);
  });
});

describe("says nothing of a list that", () => {
  test.each([
    ["is whole", "本局内设5个科室：办公室、综合科、法规科、财务科、人事科。"],
    ["is joined by 和", "内设3个科室：办公室、财务科和法规科，编制30名。"],
    ["has a name with 和", "内设2个科室：办公室、计划和财务科。"],
    ["has 等 and goes on", "内设办公室、财务处、技术室等20个处室和省委机要局。"],
    ["says of itself that it is a part", "所属事业单位12个，包括：信息中心、救助站等。"],
    ["has names in brackets", "内设2个科室：秘书科（联络科、接待科）、人事科。"],
    ["follows two numbers", "本部门包括19个内设机构、2个下属事业单位，具体包括：办公室、财务处、信息中心。"],
    ["is told apart by commas", "内设4个科室：办公室、综合科，法规科，人事科。"],
    [
      "is of the body and its units",
      "某街道部门预算包括街道本部以及下属2家预算单位，具体包括：\n1. 某街道办事处（本部）\n2. 某街道服务中心\n3. 某街道执法队",
    ],
    ["is told by what they do", "内设3个科室，负责文电、会务、督查工作。"],
    ["is no list", "全局共有预算单位5家，比上年增加1家。"],
    ["is of sorts", "全县共有预算单位5家，包括：行政单位2家、事业单位3家。"],
    ["is of other things", "全年召开3次会议：办公室、财务科参加。"],
    [
      "has the number of the list below",
      "某局设2个内设机构，包括：\n1.办公室\n2.综合科\n第二部分 预算表\n一、收支总表",
    ],
    ["is not read", "某局设3个内设机构，包括：\n见附件。"],
    ["names none", "从预算单位构成看，纳入编制范围的预算单位共计1家，即省政协办公厅本级。"],
    ["is nested", "我部门内设3个科室和1个事业单位：办公室、一科、二科、信息中心。"],
    ["ends with 以及", "内设3个股室：办公室、业务股以及财务股。"],
    ["names the number last", "本单位内设科室3个，分别为：综合科、业务科、宣传科。"],
    ["goes on with others", "内设2个科室：办公室、业务科；下设1个事业单位：服务中心。"],
    ["names streets", "全区下辖3个镇：东镇、西镇、南镇。"],
    ["has 第", "附表第2个科室：办公室、综合科、法规科。"],
  ])("%s", (_, text) => {
    expect(say(check, text)).toEqual([]);
  });
});
