import { describe, expect, test } from "vitest";
import needs from "../../../checks/policy/basic-needs-are-covered.ts";
import cars from "../../../checks/policy/cars-and-receptions-fit-standards.ts";
import alike from "../../../checks/policy/departments-cost-alike.ts";
import changes from "../../../checks/policy/large-changes-have-reasons.ts";
import leftover from "../../../checks/policy/leftover-is-used-first.ts";
import outsourcing from "../../../checks/policy/outsourcing-is-moderate.ts";
import personnel from "../../../checks/policy/personnel-costs-suffice.ts";
import costs from "../../../checks/policy/running-costs-are-cut.ts";
import { recognizeDocument } from "../../../review/read-document.ts";
import { reviewDraft } from "../../../review/review-draft.ts";
import { drawBody } from "../draw-draft.ts";
import { drawBook } from "../draw-table.ts";
import { observeDrawn } from "../observe-drawn.ts";
import { runCheck, runDraft } from "../run-check.ts";

const BODY = "某市水务局";

function basic(fiscalYear: number, ...rows: string[]) {
  return drawBody(
    BODY,
    `一般公共预算基本支出表
     单位：万元
     科目编码 | 科目名称 | 合计 | 人员经费 | 公用经费
     301 | 工资福利支出 | 600 | 600 |
     ${rows.join("\n")}
     | 合计 | 900 | 600 | 300`,
    { fiscalYear },
  );
}

describe("work given out", () => {
  const goods = "302 | 商品和服务支出 | 200 | | 200";
  test.each([
    ["more than 40 %", [goods, "30227 | 委托业务费 | 90 | | 90"], 1],
    ["just 40 %", [goods, "30227 | 委托业务费 | 80 | | 80"], 0],
    [
      "three items together",
      [goods, "30203 | 咨询费 | 30 | | 30", "30226 | 劳务费 | 30 | | 30", "30227 | 委托业务费 | 30 | | 30"],
      1,
    ],
    ["codes of the unit's own", [goods, "30209 | 委托业务费 | 90 | | 90"], 1],
    ["a small office", ["302 | 商品和服务支出 | 50 | | 50", "30227 | 委托业务费 | 40 | | 40"], 0],
    ["no such items", [goods, "30201 | 办公费 | 200 | | 200"], 0],
  ])("%s", (_, rows, count) => {
    const said = runCheck(outsourcing, basic(2024, ...rows)).filter((one) => one !== outsourcing.lacks);
    expect(said).toHaveLength(count);
  });

  test("much more than last year", () => {
    const draw = (year: number, amount: string) => basic(year, goods, `30227 | 委托业务费 | ${amount} | | ${amount}`);
    expect(runDraft(outsourcing, [draw(2024, "70")], [draw(2023, "50")])).toEqual([
      expect.stringContaining("增长 40.0%"),
    ]);
    expect(runDraft(outsourcing, [draw(2024, "60")], [draw(2023, "50")])).toEqual([]);
  });
});

describe("running costs", () => {
  const draw = (year: number, amount: string) => basic(year, `30215 | 会议费 | ${amount} | | ${amount}`);
  test.each([
    ["26", "12", 1],
    ["12", "12", 0],
    // 5 % or 5 万元 is little.
    ["105", "100", 0],
    ["16.9", "12", 0],
    ["10", "", 0],
  ])("%s after %s", (now, before, count) => {
    expect(runDraft(costs, [draw(2024, now)], [draw(2023, before)]).filter((one) => one !== costs.lacks)).toHaveLength(
      count,
    );
  });
});

describe("projects with much left over", () => {
  const draw = (year: number, row: string) =>
    drawBody(
      BODY,
      `部门项目支出表
       单位：万元
       项目名称 | 项目单位 | 合计 | 一般公共预算 | 上年结转
       ${row}
       合计 | | 500 | 400 | 100`,
      { fiscalYear: year },
    );
  const last = draw(2023, "水库维修 | 某市水务局 | 200 | 200 | 0");
  test.each([
    ["80 of 200, and 210 more", "水库维修 | 某市水务局 | 290 | 210 | 80", 1],
    ["80 of 200, and 120 more", "水库维修 | 某市水务局 | 200 | 120 | 80", 0],
    ["60 of 200", "水库维修 | 某市水务局 | 270 | 210 | 60", 0],
    ["another project", "河道清淤 | 某市水务局 | 290 | 210 | 80", 0],
  ])("%s", (_, row, count) => {
    const found = runDraft(leftover, [draw(2024, row)], [last]).filter((one) => one !== leftover.lacks);
    expect(found).toHaveLength(count);
  });
});

describe("cars and receptions", () => {
  const draw = (cost: string, text: string) => `一般公共预算财政拨款“三公”经费支出决算表
    单位：万元
    合计 | 因公出国（境）费 | 公务用车购置及运行费 | < | < | 公务接待费
    ^ | ^ | 小计 | 公务用车购置费 | 公务用车运行费 | ^
    60 | 0 | 50 | ${cost} | 12 | 3
    ===
    ${text}`;
  test.each([
    ["26 万元 a car", "52", "公务用车购置费支出52万元，购置公务用车2辆。", 1],
    ["18 万元 and the tax on it", "19.8", "公务用车购置费支出19.8万元，购置公务用车1辆。", 0],
    ["how many is not said", "38", "公务用车购置费支出38万元。", 1],
    ["those that are there are not bought", "0", "公务用车购置费支出0万元，公务用车保有量3辆。", 0],
    ["300 元 a head", "0", "公务接待费支出3.00万元，国内公务接待12批次、100人次。", 0],
    ["800 元 a head", "0", "公务接待费支出8.00万元，国内公务接待12批次、100人次。", 1],
    ["two counts leave it open", "0", "公务接待费支出8.00万元，接待12批次、100人次，其中外宾20人次。", 0],
  ])("%s", (_, cost, text, count) => {
    expect(observeDrawn(cars, draw(cost, text), "final-account")).toHaveLength(count);
  });
});

describe("large changes", () => {
  const draw = (row: string, text = "") => `某市2024年预算草案的报告
    ===
    ${text}
    ===
    2024年市本级一般公共预算支出预算表
    单位：万元
    科目编码 | 项目 | 2023年预算数 | 2024年预算数
    205 | 教育支出 | 5,000 | 5,100
    ${row}
    | 支出合计 | 9,000 | 9,900`;
  test.each([
    ["45 % more", draw("204 | 公共安全支出 | 1,000 | 1,450"), 1],
    ["45 % less", draw("204 | 公共安全支出 | 1,000 | 550"), 1],
    ["just 30 %", draw("204 | 公共安全支出 | 1,000 | 1,300"), 0],
    ["little money", draw("204 | 公共安全支出 | 100 | 190"), 0],
    ["nothing last year", draw("204 | 公共安全支出 | 0 | 450"), 1],
    ["set aside, not spent", draw("227 | 预备费 | 100 | 450"), 0],
    ["a reason", draw("204 | 公共安全支出 | 1,000 | 1,450", "公共安全支出增加450万元，主要是新建看守所。"), 0],
    [
      "a reason for something else",
      draw("204 | 公共安全支出 | 1,000 | 1,450", "教育支出增加100万元，主要是新建学校。"),
      1,
    ],
  ])("%s", (_, drawing, count) => {
    expect(observeDrawn(changes, drawing)).toHaveLength(count);
  });
});

describe("departments side by side", () => {
  const draw = (index: number, cost: number) => {
    const name = ["水务", "教育", "民政", "司法", "财政", "审计"][index];
    const text = `某市${name}局2024年度部门预算
      ===
      本部门现有在职人员50人。
      ===
      一般公共预算基本支出表
      单位：万元
      科目编码 | 科目名称 | 合计 | 人员经费 | 公用经费
      301 | 工资福利支出 | 600 | 600 |
      302 | 商品和服务支出 | ${cost} | | ${cost}
      | 合计 | ${600 + cost} | 600 | ${cost}`;
    const [document] = drawBook(text, { name: `某市${name}局2024年部门预算.pdf` }).documents;
    return recognizeDocument({ ...(document as NonNullable<typeof document>), id: `d${index + 1}` });
  };
  test.each([
    ["one far above the others", [150, 155, 148, 160, 152, 420], 1],
    ["all alike", [150, 155, 148, 160, 152, 158], 0],
    ["all the same", [150, 150, 150, 150, 150, 150], 0],
    ["one far below is no matter", [150, 155, 148, 160, 152, 20], 0],
    ["too few to tell", [150, 155, 148, 420], 0],
  ])("%s", (_, costs, count) => {
    const { findings } = reviewDraft(
      costs.map((cost, index) => draw(index, cost)),
      { checks: [alike], engine: { version: "test", rules: "test" } },
    );
    expect(findings).toHaveLength(count);
  });
});

describe("personnel costs", () => {
  const draw = (year: number, staff: number, cost: number, stage: "budget" | "final-account") => {
    const word = stage === "budget" ? "部门预算" : "部门决算";
    const text = `某市水务局${year}年度${word}
      ===
      现有在职人员${staff}人。
      ===
      一般公共预算基本支出表
      单位：万元
      科目编码 | 科目名称 | 合计 | 人员经费 | 公用经费
      301 | 工资福利支出 | ${cost} | ${cost} |
      302 | 商品和服务支出 | 100 | | 100
      | 合计 | ${cost + 100} | ${cost} | 100`;
    const [document] = drawBook(text, { fiscalYear: year, stage, name: `某市水务局${year}年度${word}.pdf` }).documents;
    return recognizeDocument({ ...(document as NonNullable<typeof document>), id: `d${year}` });
  };
  test.each([
    ["a sixth less a head", draw(2024, 60, 900, "budget"), 1],
    ["just 5 % less", draw(2024, 60, 1026, "budget"), 0],
    ["fewer heads", draw(2024, 50, 900, "budget"), 0],
    ["more", draw(2024, 60, 1200, "budget"), 0],
  ])("%s", (_, now, count) => {
    const { findings } = reviewDraft([now], {
      checks: [personnel],
      engine: { version: "test", rules: "test" },
      prior: [draw(2023, 60, 1080, "final-account")],
    });
    expect(findings).toHaveLength(count);
  });
});

describe("三保", () => {
  const draw = (row: string) => `2024年“三保”支出预算安排情况表
    单位：万元
    项目 | 国家标准需求数 | 预算安排数
    ${row}
    合计 | 60,000 | 60,000`;
  test.each([
    [
      "less than is needed",
      draw("保工资 | 45,000 | 42,800"),
      [/保工资安排 42,800，低于需求 45,000，缺口 2,200.00 万元/u],
    ],
    ["just what is needed", draw("保工资 | 45,000 | 45,000"), []],
    ["more", draw("保工资 | 45,000 | 46,000"), []],
    ["nothing", draw("保工资 | 45,000 |"), [/安排 0/u]],
    ["a gap in words", "2024年“三保”支出缺口1.20亿元。", [/缺口 1.20/u]],
    ["a gap that was filled", "2024年“三保”支出缺口1.20亿元已全部弥补。", []],
    ["a gap filled at the end of the sentence", "2024年“三保”支出缺口为3.20亿元，通过争取上级补助全部弥补。", []],
    ["a gap filled in the next", "2024年“三保”支出缺口为3.20亿元。通过争取上级补助，目前缺口已消化到位。", []],
    ["a gap not all of which is filled", "2024年“三保”支出缺口为3.20亿元，尚未全部弥补。", [/缺口 3.20/u]],
    ["another thing was solved", "“三保”支出缺口为3.20亿元。\n拖欠工资问题已全部解决。", [/缺口 3.20/u]],
    ["none last year", "2023年“三保”不存在缺口。2024年“三保”支出缺口为3.20亿元，拟压减其他支出。", [/缺口 3.20/u]],
    ["no gap", "2024年“三保”支出45.00亿元，不存在缺口。", []],
  ])("%s", (_, drawing, says) => {
    const found = observeDrawn(needs, `某县2024年预算草案的报告\n===\n${drawing}`);
    expect(found).toEqual(says.map((one) => expect.stringMatching(one)));
  });
});
