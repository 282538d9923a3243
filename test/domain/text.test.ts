import { describe, expect, test } from "vitest";
import { compactText, foldText, isOfWhich, joinLines, numberingDepth, plainName } from "../../domain/text.ts";
import { isFolded } from "../../domain/traditional.ts";

describe("foldText", () => {
  test.each([
    ["⼀般公共预算财政拨款⽀出", "一般公共预算财政拨款支出"],
    ["公务用⻋购置费", "公务用车购置费"],
    ["⻝品", "食品"],
    ["专⼾", "专户"],
    ["⺠⽣⽀出⻓期⻬全", "民生支出长期齐全"],
    ["⼈⺠代表⼤会", "人民代表大会"],
    ["ＡＢＣ１２３（％）", "ABC123(%)"],
    ["㈠财政拨款", "(一)财政拨款"],
    ["⑴财政拨款", "(1)财政拨款"],
    ["①财政拨款１", "①财政拨款1"],
  ])("%s is %s", (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  test("leaves ordinary characters alone", () => {
    const text = "一、一般公共预算财政拨款收入“三公”经费—…";
    expect(foldText(text).slice(0, 17)).toBe(text.slice(0, 17));
  });
});

test("compactText drops every kind of blank", () => {
  expect(compactText("支 出\u3000决\u00a0算\n表\u200b\ufeff")).toBe("支出决算表");
});

test("joinLines drops line breaks alone", () => {
  expect(joinLines("机关事业单位\n  基本养老保险 缴费\r\n支出")).toBe("机关事业单位基本养老保险 缴费支出");
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

test("no character that folding would change is taken for folded", () => {
  const wrong = Array.from({ length: 0x30000 }, (_, code) => String.fromCodePoint(code)).filter(
    (character) => isFolded(character) && foldText(character) !== character,
  );
  expect(wrong).toEqual([]);
  expect(["一般公共预算支出", "1,234.50", "歲出", "ＡＢ", "一 般"].map(isFolded)).toEqual([true, true, false, false, false]);
});
