import { formatAmount, formatNumber, readNumber, toMoney } from "../domain/amount.ts";
import type { Evidence, Finding } from "../domain/finding.ts";
import { FEN_PER_UNIT, type Unit } from "../domain/unit.ts";
import { blamedEvidence, mainEvidence, statedNumber } from "./arrange-evidence.ts";
import type { Names } from "./locate.ts";

/** A difference of percentages comes in 1/10^6 of a percentage point and is shown in hundredths. */
const RATIO_DECIMALS = 6;
const SHOWN_DECIMALS = 2;

/**
 * The difference in the unit the stated number is printed in: `6.20 万元`; of percentages in points: `0.30 个百分点`.
 * Empty where it is not known what the number is of.
 */
export function formatDifference(finding: Finding, names: Names): string {
  const { difference } = finding;
  const stated = blamedEvidence(finding) ?? statedNumber(finding) ?? mainEvidence(finding);
  if (difference === undefined || !stated) {
    return "";
  }
  if (stated.amount !== undefined) {
    return formatMoney(difference, stated, finding, names);
  }
  return isPercentage(finding, stated) ? formatPoints(difference) : "";
}

function formatMoney(difference: number, stated: Evidence, finding: Finding, names: Names): string {
  const { unit, decimals } = printedAs(stated) ?? printedInTable(stated, finding, names);
  const whole = decimalsToShow(difference, FEN_PER_UNIT[unit], decimals);
  return `${formatAmount(difference, unit, whole)} ${unit}`;
}

interface Printed {
  unit: Unit;
  decimals: number;
}

/** The unit and decimals of a number, which its amount tells; a 0 is one of any unit. */
function printedAs({ printed = "", amount }: Evidence): Printed | undefined {
  const reading = readNumber(printed);
  if (reading.state !== "number" || amount === undefined || amount === 0) {
    return undefined;
  }
  const { number } = reading;
  const unit = (Object.keys(FEN_PER_UNIT) as Unit[]).find((one) => toMoney(number, one).amount === amount);
  return unit && { unit, decimals: number.decimals };
}

function printedInTable(stated: Evidence, finding: Finding, names: Names): Printed {
  const tables = [stated, ...finding.evidence].map((one) => names.table(one.table));
  const { unit = "元", decimals = SHOWN_DECIMALS } = tables.find((table) => table?.unit !== undefined) ?? {};
  return { unit, decimals };
}

/** The decimals of the stated number, or as many more as show the difference whole: the other side may be printed more finely. */
function decimalsToShow(difference: number, fen: number, least: number): number {
  let decimals = least;
  while (10 ** decimals < fen && (difference * 10 ** decimals) % fen !== 0) {
    decimals += 1;
  }
  return decimals;
}

function formatPoints(difference: number): string {
  const mantissa = Math.round(difference / 10 ** (RATIO_DECIMALS - SHOWN_DECIMALS));
  const points =
    mantissa === 0 ? { mantissa: difference, decimals: RATIO_DECIMALS } : { mantissa, decimals: SHOWN_DECIMALS };
  return `${formatNumber(points)} 个百分点`;
}

function isPercentage(finding: Finding, stated: Evidence): boolean {
  const reading = readNumber(stated.printed ?? "");
  return finding.class === "ratio" || (reading.state === "number" && reading.number.percent === true);
}
