import type { DigitStyle } from "../../domain/digit-bytes.ts";
import type { TextStore } from "../../domain/text-store.ts";
import type { FormatNumber } from "./number-format.ts";
import { printExactly } from "./print-exactly.ts";
import type { WrittenNumber } from "./row-listener.ts";

const MOST_WHOLE = 12;
/** Digits up to which rounding gives back what is written, as a number is a little off its digits and rounded half up. */
const MOST_EXACT = 14;
/** Digits behind the point up to which a number is printed without an exponent. */
const MOST_DECIMALS = 6;
const ZERO = 0x30;
const AS_WRITTEN: DigitStyle = { isGrouped: false, decimals: 0 };
/** So many blanks a store keeps on either side. */
const MOST_BLANKS = 7;

/**
 * Puts the text a number shows into a store, digit by digit as it is written, without making it a number and a text again:
 * where it has no more decimals than its format shows, or none that a number without format leaves out. Gives the number of
 * the text; nothing where the format has to be asked.
 */
export function showDigits(texts: TextStore, written: WrittenNumber, format: FormatNumber): number | undefined {
  const { bytes, start, point, end, value } = written;
  const whole = point - start;
  const decimals = Math.max(0, end - point - 1);
  const isNormal = whole === 1 || bytes[start] !== ZERO;
  if (!isNormal || whole > MOST_WHOLE || decimals > MOST_DECIMALS || (value === 0 && written.isNegative)) {
    return undefined;
  }
  if (format === printExactly) {
    return decimals > 0 && bytes[end - 1] === ZERO ? undefined : texts.addDigits(written, AS_WRITTEN);
  }
  const { digits } = format;
  // The minus of a format with blanks in front stands before them.
  if (!digits || (value <= 0 && !digits.isForAll) || (written.isNegative && digits.before > 0)) {
    return undefined;
  }
  if (Math.max(digits.before, digits.behind) > MOST_BLANKS) {
    return undefined;
  }
  if (decimals > digits.decimals || digits.decimals > MOST_DECIMALS || whole + digits.decimals > MOST_EXACT) {
    return undefined;
  }
  return texts.addDigits(written, digits, digits.before, digits.behind);
}
