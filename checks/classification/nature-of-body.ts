import type { Book } from "../../domain/check.ts";
import type { Evidence } from "../../domain/finding.ts";
import { passagesOf, quote } from "../wording/said.ts";

/** What a unit is 单位性质. Those managed by the law on civil servants 参公 keep the subjects of an authority. */
export type Nature = "authority" | "institution";

interface StatedNature {
  nature: Nature;
  /** In words: `事业单位`. */
  says: string;
  /** Where the text says so; of a name that says it the name alone. */
  evidence?: Evidence;
}

/** Said of the unit itself at the head of a clause: 我中心是公益一类事业单位. Of another unit its name is said. */
const STATED =
  /(?:^|[。；，：:\s])(?:单位性质|机构性质|本单位|我单位|[本我][院校园馆站所会局中]心?)[^。；，]{0,12}?(?:为|是|属于?|系|[:：])[^。；，]{0,24}?(?<nature>行政单位|行政机关|行政执法机关|事业单位|事业法人)/u;
/** Kept as an authority is, whatever else it is called. */
const AS_AUTHORITY = /参公|参照(?:《?中华人民共和国)?《?公务员法?》?|公务员法|行政和事业|行政、事业|行政及事业/u;
/** What bears such a name is an institution, unless the text says otherwise. */
const INSTITUTION =
  /(?:学校|中学|小学|幼儿园|大学|学院|医院|卫生院|福利院|图书馆|博物馆|文化馆|科技馆|美术馆|档案馆|研究院|研究所)$/u;

/** What a unit that hands in a book of its own is, by its own words or by its name; nothing of what has several natures. */
export function natureOfBody(book: Book): StatedNature | undefined {
  const passages = passagesOf(book, "prose");
  if (passages.some(({ text }) => AS_AUTHORITY.test(text))) {
    return undefined;
  }
  const stated = passages.flatMap((said): StatedNature[] => {
    const match = STATED.exec(said.text);
    const says = match?.groups?.["nature"] ?? "";
    const nature = says.startsWith("行政") ? "authority" : "institution";
    return match ? [{ nature, says, evidence: quote(said, match.index, match.index + match[0].length) }] : [];
  });
  const [first] = stated;
  if (first) {
    return stated.every(({ nature }) => nature === first.nature) ? first : undefined;
  }
  return INSTITUTION.test(book.body ?? "") ? { nature: "institution", says: "事业单位" } : undefined;
}
