/** A generator with a seed: the same tries every time. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

/** The number with one digit changed to another, not to a leading 0. */
export function changeDigit(text: string, random: () => number): string {
  const places = [...text.matchAll(/\d/gu)].map(({ index }) => index);
  const at = places[Math.floor(random() * places.length)] ?? 0;
  const isLeading = at === places[0];
  const digits = [..."0123456789"].filter((digit) => digit !== text[at] && !(isLeading && digit === "0"));
  return text.slice(0, at) + digits[Math.floor(random() * digits.length)] + text.slice(at + 1);
}
