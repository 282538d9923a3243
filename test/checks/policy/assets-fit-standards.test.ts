import { describe, expect, test } from "vitest";
import assets from "../../../checks/policy/assets-fit-standards.ts";
import { observeDrawn } from "../observe-drawn.ts";

describe("dearer than the thing may be", () => {
  const draw = (name: string, price: string) => `某市水务局2024年度部门预算
    ===
    2024年新增资产配置预算表
    单位：元
    资产名称 | 购置数量 | 单价 | 金额
    ${name} | 1 | ${price} | ${price}
    合计 | | | ${price}`;
  test.each([
    ["台式计算机", "6500", 1],
    ["办公用台式电脑（国产）", "6500", 1],
    ["台式机20台", "6500", 1],
    ["台式计算机", "5000", 0],
    ["台式高速扫描仪", "9000", 0],
    ["台式机内存条", "9000", 0],
    ["笔记本电脑", "9000", 1],
    ["便携式投影仪", "9000", 0],
    ["彩色复印机", "36000", 1],
    ["复印机用纸柜", "36000", 0],
    ["复印机耗材", "36000", 0],
  ])("%s at %s", (name, price, count) => {
    expect(observeDrawn(assets, draw(name, price))).toHaveLength(count);
  });
});
