import type { Book } from "../../domain/check.ts";
import { markedNames } from "../../domain/item-path.ts";
import { passagesOf, type Said } from "./said.ts";

/** A passage that explains one item 项 of the classification: `27、城乡社区支出（类）城乡社区管理事务（款）城管执法（项）…`. */
export interface ItemSaid extends Said {
  /** 类, 款, 项, as far as they are named, without blanks. */
  path: string[];
  /** The 项. */
  name: string;
}

/** How far into a passage the item may be named. */
const OPENING = 120;

/** The passages that explain an item each. */
export function itemsSaid(book: Book): ItemSaid[] {
  return passagesOf(book, "prose").flatMap((said) => {
    const opening = said.text.slice(0, OPENING);
    const marked = markedNames(opening);
    const last = marked.findIndex(({ level }) => level === "项");
    if (last < 0) {
      return [];
    }
    const path = marked.slice(0, last + 1).map(({ name }) => name.replaceAll("其它", "其他"));
    const name = path.at(-1) ?? "";
    return name === "" ? [] : [{ ...said, path, name }];
  });
}
