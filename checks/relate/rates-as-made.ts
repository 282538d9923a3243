import type { Cell } from "../../domain/budget-table.ts";
import type { Book } from "../../domain/check.ts";
import { standsInText } from "../../domain/narrative.ts";
import type { RatioRelation } from "../../domain/relation.ts";
import { fitOf, type RateFit } from "./rate-fit.ts";
import { textCompletion } from "./text-completion.ts";
import { textGrowth } from "./text-growth.ts";
import { textShares } from "./text-shares.ts";

/** That so many rates come out of rounded amounts by chance, of a writer who had the amounts unrounded. */
const CHANCE = 0.001;
/** A slip in a book is no other habit: so many rates that come out are asked for, for each that does not. */
const FOR_EACH_OTHER = 5;

const HABITS = new WeakMap<Book, boolean>();

/**
 * The rates of a book as its writer makes them. From 0.39万元 and 0.31万元 as printed a rate is 25.81 %; unrounded they allow
 * 22 to 30 %. Where nearly all rates of the book come from the amounts as printed, no rate of it is allowed more.
 */
export function* ratesAsMade(rates: Iterable<RatioRelation>, book: Book): Iterable<RatioRelation> {
  for (const rate of rates) {
    const isTelling = tellingFit(rate) !== undefined && isMadeFromPrinted(book);
    yield isTelling
      ? { ...rate, numerator: asPrinted(rate.numerator), denominator: asPrinted(rate.denominator) }
      : rate;
  }
}

function isMadeFromPrinted(book: Book): boolean {
  let habit = HABITS.get(book);
  if (habit === undefined) {
    const fits = [textGrowth, textCompletion, textShares].flatMap((rates) =>
      [...rates(book)].flatMap((rate) => tellingFit(rate) ?? []),
    );
    const exact = fits.filter(({ isExact }) => isExact);
    const chance = exact.reduce((all, fit) => all * fit.chance, 1);
    habit = chance <= CHANCE && exact.length >= (fits.length - exact.length) * FOR_EACH_OTHER;
    HABITS.set(book, habit);
  }
  return habit;
}

/** The fit of a rate between two amounts of the text that allow more than one rate. */
function tellingFit(rate: RatioRelation): RateFit | undefined {
  const isOfText = [rate.numerator, rate.denominator].every((cell) => standsInText(cell) && cell.spread === undefined);
  const fit = isOfText ? fitOf(rate) : undefined;
  return fit?.isWithin && fit.chance < 1 ? fit : undefined;
}

/** The amount as its digits say it, not as what it may have been rounded from. */
function asPrinted(cell: Cell): Cell {
  return { ...cell, spread: 0 };
}
