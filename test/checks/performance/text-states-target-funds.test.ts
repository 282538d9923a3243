import { describe, expect, test } from "vitest";
import check from "../../../checks/performance/text-states-target-funds.ts";
import { readNarrative } from "../../../narrative/read-narrative.ts";
import { drawBook } from "../draw-table.ts";
import { runCheck } from "../run-check.ts";
import { book, drawForm } from "./draw-form.ts";

const INDICATORS = ["产出 数量 | 检查次数 | ≥12次"];

function run(text: string, ...projects: string[]) {
  const forms = projects.map((project) => drawForm({ project, indicators: INDICATORS }));
  const drawn = book(`四、绩效目标设置情况\n${text}`, ...forms);
  const narratives = drawn.documents.map((document) => readNarrative(document, drawn.tables));
  return runCheck(check, { ...drawn, narratives });
}

const said = (count: number, amount: string) => `2024年编报绩效目标的项目${count}个，涉及项目预算资金${amount}万元。`;

test("the funds of all forms", () => {
  expect(run(said(2, "200.00"), "养护", "维修")).toEqual(["agrees: 1"]);
  expect(run("2024年编报绩效目标的项目共1个，涉及预算金额100.00万元。", "养护")).toEqual(["agrees: 1"]);
});

test("other funds", () => {
  const [line] = run(said(2, "220.00"), "养护", "维修");
  expect(line).toMatch(/^contradicts .*: 220.00 ≠ 100.00 \+ 100.00$/u);
});

test("says nothing where not all forms are printed, or the amount is of something else", () => {
  expect(run(said(3, "220.00"), "养护", "维修")).toEqual([]);
  expect(run("2024年编报绩效目标的项目2个。预算资金220.00万元。", "养护", "维修")).toEqual([]);
});

test("a count that is not that of the forms, whose money is", () => {
  expect(run(said(3, "200.00"), "养护", "维修")[0]).toContain(
    "文中绩效目标的项目为 3 个，资金与《项目支出绩效目标表》相同",
  );
});

describe("against the table of projects", () => {
  function runProjects(
    text: string,
    rows = ["养护 | 某局 | 60.00 | 60.00 |", "维修 | 某局 | 40.00 | 40.00 |"],
    total = "100.00 | 100.00 |",
  ): string[] {
    const drawn = drawBook(`
      项目支出表
      单位：万元
      项目名称 | 单位名称 | 合计 | 一般公共预算 | 政府性基金
      合计 | | ${total}
      ${rows.join("\n      ")}
      ===
      四、绩效目标设置情况
      ${text}`);
    const narratives = drawn.documents.map((document) => readNarrative(document, drawn.tables));
    return runCheck(check, { ...drawn, narratives });
  }

  test.each([
    "2024年实行绩效目标管理的项目2个，涉及一般公共预算当年拨款100.00万元。",
    "对2个项目实行绩效目标管理，涉及资金100万元。",
    "2024年编制项目支出绩效目标2个，涉及资金100.00万元。",
    "按照要求，本部门3个预算单位开展了2024年项目预算绩效目标编报工作，编报绩效目标的项目2个，涉及项目预算资金100.00万元。",
    "2024年纳入绩效目标管理的项目共计2个，涉及财政拨款0.01亿元。",
    "2024年2个项目全部编制了绩效目标，资金总额100.00万元。",
  ])("agrees: %s", (text) => {
    expect(runProjects(text)).toEqual(["agrees: 1"]);
  });

  test.each([
    [
      "another amount",
      "2024年实行绩效目标管理的项目2个，涉及一般公共预算当年拨款109.00万元。",
      "contradicts 绩效目标项目资金: 109.00 ≠ 100.00 《项目支出表》合计",
    ],
    [
      "another count",
      "2024年编制项目支出绩效目标3个，涉及资金100.00万元。",
      "文中绩效目标的项目为 3 个，资金与《项目支出表》相同，而表中有 2 个项目",
    ],
  ])("%s", (_, text, message) => {
    expect(runProjects(text)[0]).toContain(message);
  });

  test.each([
    ["some of the projects", "2024年实行绩效目标管理的项目1个，涉及资金60.00万元。"],
    ["no count", "2024年编制项目支出绩效目标，涉及资金109.00万元。"],
    ["projects tracked", "2024年对2个项目开展绩效目标跟踪监控，涉及资金90.00万元。"],
    ["projects evaluated", "2023年组织对2个项目进行绩效自评，绩效目标完成，涉及资金90.00万元。"],
    ["the department as a whole", "编报部门整体支出绩效目标的项目2个，涉及资金500.00万元。"],
    ["another sentence", "编报绩效目标的项目2个。2024年部门支出900.00万元。"],
  ])("says nothing of %s", (_, text) => {
    expect(runProjects(text)).toEqual([]);
  });

  test("groups and the rows of one project do not count twice", () => {
    const rows = ["养护 | 甲局 | 30.00 | 30.00 |", "养护 | 乙局 | 30.00 | 30.00 |", "维修 | 甲局 | 40.00 | 40.00 |"];
    expect(runProjects("2024年实行绩效目标管理的项目2个，涉及资金100.00万元。", rows)).toEqual(["agrees: 1"]);
    expect(runProjects("2024年实行绩效目标管理的项目3个，涉及资金100.00万元。", rows)).toEqual(["agrees: 1"]);
  });

  test("money of one budget is not that of all", () => {
    const rows = ["养护 | 某局 | 60.00 | 60.00 |", "维修 | 某局 | 40.00 | | 40.00"];
    const book = "2024年实行绩效目标管理的项目2个，涉及一般公共预算70.00万元。";
    expect(runProjects(book, rows, "100.00 | 60.00 | 40.00")).toEqual([]);
  });
});
