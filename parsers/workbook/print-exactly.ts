/**
 * A number without number format: the shortest text of at most 15 significant digits, which is all Excel keeps.
 * `1234.5600000000001` is noise of binary fractions and prints as `1234.56`.
 */
export function printExactly(value: number): string {
  if (Number.isSafeInteger(value) && value < 1e15 && value > -1e15) {
    return String(value);
  }
  if (!Number.isFinite(value)) {
    return "#NUM!";
  }
  const text = String(Number(value.toPrecision(15)));
  return text.includes("e") ? text.toUpperCase() : text;
}

const NUDGE = 1 + 2 ** -51;

/** Rounds half up the decimal number that is meant: 1.005 to `1.01`, though its binary form is a little below. */
export function printRounded(magnitude: number, decimals: number): string {
  return (magnitude * NUDGE).toFixed(Math.min(decimals, 100));
}
