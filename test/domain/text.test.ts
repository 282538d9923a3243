import { describe, expect, test } from "vitest";
import { compactText, foldText, joinLines } from "../../domain/text.ts";
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

test("no character that folding would change is taken for folded", () => {
  const wrong = Array.from({ length: 0x30000 }, (_, code) => String.fromCodePoint(code)).filter(
    (character) => isFolded(character) && foldText(character) !== character,
  );
  expect(wrong).toEqual([]);
  expect(["一般公共预算支出", "1,234.50", "歲出", "ＡＢ", "一 般"].map(isFolded)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});
