import { compactText } from "./text.ts";

/** Named so in full: projects may end in 率 too, 提高办事效率. */
const RATE = /(?:百分比|比重|占比|比率|增幅|(?:增长|增减|变动|下降|执行|完成|自给)率)(?:\(%\)|%)?$|%\)?$/u;

/** True for the head of a column or row that prints percentages: 比率（%）, 增长率, 占比. 按比例上缴收入 is an amount. */
export function isRateName(name: string): boolean {
  return RATE.test(compactText(name));
}
