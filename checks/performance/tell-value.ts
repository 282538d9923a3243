import { compactText } from "../../domain/text.ts";
import type { Indicator } from "./form.ts";

/**
 * What is wrong with the value of an indicator 指标值. `missing`: none is printed. `unmeasured`: the indicator asks for a number (a
 * rate, a count, a cost, a satisfaction) and none is given. `vague`: a direction or a state without a measure, which indicators
 * of benefit may have for a part (财预〔2015〕88号 asks for 细化、量化). `over-whole`, `wrong-way`, `wrong-unit`: the number does not
 * fit a rate that is to be high.
 */
export type ValueFault = "missing" | "unmeasured" | "vague" | "over-whole" | "wrong-way" | "wrong-unit";

const NUMBER =
  /[\d０-９①-⑳]|[零一二两三四五六七八九十百千万]+(?:个|次|人|家|场|户|名|期|件|份|项|天|月|年|季|倍|成|元)|百分/u;
/** Names that ask for a number. */
const MEASURE =
  /(?:(?<!效)率|满意度|知晓度|认可度|参与度|改善度|比例|占比|数量|次数|人数|人次|个数|户数|天数|金额|面积)$/u;
/** A value that says what is measured and not how much: 及时率, 满意度. */
const BARE_MEASURE =
  /^(?!提高|提升|促进|增加|改善|增强|扩大|降低|减少|优化)\p{Script=Han}{0,5}(?:(?<!效)率|满意度|知晓度|认可度|参与度|改善度|比例|数量|次数|人数|人次|个数|面积)$/u;
/** Nothing but a direction or a degree. A description (维修响应速度快) may be told to have been reached, and is only vague. */
const WORDS_ONLY =
  /^(?:有所|逐步|逐年|不断|进一步|持续|稳步|明显|显著|有效|大幅|较|很)*(?:提高|提升|增强|增加|改善|扩大|优化|完善|满意|长期|良好|好|高|快|低|有效|明显|显著|促进|加强|降低|减少|节约|合规|合理|可控)?$/u;
const VAGUE =
  /提高|提升|增强|增加|改善|有效|明显|显著|良好|较好|较高|进一步|逐步|不断|促进|推进|推动|加强|长期|持续|扩大|优化|完善|有所|满意|保障|平稳|有序|快$|达标$/u;
/** Costs in money: 社会成本, 生态环境成本 are told in words. */
const COST = /(?<!社会|环境)成本/u;
/** Rates of which there is no more than all, and more is better. */
const HIGH_RATE = /(?<![不未非])(?:满意度|合格率|及时率|达标率|覆盖率|知晓率|参与率|准确率|完好率)$/u;

/** A rate of all, in percent. */
const WHOLE = 100;

/** `undefined` where the value is as it should be, or where that cannot be told. */
export function faultOf({ first, second, name, value, isShared }: Indicator): ValueFault | undefined {
  const said = compactText(value.text);
  const kind = second || first;
  const asked = compactText(name.text).replace(/\([^)]*\)$/u, "");
  if (said === "") {
    return isShared ? undefined : "missing";
  }
  if (NUMBER.test(said)) {
    return faultOfNumber(asked, said);
  }
  if (BARE_MEASURE.test(said)) {
    return "unmeasured";
  }
  const wantsNumber = MEASURE.test(asked) || /数量|满意/u.test(kind) || COST.test(kind);
  if (wantsNumber && WORDS_ONLY.test(said)) {
    return "unmeasured";
  }
  return VAGUE.test(said) || said === asked ? "vague" : undefined;
}

function faultOfNumber(asked: string, said: string): ValueFault | undefined {
  if (!HIGH_RATE.test(asked)) {
    return undefined;
  }
  const parts =
    /^(?<sign>[≥≤<>=＝]|不低于|不少于|不高于|不超过|大于|小于)?=?(?<number>\d+(?:\.\d+)?)\(?(?<unit>[^()\d]*)\)?$/u.exec(
      said,
    )?.groups;
  if (!parts) {
    return undefined;
  }
  if (/^(?:人次?|次|个|场|家|户|件|台|套|项|份)$/u.test(parts["unit"] ?? "")) {
    return "wrong-unit";
  }
  if (parts["unit"] !== "%") {
    return undefined;
  }
  if (/^(?:≤|<|不高于|不超过|小于)$/u.test(parts["sign"] ?? "")) {
    return "wrong-way";
  }
  return Number(parts["number"]) > WHOLE || (parts["sign"] === ">" && Number(parts["number"]) === WHOLE)
    ? "over-whole"
    : undefined;
}
