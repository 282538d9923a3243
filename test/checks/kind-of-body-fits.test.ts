import { expect, test } from "vitest";
import check from "../../checks/kind-of-body-fits.ts";
import { say } from "./wording/say.ts";

const DEPARTMENT = `2026年部门预算编制说明
  本部门2026年政府采购预算10万元。本部门共有车辆1辆。
  2026年部门收入预算情况说明
  本部门预算100万元。
  2026年部门支出预算情况说明
  本部门财政拨款100万元。
  2026年部门财政拨款预算情况说明
  财政拨款100万元。`;

test("a heading of the other kind is a warning, a sentence a notice", () => {
  expect(say(check, `${DEPARTMENT}\n2026年单位政府性基金预算情况说明\n本单位无政府性基金预算。`)).toEqual([
    "warning 本草案为部门预算，此处写作“单位”：“2026年单位政府性基金预算情况说明”。 [9]",
    "notice 本草案为部门预算，此处写作“单位”：“本单位无政府性基金预算”。 [10]",
  ]);
});

test.each([
  ["a sound book", DEPARTMENT],
  ["the bodies of a department", `${DEPARTMENT}\n本部门1个预算单位，下属单位预算另行公开。`],
  ["definitions", `${DEPARTMENT}\n名词解释\n本单位无收入时不列。`],
  ["a book of both kinds", `${DEPARTMENT}\n2026年单位收入预算情况说明\n无。\n2026年单位支出预算情况说明\n无。`],
])("says nothing of %s", (_name, text) => {
  expect(say(check, text)).toEqual([]);
});

test.each(["第二部分 单位预算表", "（四）单位收支总体情况说明"])(
  "one heading alone, numbered as part or item: %s",
  (heading) => {
    const titles = [
      "第一部分 部门预算编制说明",
      "（一）部门收支总体情况说明",
      "（二）部门收入预算情况说明",
      "（三）部门支出预算情况说明",
    ];
    const sound = titles.map((title) => `${title}\n  按照综合预算的原则编制，收支均纳入预算管理。`).join("\n");
    expect(say(check, `${sound}\n${heading}`)).toEqual([
      expect.stringMatching(/^warning 本草案为部门预算，此处写作“单位”/u),
    ]);
  },
);
