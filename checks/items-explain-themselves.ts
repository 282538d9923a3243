import { defineCheck, type Observation } from "../domain/check.ts";
import { compactText } from "../domain/text.ts";
import { DISCLOSURE_RULES } from "./basis.ts";
import { type ItemSaid, itemsSaid } from "./wording/items.ts";
import { inQuotes, quote } from "./wording/said.ts";

interface Copied {
  what: "用途" | "原因";
  other: ItemSaid;
  from: number;
  to: number;
}

const PURPOSE = /主要用于\s*[:：]?\s*([^，。；]{2,40})/gu;
const REASON = /原因(?:是|为)?\s*[:：]?\s*([^，。；]{2,40})/gu;
/** What may follow the name of an item without saying more: 经费增加. */
const REST =
  /^(?:等|的|方面)*(?:经费|支出|费用|项目|资金|预算)*(?:的|有所)?(?:增加|减少|增长|下降|调整|变化|提高|支出)?$/u;
/** Shorter names are words of everyday use. */
const SHORTEST = 4;

export default defineCheck({
  id: "items-explain-themselves",
  code: "BUD-TEXT-005",
  title: "项级科目的用途和增减原因不应照抄其他科目",
  class: "text-text",
  severity: "warning",
  basis: [DISCLOSURE_RULES],
  reads: [],

  *observe(_tables, book): Iterable<Observation> {
    const items = itemsSaid(book);
    for (const item of items) {
      const copied = [...find(item, items, "用途", PURPOSE), ...find(item, items, "原因", REASON)];
      const [first] = copied;
      if (first) {
        const whats = [...new Set(copied.map(({ what }) => what))].join("和");
        yield {
          subject: `${item.path.join("/")} 照抄`,
          message: `“${item.name}”的${whats}写的是“${first.other.name}”：“${inQuotes(item.text.slice(first.from, first.to))}”。`,
          suggestion: `请按“${item.name}”的实际${whats}改写。`,
          evidence: [
            ...copied.map(({ from, to }) => quote(item, from, to)),
            quote(first.other, 0, Math.min(60, first.other.text.length)),
          ],
        };
      }
    }
  },
});

/** Phrases that are the name of another item of the book, and nothing of this one. */
function find(item: ItemSaid, items: readonly ItemSaid[], what: Copied["what"], pattern: RegExp): Copied[] {
  return [...item.text.matchAll(pattern)].flatMap((match) => {
    const phrase = compactText(match[1] ?? "").replace(/["“”]/gu, "");
    const other = items.find((one) => namesOnly(phrase, one) && !isOwn(phrase, one, item));
    return other ? [{ what, other, from: match.index, to: match.index + match[0].length }] : [];
  });
}

/** The phrase is the item's name, perhaps after that of its 款 or 类, with nothing said besides. */
function namesOnly(phrase: string, { path, name }: ItemSaid): boolean {
  return fullNames(path, name).some((full) => phrase.startsWith(full) && REST.test(phrase.slice(full.length)));
}

function fullNames(path: readonly string[], name: string): string[] {
  const above = path.at(-2) ?? "";
  return [...(name.length >= SHORTEST ? [name] : []), ...(above === "" ? [] : [above + name])];
}

/** An item of the same name under another 款, or whose name is part of this one's. */
function isOwn(phrase: string, other: ItemSaid, item: ItemSaid): boolean {
  const above = item.path.at(-2) ?? "";
  const isWithin = item.name.includes(other.name) || other.name.includes(item.name) || above.includes(other.name);
  const isOtherParent =
    other.name === item.name && other.path.at(-2) !== above && phrase.startsWith(other.path.at(-2) ?? "");
  return phrase.includes(item.name) ? !isOtherParent : isWithin;
}
