/** A recognized line: its characters, and how sure each of them is, 0 to 1. */
export interface ReadText {
  characters: { text: string; confidence: number }[];
}

/**
 * Reads the scores of the network: for each step along the line one share for every character, the first of all for none.
 * The same character in neighbouring steps is one.
 */
export function readCharacters(scores: Float32Array, classes: number, characters: readonly string[]): ReadText {
  const read: ReadText["characters"] = [];
  const steps = Math.floor(scores.length / classes);
  let before = 0;
  for (let step = 0; step < steps; step++) {
    const start = step * classes;
    let [best, share] = [0, scores[start] as number];
    for (let index = 1; index < classes; index++) {
      const own = scores[start + index] as number;
      if (own > share) {
        [best, share] = [index, own];
      }
    }
    const last = read.at(-1);
    if (best !== 0 && best === before && last) {
      last.confidence = Math.max(last.confidence, share);
    } else if (best !== 0) {
      read.push({ text: characters[best] ?? "", confidence: share });
    }
    before = best;
  }
  return { characters: read };
}
