import { describe, expect, test } from "vitest";
import { isOfWhich, nameKey, numberingDepth, plainName, withoutNumber } from "../../domain/item-name.ts";

test.each([
  ["一、收入", "收入"],
  ["(一).收入", "收入"],
  ["1、2026年收入", "2026年收入"],
  ["1.2026年收入", "2026年收入"],
  ["1.5", "1.5"],
  ["12.35万元", "12.35万元"],
  ["2026年收入", "2026年收入"],
])("withoutNumber: %s is %s", (text, rest) => {
  expect(withoutNumber(text)).toBe(rest);
});

test.each([
  ["公共安全支出", "公共安全"],
  ["维修（护）费", "维修护费"],
  ["“三公”经费", "三公"],
  ["其它 社会保障缴费", "其他社会保障缴费"],
  ["文化、体育与传媒支出", "文化体育与传媒"],
])("nameKey: %s is %s", (name, key) => {
  expect(nameKey(name)).toBe(key);
});

describe("numberingDepth", () => {
  test.each([
    ["一、财政拨款收入", 0],
    ["二十一、其他支出", 0],
    ["一．财政拨款收入", 0],
    ["（一）一般公共预算", 1],
    ["(十二)其他", 1],
    ["㈠一般公共预算", 1],
    ["1.经费拨款", 2],
    ["12、其他", 2],
    ["１．经费拨款", 2],
    ["（1）办公费", 3],
    ["⑴办公费", 3],
    ["①办公费", 4],
    ["其中：1.经费拨款", 2],
    [" 一 、财政拨款收入", 0],
  ])("%s is %i deep", (text, depth) => {
    expect(numberingDepth(text)).toBe(depth);
  });

  test.each([
    "",
    "财政拨款收入",
    "合计",
    "1.5",
    "2024年预算数",
    "一般公共预算",
    "三公经费",
    "十九大",
    "201",
    "1.1基本支出",
  ])("%j has no number", (text) => {
    expect(numberingDepth(text)).toBeUndefined();
  });
});

describe("plainName", () => {
  test.each([
    ["一、财政拨款收入", "财政拨款收入"],
    ["（一）一般公共预算", "一般公共预算"],
    ["一、（一）1.一般公共预算", "一般公共预算"],
    ["①办公费", "办公费"],
    ["其中：财政拨款", "财政拨款"],
    ["其中：（1）公务用车运行维护费", "公务用车运行维护费"],
    ["  其 中 财政拨款", "财政拨款"],
    ["合 计：", "合计"],
    ["一般公共服务支出", "一般公共服务支出"],
    ["“三公”经费", '"三公"经费'],
    ["因公出国（境）费", "因公出国(境)费"],
    ["⼀般公共服务⽀出", "一般公共服务支出"],
  ])("%s is %s", (text, name) => {
    expect(plainName(text)).toBe(name);
  });

  test("is never emptied", () => {
    expect(plainName("其中：")).toBe("其中");
    expect(plainName("一、")).toBe("一");
    expect(plainName("")).toBe("");
  });
});

test.each([
  ["其中：财政拨款", true],
  ["其中财政拨款", true],
  [" 其 中：财政拨款", true],
  ["内含：利息", true],
  ["#利息", true],
  ["含税收入", false],
  ["财政拨款（其中：利息）", false],
  ["一、财政拨款", false],
])("isOfWhich: %s %s", (text, expected) => {
  expect(isOfWhich(text)).toBe(expected);
});
