import type { AmountClaim } from "../../domain/claim.ts";
import type { Passage } from "../../domain/narrative.ts";
import { opensList } from "./unit.ts";

/** An amount whose parts are the passages that follow. */
interface OpenList {
  claim: AmountClaim;
  section: readonly number[];
  /** How the passage that opens it is numbered, and how its items are: `1、` and `（1）` differ; empty without a number. */
  own: string;
  items?: string;
}

/**
 * The lists that run over passages: 支出预算总计21,955.35万元。包括： and then 1．… 2．… A list ends where a passage is numbered
 * as its head is, where the numbers of its items end, and with its section.
 */
export function openLists() {
  let open: OpenList[] = [];
  return {
    enter(passage: Passage): void {
      const style = styleOf(passage);
      open = open.filter(({ section }) =>
        section.every((index, at) => passage.section[at] === index || isOwn(passage, index)),
      );
      for (let top = open.at(-1); top; top = open.at(-1)) {
        const fits = top.items === undefined ? style !== top.own || style === "" : top.items === style;
        const isDeeper =
          top.items !== undefined &&
          top.items !== style &&
          style !== "" &&
          !open.some(({ items, own }) => items === style || own === style);
        if (fits || isDeeper) {
          break;
        }
        open.pop();
      }
      const top = open.at(-1);
      if (top && top.items === undefined) {
        top.items = style;
      }
    },
    lead(): AmountClaim | undefined {
      return open.at(-1)?.claim;
    },
    leave(passage: Passage, amounts: readonly AmountClaim[]): void {
      const last = amounts.findLast(({ zone }) => zone === "main");
      const top = open.at(-1);
      if (last && opensList(passage.text.slice(last.figure.to))) {
        open.push({ claim: last, section: passage.section, own: styleOf(passage) });
      } else if (top?.items === "" && /。\s*$/u.test(passage.text)) {
        open.pop();
      }
    },
  };
}

function isOwn({ index }: Passage, heading: number): boolean {
  return index === heading;
}

/** `（一）` and `（二）` are one style, `1、` and `（1）` are not. */
function styleOf({ number }: Passage): string {
  return (number ?? "")
    .normalize("NFKC")
    .replace(/[一二三四五六七八九十]+/u, "C")
    .replace(/\d+/u, "1")
    .replace(/[.、\s]/gu, "");
}
