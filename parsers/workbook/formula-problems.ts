import type { DocumentProblem } from "../../domain/document.ts";
import { placeInWords } from "../../domain/place.ts";
import type { NotRecomputed, Recomputed } from "./formulas/recompute.ts";
import type { Obstacle } from "./formulas/values.ts";

const REASONS: Readonly<Record<Obstacle, string>> = {
  external: "引用了其他工作簿",
  volatile: "结果随打开时间变化或引用不固定（如 NOW、OFFSET、INDIRECT）",
  function: "使用了本系统不能计算的函数",
  name: "引用了找不到的名称或工作表",
  circular: "循环引用",
  text: "以文字或错误值参与计算",
  near: "比较的两个数几乎相等",
  "hidden-rows": "对含有隐藏行的区域分类汇总",
  array: "为数组公式",
  "too-large": "引用区域过大",
  syntax: "写法不能识别",
};

/** What became of the formulas that could not be compared with their values, and of those that had none. */
export function listFormulaProblems(recomputed: Recomputed, externalFiles: readonly string[]): DocumentProblem[] {
  const problems: DocumentProblem[] = [];
  const [first] = recomputed.filled;
  if (first) {
    const message = `${placeInWords(first.place)} 等 ${recomputed.filled.length} 个单元格只有公式、没有保存计算结果，已按公式算出。请用 Excel 或 WPS 打开、重新计算并保存后核对。`;
    problems.push({ code: "FORMULA_COMPUTED", message, place: first.place });
  }
  if (recomputed.notRecomputed.length > 0) {
    problems.push(describeRest(recomputed.notRecomputed, externalFiles));
  }
  return problems;
}

function describeRest(rest: readonly NotRecomputed[], externalFiles: readonly string[]): DocumentProblem {
  const total = rest.reduce((sum, { count }) => sum + count, 0);
  const reasons = rest.map(({ obstacle, count, first, detail }) => {
    const function_ = obstacle === "function" ? ` ${detail}` : "";
    const files = obstacle === "external" && externalFiles.length > 0 ? `“${externalFiles.join("”“")}”` : "";
    return `${REASONS[obstacle]}${function_}${files} ${count} 个（如${placeInWords(first.place)}）`;
  });
  const place = (rest[0] as NotRecomputed).first.place;
  const message = `有 ${total} 个公式未重新计算，按保存的结果读取：${reasons.join("；")}。`;
  return { code: "FORMULA_NOT_RECOMPUTED", message, place };
}
