/** The Wilson interval of a share, 95 %: between which true shares the count could well have come out. */
export function wilson(part: number, whole: number): { share: number; low: number; high: number } | undefined {
  if (whole === 0) {
    return undefined;
  }
  const z = 1.959964;
  const share = part / whole;
  const middle = (share + (z * z) / (2 * whole)) / (1 + (z * z) / whole);
  const half = (z / (1 + (z * z) / whole)) * Math.sqrt((share * (1 - share)) / whole + (z * z) / (4 * whole * whole));
  return { share, low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}
