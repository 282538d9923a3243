/** Digits that look alike in small type or on a poor image, each pair once. */
const ALIKE = new Set(["06", "08", "17", "27", "35", "38", "56", "68", "89"]);
/** More digits of one number are not misread at once. */
const MOST_MISREAD = 2;

/**
 * True when recognition may have read `printed` as `recognized`: digits that look alike, a digit lost or read twice, a point
 * or comma taken for the other or overlooked, a minus overlooked.
 */
export function isMisreading(recognized: string, printed: string): boolean {
  const [read, real] = [digitsOf(recognized), digitsOf(printed)];
  if (read === real) {
    return recognized.trim() !== printed.trim();
  }
  if (read.length === real.length) {
    const different = [...read].flatMap((digit, index) => (digit === real[index] ? [] : [digit + real[index]]));
    return different.length <= MOST_MISREAD && different.every((pair) => ALIKE.has([...pair].sort().join("")));
  }
  return lacksOne(real, read) || lacksOne(read, real);
}

function digitsOf(text: string): string {
  return text.normalize("NFKC").replace(/\D/gu, "");
}

function lacksOne(long: string, short: string): boolean {
  if (long.length !== short.length + 1 || short === "") {
    return false;
  }
  let first = 0;
  while (first < short.length && long[first] === short[first]) {
    first += 1;
  }
  return long.slice(first + 1) === short.slice(first);
}
