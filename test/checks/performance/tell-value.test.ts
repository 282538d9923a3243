import { expect, test } from "vitest";
import { faultOf } from "../../../checks/performance/tell-value.ts";

function fault(kind: string, name: string, value: string, isShared = false) {
  const [first = "", second = ""] = kind.split(" ");
  return faultOf({
    first,
    second,
    name: { text: name, place: {} },
    value: { text: value, place: {} },
    ...(isShared ? { isShared: true as const } : {}),
  });
}

test.each([
  ["产出指标 质量指标", "任务完成合格率", "长期", "unmeasured"],
  ["产出指标 质量指标", "完工及时率", "及时率", "unmeasured"],
  ["产出指标 成本指标", "预算内经费", "合规", "unmeasured"],
  ["效益指标 社会效益指标", "完善基础设施建设", "完善率", "unmeasured"],
  ["满意度指标 服务对象满意度指标", "居民评价", "较满意", "unmeasured"],
  ["产出指标 数量指标", "走访企业", "逐步增加", "unmeasured"],
  ["产出指标 数量指标", "走访企业", "", "missing"],
  ["产出指标 质量指标", "维修处理及时率", "维修响应速度快", "vague"],
  ["产出指标 数量指标", "保安服务", "卫生整洁、内部安全有序", "vague"],
  ["效益指标 社会效益指标", "工作开展", "提高工作效率", "vague"],
  ["效益指标 社会效益指标", "工作效率", "提高", "vague"],
  ["效益指标 社会效益指标", "就业", "促进就业人数", "vague"],
  ["产出指标 质量指标", "未达标率", "≤5%", undefined],
  ["成本指标 社会成本指标", "对交通的影响", "降低", undefined],
  ["效益指标 社会效益指标", "服务水平", "明显提升", "vague"],
  ["效益指标 社会效益指标", "宣传工作覆盖面不断扩大", "宣传工作覆盖面不断扩大", "vague"],
  ["满意度指标 服务对象满意度指标", "群众满意度", "≥120%", "over-whole"],
  ["满意度指标 服务对象满意度指标", "群众满意度", ">100.00(%)", "over-whole"],
  ["满意度指标 服务对象满意度指标", "群众满意度", "≤90%", "wrong-way"],
  ["产出指标 质量指标", "验收合格率", "≥100人次", "wrong-unit"],
])("%s %s: %s", (kind, name, value, expected) => {
  expect(fault(kind, name, value)).toBe(expected);
});

test.each([
  ["产出指标 质量指标", "居民参与率", "居民参与率不低于100%"],
  ["产出指标 质量指标", "完成率", "≥110%"],
  ["产出指标 质量指标", "群众不满意度", "≤5%"],
  ["产出指标 质量指标", "覆盖率", "全覆盖"],
  ["产出指标 质量指标", "合格率", "=100.00(%)"],
  ["产出指标 数量指标", "培训人次", "≥288处"],
  ["产出指标 数量指标", "走访企业", "不少于两次"],
  ["产出指标 时效指标", "完成时间", "2024年12月底前"],
  ["产出指标 时效指标", "任务按期完成率", "按期完成"],
  ["产出指标 成本指标", "总成本", "不超过预算"],
  ["产出指标 成本指标", "维修费", "控制在预算内"],
  ["效益指标 社会效益指标", "安全责任事故", "安全无事故"],
  ["效益指标 社会效益指标", "队伍建设", "是"],
  ["满意度指标 服务对象满意度指标", "群众满意度", "90%"],
])("is content with %s %s: %s", (kind, name, value) => {
  expect(fault(kind, name, value)).toBeUndefined();
});

test("a value shared by several indicators is not missing", () => {
  expect(fault("产出指标 数量指标", "走访企业", "", true)).toBeUndefined();
});
