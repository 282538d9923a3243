import type { Cell } from "../../domain/budget-table.ts";
import type { Book } from "../../domain/check.ts";
import type { ShareClaim, Subject, TextClaims } from "../../domain/claim.ts";
import { type RatioRelation, ratio } from "../../domain/relation.ts";
import { claimsOf } from "../../narrative/claims-of.ts";
import { figuresOfPassage } from "../../narrative/figures-of-passage.ts";
import { agrees } from "../bind/agrees.ts";
import { cellsOf } from "../bind/bind-amount.ts";

/** Each share of the text against the amount and the whole it is of. */
export function* textShares(book: Book): Iterable<RatioRelation> {
  for (const text of claimsOf(book)) {
    for (const claim of text.claims) {
      const whole = claim.kind === "share" && claim.of && isOfNearest(claim, text) ? wholeOf(claim, book) : undefined;
      if (claim.kind === "share" && claim.of && whole) {
        yield ratio(claim.cell, claim.of.cell, whole, "share", "该项与总额");
      }
    }
  }
}

/** 住房保障支出969.35万元。人员支出5410.98万元，占72%: an amount of something unknown between the two is what the share is of. */
function isOfNearest({ cell, of, whole }: ShareClaim, text: TextClaims): boolean {
  return !figuresOfPassage(text, cell.row).some(
    (figure) =>
      figure.money !== undefined &&
      figure.column < cell.column &&
      of?.cell.row === cell.row &&
      figure.column > of.cell.column &&
      figure.column !== whole?.cell.column,
  );
}

/** A total that no words name is one of the same year, and no item of a list: 2025年为7167.03万元。其中：基本支出…，占87.77%. */
function mayBeWhole({ of, whole }: ShareClaim): boolean {
  const [part, total] = [of?.subject, whole?.subject];
  const isOfYear = part?.year === undefined || total?.year === undefined || part.year === total.year;
  return isOfYear && total?.term !== undefined && total.path === undefined;
}

/** 公务接待费支出2.06万元，占14.10%: what the parts of 三公 are a share of needs no words. */
const OF_THREE_PUBLIC: ReadonlySet<string | undefined> = new Set(["abroad", "vehicles", "reception"]);

function wholeOf(claim: ShareClaim, book: Book): Cell | undefined {
  const ofThree = [claim.of, claim.whole].map((one) => OF_THREE_PUBLIC.has(one?.subject.term));
  // 公务用车…23.40万元，其中…；公务接待费1.21万元，占4.9%: one of the three is no part of another.
  const whole = ofThree.every(Boolean) ? undefined : claim.whole;
  const isPart = !whole && OF_THREE_PUBLIC.has(claim.of?.subject.term);
  const wholeSubject: Subject | undefined =
    claim.wholeSubject ?? (isPart ? { ...claim.of?.subject, term: "three-public" } : undefined);
  if (!wholeSubject) {
    return whole && (whole.isBase || mayBeWhole(claim)) ? whole.cell : undefined;
  }
  if (whole) {
    return whole.cell;
  }
  const cells = cellsOf(wholeSubject, book);
  const [first] = cells;
  return first && cells.every((one) => !one.isWeak && agrees(one.cell, first.cell)) ? first.cell : undefined;
}
