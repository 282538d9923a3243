import type { Cell } from "../../domain/budget-table.ts";
import { plainWords } from "../../narrative/claims/words.ts";

/** One of the amounts a text lists: `水电费` of `、水电费45万元`. */
export interface ListedPart {
  cell: Cell;
  name: string;
  /** What joins it to the part before; empty of the first. */
  mark: "" | "、" | "," | ";";
  /** Offset behind it and its unit. */
  end: number;
}

/** What is listed right behind an amount, and how the words before the first part open the list. */
export interface Listed {
  parts: ListedPart[];
  /** `bracket`: nothing but a bracket; `some`: 其中, 包括; `all`: 分别为, 按功能分类. */
  opens: "bracket" | "some" | "all";
  /** A mark follows the opening words: 其中：, 其中，. */
  hasColon: boolean;
  /** The list begins anew behind a full stop or semicolon: ；按功能分类：. */
  isApart: boolean;
}

const NAME = "(?<part>[^,，;；:：。、()]+)$";
/** 300万元[，其中：办公费]60万元. */
const SOME = new RegExp(`^(?:[,，。]?(?:其中|包括)|\\((?:其中|包括|含))(?<colon>[:：,，]*)${NAME}`, "u");
/** 3300万元[，按功能分类：教育支出]1250万元. */
const ALL = new RegExp(
  `^(?<apart>[。;；])?[,，]?(?:其中[:：,，]?)?(?:分别[为是]|按(?!规定|要求|照规定)[^,，。；;:：()]{2,12}(?:分类?|划分|分为))(?<colon>[:：,，]*)${NAME}`,
  "u",
);
const BRACKET = new RegExp(`^\\(${NAME}`, "u");
const GOES_ON = new RegExp(`^(?<mark>[、,，;；])${NAME}`, "u");
/** Not a part of the same money, or no part at all. */
const NO_PART =
  /[增减比较占另除调超]|加上|同期|年|合计|总计|累计|不含|完成|执行|决算|其中|包括|分别|用于|主要|缺口|赤字|[单总]价|最[高低多少大小]|人均|户均|^\(?(?:收入|支出|限额|余额|预算)$/u;
/** …10万元[，同比减少1万元][，占5%]、…: said of the part before. */
const REMARK =
  /[,，](?:同比|比|较|与|占|增长|增加|减少|下降|上升|降低|完成|主要用于|用于)[^,，;；。、()]*(?=[,，;；。、()]|$)/gu;
const MONEY = /^\s*[亿万千百]*元/u;

/** The parts listed behind an offset, of the amounts (or counts of a unit) that follow it in order. */
export function listedParts(
  passage: string,
  from: number,
  amounts: readonly Cell[],
  unit: RegExp = MONEY,
): Listed | undefined {
  let listed: Listed | undefined;
  let end = from;
  for (const cell of amounts) {
    const between = passage.slice(end, cell.column);
    if (listed && isInBracket(between)) {
      continue;
    }
    const words = plainWords(between).replace(/(?<=\d),(?=\d)/gu, "");
    const said = (listed ? words.replace(/\([^()]*\)/gu, "") : words).replace(REMARK, "");
    if (said === "") {
      continue;
    }
    const found = listed ? GOES_ON.exec(said)?.groups : openingOf(said);
    const name = found?.["part"] ?? "";
    if (!found || NO_PART.test(name)) {
      break;
    }
    listed ??= startOf(said, found);
    end = cell.column + cell.text.length;
    end += unit.exec(passage.slice(end))?.[0].length ?? 0;
    listed.parts.push({ cell, name, mark: (found["mark"] ?? "").normalize("NFKC") as ListedPart["mark"], end });
  }
  return listed;
}

/** The words behind a part without what they say of it: 公务用车运行费18.00万元[，同比持平]。 */
export function withoutRemarks(words: string): string {
  return words.replace(REMARK, "");
}

function openingOf(said: string): Record<string, string> | undefined {
  return (ALL.exec(said) ?? SOME.exec(said) ?? BRACKET.exec(said))?.groups;
}

function startOf(said: string, found: Record<string, string>): Listed {
  const opens = ALL.test(said) ? "all" : SOME.test(said) ? "some" : "bracket";
  return { parts: [], opens, hasColon: (found["colon"] ?? "") !== "", isApart: found["apart"] !== undefined };
}

/** A figure in brackets is of the part before them: A60万元（其中a[20万元]）、B40万元. */
function isInBracket(between: string): boolean {
  return (between.match(/[（(]/gu)?.length ?? 0) > (between.match(/[）)]/gu)?.length ?? 0);
}
