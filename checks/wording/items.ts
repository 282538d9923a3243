import type { Book } from "../../domain/check.ts";
import { compactText } from "../../domain/text.ts";
import { passagesOf, type Said } from "./said.ts";

/** A passage that explains one item 项 of the classification: `27、城乡社区支出（类）城乡社区管理事务（款）城管执法（项）…`. */
export interface ItemSaid extends Said {
  /** 类, 款, 项, as far as they are named, without blanks. */
  path: string[];
  /** The 项. */
  name: string;
}

const LEVEL = /[（(]\s*(?:\d{2,3}\s*)?([类款项])\s*[）)]/gu;
/** How far into a passage the item may be named. */
const OPENING = 120;

/** The passages that explain an item each. */
export function itemsSaid(book: Book): ItemSaid[] {
  return passagesOf(book, "prose").flatMap((said) => {
    const opening = said.text.slice(0, OPENING);
    const marks = [...opening.matchAll(LEVEL)];
    const last = marks.findIndex(([, level]) => level === "项");
    if (last < 0) {
      return [];
    }
    let from = 0;
    const path = marks.slice(0, last + 1).map((mark) => {
      const name = plainItem(opening.slice(from, mark.index));
      from = mark.index + mark[0].length;
      return name;
    });
    const name = path.at(-1) ?? "";
    return name === "" ? [] : [{ ...said, path, name }];
  });
}

/** Without number, quotation marks and blanks; 其它 is 其他. */
function plainItem(text: string): string {
  return compactText(text)
    .replace(
      /^(?:\d{1,2}|[一二三四五六七八九十]{1,3})[、.]|^\((?:\d{1,2}|[一二三四五六七八九十]{1,3})\)、?|^[①-⑳]/u,
      "",
    )
    .replace(/["“”‘’]/gu, "")
    .replaceAll("其它", "其他")
    .replace(/^.*[。；：:，,]/u, "")
    .replace(/^(?:支出|科目)/u, "");
}
