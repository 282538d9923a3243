import { expect, test } from "vitest";
import check from "../../../checks/performance/text-states-target-funds.ts";
import { readNarrative } from "../../../narrative/read-narrative.ts";
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
