import type { Book } from "../../domain/check.ts";
import type { ShownPlace } from "../relate/worst-places.ts";
import { inQuotes, passagesOf, quote } from "../wording/said.ts";

/** 资金闲置18个月: what a report of audit or of inspection says. */
const IDLE =
  /(?:资金|经费|补助|款项)[^。；]{0,24}?(?:闲置|沉淀|未使用|滞留)[^。；\d]{0,10}(?:(?:超过|长达|达|近|已)?(\d+|[一二两三四五])(?:个月|个?年)|(?:两|三|2|3)年以上|长期)/u;
const LONG_MONTHS = 12;
/** What was done about it; 尚有 and 未整改 say that some of it was not. */
const MENDED = /已[^。；，,]{0,12}(?:支出|拨付|使用|支付|下达|整改)|整改(?:完毕|到位|完成)|完成整改/u;
const STILL_OPEN = /尚|仍|未(?:完成)?整改|未(?:拨付|支出|使用)|部分/u;
/** What an audit or an inspection is to look at is no fact yet. */
const PLANNED =
  /(?:开展|组织|实施|进行|重点关注|计划|拟)[^。；]*(?:专项)?(?:审计|检查|调查|排查|核查|督查)|(?:审计|检查)(?:重点|内容|计划)/u;
const FOUND = /发现|查出|指出|存在|反映/u;

/** Sentences that say for how long money lay idle: a year and more. */
export function idleSaid(book: Book): ShownPlace[] {
  return passagesOf(book, "prose").flatMap((said) =>
    said.passage.sentences.flatMap(({ from, to }): ShownPlace[] => {
      const words = said.text.slice(from, to);
      const match = IDLE.exec(words);
      const number = match?.[1];
      const count =
        number === undefined
          ? LONG_MONTHS
          : /\d/u.test(number)
            ? Number(number)
            : "零一两三四五".indexOf(number.replace("二", "两"));
      const months = match && /年/u.test(match[0].slice(-3)) ? count * 12 : count;
      const isFact =
        match !== null &&
        months >= LONG_MONTHS &&
        !/收回|盘活|清理|避免|防止|不得|严禁|超过[^。]*的[，,]/u.test(words) &&
        !isMended(words.slice(match.index + match[0].length)) &&
        !(PLANNED.test(words) && !FOUND.test(words));
      return isFact ? [{ says: `“${inQuotes(words, 60)}”`, evidence: [quote(said, from, to)] }] : [];
    }),
  );
}

function isMended(after: string): boolean {
  return MENDED.test(after) && !STILL_OPEN.test(after);
}
