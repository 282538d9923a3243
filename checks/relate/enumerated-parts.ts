import type { Cell } from "../../domain/budget-table.ts";
import type { AmountClaim, TextClaims } from "../../domain/claim.ts";
import { plainWords } from "../../narrative/claims/words.ts";
import { figuresOfPassage } from "../../narrative/figures-of-passage.ts";

/** 300万元[，其中：办公费]60万元, 33亿元[（保工资]41亿元: a bracket alone opens a list only where more than one part follows. */
const OPENS = /^(?:[,，]?(?:其中|包括|分别[为是])[:：,，]?|\((?:其中|包括|含)[:：]?)(?<part>[^,，;；。、()]+)$/u;
const OPENS_BRACKET = /^\((?<part>[^,，;；。、()]+)$/u;
/** 60万元[、水电费]45万元: with 、 one list goes on for certain, with a comma something else may begin. */
const GOES_ON = /^、(?<part>[^,，;；。、()]+)$/u;
/** Not a part of the same money, or no part at all. */
const NO_PART = /[增减比较占另除调超]|加上|同期|年|合计|总计|累计|不含|完成|执行|决算|其中/u;
/** What is left after taking away is less than what it is made of: 结余3500万元，其中收入39700万元. */
const NET = /结余|结转|差|净|盈|亏|缺口|平衡|抵|增|减|人均|户均/u;
const UNIT = /^\s*[亿万千百]*元/u;

/** The parts of an amount that a text lists right after it, joined by 、. */
export function enumeratedParts(text: TextClaims, lead: AmountClaim, passage: string): Cell[] {
  const money = figuresOfPassage(text, lead.passage).filter(({ money: fen }) => fen !== undefined);
  const before = passage.slice(0, lead.figure.from);
  const clause = /[^,，;；。]*$/u.exec(before)?.[0] ?? "";
  if (lead.isBase || NET.test(clause)) {
    return [];
  }
  const parts: Cell[] = [];
  let end = lead.figure.to;
  let isBracket = false;
  for (const cell of money.filter(({ column }) => column >= end)) {
    const words = plainWords(passage.slice(end, cell.column));
    const bracket = parts.length === 0 ? OPENS_BRACKET.exec(words) : null;
    const found = parts.length === 0 ? (OPENS.exec(words) ?? bracket) : GOES_ON.exec(words);
    if (!found || NO_PART.test(found.groups?.["part"] ?? "")) {
      break;
    }
    isBracket ||= bracket !== null && !OPENS.test(words);
    parts.push(cell);
    end = cell.column + cell.text.length;
    end += UNIT.exec(passage.slice(end))?.[0].length ?? 0;
  }
  return isBracket && parts.length < 2 ? [] : parts;
}
