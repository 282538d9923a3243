import { describe, expect, test } from "vitest";
import type { BudgetTable, LineItem } from "../../domain/budget-table.ts";
import { drawBook } from "../checks/draw-table.ts";

function lines(grid: string, title = "支出预算表"): LineItem[] {
  const table = drawBook(`${title}\n单位：万元\n${grid}`).tables[0] as BudgetTable;
  return table.lines;
}

describe("codes", () => {
  const code = (cell: string) => lines(`科目编码 | 科目名称 | 合计\n${cell} | 某项支出 | 1.00`)[0]?.code;

  test.each(["201", "20101", "2010101", "201010101"])("%s is one", (text) => {
    expect(code(text)).toBe(text);
  });

  test.each(["2", "20", "2010", "201010", "20101010"])("%s is none, and kept as printed", (text) => {
    const [line] = lines(`科目编码 | 科目名称 | 合计\n201 | 某项支出 | 1.00\n${text} | 某项支出 | 1.00`).slice(-1);
    expect(line).toMatchObject({ printedCode: text });
    expect(line?.code).toBeUndefined();
  });

  const parts = (row: string) =>
    lines(`类 | 款 | 项 | 科目名称 | 合计\n${row}`).map(({ code, printedCode }) => [code, printedCode])[0];

  test("parts in columns of their own are put together", () => {
    expect(parts("201 | | | 一般公共服务支出 | 1.00")).toEqual(["201", "201"]);
    expect(parts("201 | 01 | | 人大事务 | 1.00")).toEqual(["20101", "201 01"]);
    expect(parts("201 | 01 | 04 | 人大会议 | 1.00")).toEqual(["2010104", "201 01 04"]);
  });

  test("2 stands for 02", () => {
    expect(parts("301 | 2 | | 津贴补贴 | 1.00")).toEqual(["30102", "301 2"]);
    expect(parts("201 | 1 | 4 | 人大会议 | 1.00")).toEqual(["2010104", "201 1 4"]);
  });

  test("parts that make no code are kept as printed", () => {
    expect(parts("7 | 11 | 02 | 事业单位医疗 | 1.00")).toEqual([undefined, "7 11 02"]);
    expect(parts("201 | | 04 | 人大会议 | 1.00")).toEqual([undefined, "201 04"]);
  });

  test("a code stands in the cell of its name", () => {
    for (const text of ["2010501 行政运行", "2010501-行政运行", "2010501行政运行"]) {
      expect(lines(`科目名称 | 合计\n${text} | 1.00`)[0]).toMatchObject({ code: "2010501", name: "行政运行" });
    }
    expect(lines("科目名称 | 合计\n2024年会议费 | 1.00")[0]?.code).toBeUndefined();
  });

  test("the number of a unit is none", () => {
    const [line] = lines("类 | 款 | 项 | 单位代码 | 科目名称 | 合计\n201 | 05 | 01 | 301001 | 行政运行 | 1.00");
    expect(line).toMatchObject({ code: "2010501", name: "行政运行" });
  });
});

describe("names", () => {
  const named = (text: string) => lines(`项目 | 金额\n${text} | 1.00`)[0];

  test("lose their numbering, not what is printed", () => {
    expect(named("一、财政拨款收入")).toMatchObject({ name: "财政拨款收入", printedName: "一、财政拨款收入" });
    expect(named("（一）一般公共预算拨款")).toMatchObject({ name: "一般公共预算拨款" });
    expect(named("其中：1.经费拨款")).toMatchObject({ name: "经费拨款", mark: "of-which" });
  });

  test.each(["合计", "总 计", "小计", "本年支出合计", "人员经费合计"])("%s is a total", (text) => {
    expect(named(text)?.mark).toBe("total");
  });

  test("合计 with a code or in a longer name is none", () => {
    expect(lines("科目编码 | 科目名称 | 合计\n201 | 小计 | 1.00")[0]?.mark).toBe("item");
    expect(named("合计数与上年对比的说明")?.mark).toBe("item");
  });

  test.each([
    ["本年收入合计", "current-revenue"],
    ["一、本年收入", "current-revenue"],
    ["使用非财政拨款结余（含专用结余）", "surplus-used"],
    ["年初结转和结余", "opening-balance"],
    ["二、上年结转", "opening-balance"],
    ["年初财政拨款结转和结余", "opening-balance"],
    ["收入总计", "revenue-total"],
    ["本年支出合计", "current-expenditure"],
    ["结余分配", "surplus-distributed"],
    ["年末结转和结余", "closing-balance"],
    ["结转下年", "closing-balance"],
    ["支出总计", "expenditure-total"],
    ["一、一般公共预算财政拨款收入", "general"],
    ["（二）政府性基金预算拨款", "fund"],
    ["三、国有资本经营预算财政拨款收入", "state-capital"],
    ["四、财政专户管理资金收入", "special-account"],
    ["五、事业收入", "service-revenue"],
    ["六、事业单位经营收入", "operating-revenue"],
    ["七、上级补助收入", "superior-subsidy"],
    ["八、附属单位上缴收入", "affiliate-revenue"],
    ["九、其他收入", "other-revenue"],
    ["一、基本支出", "basic"],
    ["公用经费合计", "public-total"],
  ])("%s is %s", (text, item) => {
    expect(named(text)?.item).toBe(item);
  });

  test.each(["二十三、其他支出", "国有资本经营预算支出", "教育支出", "项目支出绩效"])(
    "%s is no item of a summary",
    (text) => {
      expect(named(text)?.item).toBeUndefined();
    },
  );

  test("merged over panels name the row in each, once", () => {
    const found = lines(
      `
      收入 | < | 支出 | < | < | <
      项目名称 | 金额 | 功能分类 | 金额 | 支出用途 | 金额
      一、财政拨款 | 1.00 | 一、教育支出 | 1.00 | 一、基本支出 | 1.00
      收入合计 | 1.00 | 支出合计 | < | < | 1.00`,
      "部门收支总表",
    );
    expect(
      found.filter(({ mark }) => mark === "total").map(({ name, cells }) => [name, Object.values(cells)[0]?.text]),
    ).toEqual([
      ["收入合计", "1.00"],
      ["支出合计", "1.00"],
      ["支出合计", "1.00"],
    ]);
  });

  test("merged over the code and name columns of blocks name them once, too", () => {
    const found = lines(`
      科目编码 | 科目名称 | 决算数 | 科目编码 | 科目名称 | 决算数
      302 | 商品和服务支出 | 1.00 | 310 | 资本性支出 | 1.00
      公用经费合计 | < | < | < | < | 2.00`);
    expect(found.filter(({ item }) => item === "public-total").map(({ name }) => name)).toEqual([
      "公用经费合计",
      "公用经费合计",
    ]);
  });

  test("merged downwards name the rows they cover", () => {
    const found = lines("项目名称 | | 金额\n合计 | < | 3.00\n其他资金 | 小计 | 3.00\n^ | 事业收入 | 1.00\n^ | | 2.00");
    expect(found.map(({ name }) => name)).toEqual(["合计", "其他资金小计", "事业收入", "其他资金"]);
  });
});

describe("rows", () => {
  test("blank ones and notes in the body are left out", () => {
    const grid = "项目 | 金额\n会议费 | 1.00\n| \n此表为空 |\n培训费 |\n注：不含涉密 |";
    expect(lines(grid).map(({ name }) => name)).toEqual(["会议费", "培训费"]);
  });

  test("one of amounts alone is kept", () => {
    expect(lines("合计 | 基本支出\n3.00 | 1.00", "支出预算总表")).toMatchObject([
      { name: "", cells: { 0: { text: "3.00" } } },
    ]);
  });
});

describe("cells", () => {
  const cell = (text: string, unit = "万元") => {
    const table = drawBook(`支出预算表\n单位：${unit}\n项目 | 预算数\n培训费 | 1.00\n会议费 | ${text}`)
      .tables[0] as BudgetTable;
    return table.lines[1]?.cells[1];
  };

  test("know their money", () => {
    expect(cell("1,234.56")).toMatchObject({ text: "1,234.56", money: { amount: 1_234_560_000, step: 10_000 } });
    expect(cell("1,234.56", "元")).toMatchObject({ money: { amount: 123_456, step: 1 } });
  });

  test.each(["", "—", "-", "/", "不适用", "…"])("%j says nothing", (text) => {
    expect(cell(text)).toMatchObject({ text });
    expect(cell(text)).not.toHaveProperty("number");
    expect(cell(text)).not.toHaveProperty("unreadable");
  });

  test.each(["1,23.4", "1.2.3", "约10", "12.00万"])("%j cannot be read", (text) => {
    expect(cell(text)).toMatchObject({ unreadable: true });
  });

  test("are no money where no unit is stated, nor in columns of percents", () => {
    const table = drawBook("支出预算表\n项目 | 预算数 | 占比%\n会议费 | 1.00 | 40").tables[0] as BudgetTable;
    expect(Object.values(table.lines[0]?.cells ?? {}).map(({ money }) => money)).toEqual([undefined, undefined]);
  });

  test("say where they stand, with more of the head where two columns share its last word", () => {
    const labels = (heads: string) =>
      Object.values(lines(`${heads}\n201 | 一般公共服务支出 | 1.00 | 1.00`)[0]?.cells ?? {}).map(({ label }) => label);
    expect(labels("科目编码 | 科目名称 | 合计 | 基本支出")).toEqual([
      "201 一般公共服务支出 · 合计",
      "201 一般公共服务支出 · 基本支出",
    ]);
    expect(labels("科目编码 | 科目名称 | 2023年预算 | 2024年预算\n^ | ^ | 合计 | 合计")).toEqual([
      "201 一般公共服务支出 · 2023年预算 合计",
      "201 一般公共服务支出 · 2024年预算 合计",
    ]);
  });
});

test.todo("leaves out a header that is printed again in the middle of a sheet; now it is a row that cannot be read");
