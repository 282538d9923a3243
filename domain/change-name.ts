const CHANGE = /增减|增长|变化|变动(?!\)?预算)|差额|同比|比较|比上年|较上年|比20\d{2}年/u;

/** True for the head of a column that prints how much more or less than another: 增减额, 比上年增长%. */
export function isChangeName(name: string): boolean {
  return CHANGE.test(name);
}
