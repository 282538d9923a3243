import { describe, expect, test } from "vitest";
import building from "../../../checks/policy/it-upkeep-builds-nothing.ts";
import due from "../../../checks/policy/it-upkeep-is-due.ts";
import lists from "../../../checks/policy/it-upkeep-lists-systems.ts";
import once from "../../../checks/policy/it-upkeep-once.ts";
import rate from "../../../checks/policy/it-upkeep-rate.ts";
import { systemsOf } from "../../../checks/policy/systems.ts";
import { drawBook } from "../draw-table.ts";
import { observeDrawn } from "../observe-drawn.ts";

/** A list of upkeep of 2024; rows under 项目 | 系统 | 上线 | 质保 | 状态 | 投资 | 2023年 | 2024年 | 内容. */
function list(...rows: string[]): string {
  return `
    信息系统运行维护项目明细表
    单位：万元
    项目名称 | 系统名称 | 验收日期 | 质保期 | 使用状态 | 建设投资 | 2023年运维费 | 2024年运维费 | 运维主要内容
    ${rows.join("\n    ")}`;
}

test("a system is read with this year's cost, not last year's", () => {
  const [table] = drawBook(
    list("智慧水务运维 | 水情系统 | 2020-05-01 | 2年 | 在用 | 300.00 | 20.00 | 25.00 | 巡检"),
  ).tables;
  const [system] = table ? systemsOf(table) : [];
  expect(system).toMatchObject({ name: "水情系统", project: "智慧水务运维", content: "巡检", status: "在用" });
  expect([system?.investment?.text, system?.upkeep?.text]).toEqual(["300.00", "25.00"]);
});

test("a project that is named once stands for the rows under it", () => {
  const [table] = drawBook(
    list(
      "智慧水务运维 | | | | | 500.00 | | 45.00 |",
      "| 水情系统 | 2020 | | | 300.00 | | 25.00 | 巡检",
      "| 会商系统 | 2020 | | | 200.00 | | 20.00 | 巡检",
    ),
  ).tables;
  expect((table ? systemsOf(table) : []).map(({ name, project }) => `${project} ${name}`)).toEqual([
    "智慧水务运维 水情系统",
    "智慧水务运维 会商系统",
  ]);
});

describe("what a list of upkeep says", () => {
  test.each([
    ["20.00", []],
    ["30.00", []],
    ["30.01", ["信息系统运维费率偏高：“水情系统”建设投资 300.00，运维费 30.01，占 10.00%（标准 10%）。"]],
    ["", []],
  ])("at a cost of %s", (cost, said) => {
    expect(observeDrawn(rate, list(`运维 | 水情系统 | 2020-05-01 | | 在用 | 300.00 | 20.00 | ${cost} | 巡检`))).toEqual(
      said,
    );
  });

  test.each([
    ["服务器硬件", "8.10%"],
    ["机房设备", "8.10%"],
  ])("hardware has a rate of its own: %s", (name, percent) => {
    const [said] = observeDrawn(rate, list(`运维 | ${name} | 2020-05-01 | | 在用 | 1,000.00 | | 81.00 | 巡检`));
    expect(said).toContain(`占 ${percent}（标准 8%）`);
  });

  test.each([
    ["2021-06-30", "3年", "在用", 1],
    ["2020-12-31", "3年", "在用", 0],
    ["2021-01-01", "36个月", "在用", 0],
    ["2021年", "3年", "在用", 0],
    ["2021-06-30", "", "在用", 0],
    ["2021-06-30", "至2024年12月31日", "在用", 1],
    ["2015-06-30", "1年", "2023年已停用", 1],
    ["2015-06-30", "1年", "停用前", 1],
    ["2015-06-30", "1年", "正常运行", 0],
    ["2015-06-30", "1年", "未停用", 0],
  ])("accepted %s, warranty %s, %s", (accepted, warranty, status, count) => {
    const row = `运维 | 水情系统 | ${accepted} | ${warranty} | ${status} | 300.00 | | 20.00 | 巡检`;
    expect(observeDrawn(due, list(row))).toHaveLength(count);
  });

  test.each([
    ["系统维护（系统已于2023年6月关停）", 1],
    ["平台已停用", 1],
    ["系统已于2024年6月下线", 0],
    ["旧系统已停用，新系统巡检", 0],
    ["老旧设备下线处置", 0],
  ])("content %s", (content, count) => {
    const row = `运维 | 水情系统 | 2015-05-01 | 1年 | | 300.00 | | 20.00 | ${content}`;
    expect(observeDrawn(due, list(row))).toHaveLength(count);
  });

  test.each([
    ["县一中", "县二中", 0],
    ["县一中", "县一中", 1],
    ["", "", 1],
    ["县一中", "", 1],
  ])("one name at %s and %s", (one, other, count) => {
    const table = `
      信息系统运行维护项目明细表
      单位：万元
      使用单位 | 项目名称 | 系统全称 | 建成年度 | 建设投资 | 2024年运维费 | 运维内容
      ${one} | 信息化运维 | 校园监控系统 | 2019 | 60.00 | 5.00 | 故障处理
      ${other} | 信息化运维 | 校园监控系统 | 2019 | 60.00 | 5.00 | 故障处理`;
    expect(observeDrawn(once, table)).toHaveLength(count);
  });

  test.each([
    ["免费维保年限", "3", 1],
    ["免费维保年限", "2", 0],
    ["免费质保期（月）", "36", 1],
    ["免费质保期（月）", "12", 0],
    ["质保金", "3", 0],
  ])("%s %s", (head, warranty, count) => {
    const table = `
      信息系统运行维护项目明细表
      单位：万元
      平台名称 | 验收日期 | ${head} | 建设投资 | 2024年运维费 | 运维内容
      水情平台 | 2021-06-30 | ${warranty} | 300.00 | 5.00 | 故障处理`;
    expect(observeDrawn(due, table)).toHaveLength(count);
  });

  test.each([
    ["升级改造", 1],
    ["移动端二次开发", 1],
    ["新增功能模块3个", 1],
    ["采购服务器2台", 1],
    ["软件升级、补丁更新", 0],
    ["不含新建内容", 0],
    ["驻场服务、新增公共服务模块", 1],
    ["新增高清终端", 1],
    ["新增终端的维护", 0],
    ["新增设备接入", 0],
    ["新增用户账号管理", 0],
    ["不新增功能模块", 0],
    ["系统开发商驻场服务", 0],
    ["扩容改造后的设备巡检", 0],
  ])("work: %s", (content, count) => {
    const row = `运维 | 水情系统 | 2020-05-01 | | 在用 | 300.00 | | 20.00 | ${content}`;
    expect(observeDrawn(building, list(row))).toHaveLength(count);
  });
});

test("a description without systems, counts or prices is asked for them", () => {
  const describe = (text: string) => `
    智慧水务平台运行维护项目情况说明
    一、项目概述
    ${text}
    二、立项依据
    年度工作计划。
    三、实施方案
    委托第三方实施。`;
  expect(observeDrawn(lists, describe("保障平台稳定运行，提高服务水平。"))).toEqual([
    "疑似：信息化运维项目的说明未列明系统清单及测算依据：“智慧水务平台运行维护项目”。",
  ]);
  expect(observeDrawn(lists, describe("平台含 4 个系统，驻场 2 人，单价 12 万元/人。"))).toEqual([]);
});
