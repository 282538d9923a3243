/** So many answers are kept: more names than the lists of the classification hold. */
const MOST_KEPT = 10_000;

/** The same function, which keeps its answers: a detail sheet asks about the same few names hundreds of thousands of times. */
export function remember<Answer extends object | string | number>(
  answer: (text: string) => Answer,
): (text: string) => Answer {
  const kept = new Map<string, Answer>();
  return (text) => {
    const known = kept.get(text);
    if (known !== undefined) {
      return known;
    }
    if (kept.size >= MOST_KEPT) {
      kept.clear();
    }
    const found = answer(text);
    kept.set(text, found);
    return found;
  };
}

/** The same of what is an object, such as a book: its answers go when it goes. Nothing may have changed in it between. */
export function rememberOf<Asked extends object, Answer>(answer: (asked: Asked) => Answer): (asked: Asked) => Answer {
  const kept = new WeakMap<Asked, { found: Answer }>();
  return (asked) => {
    const known = kept.get(asked) ?? { found: answer(asked) };
    kept.set(asked, known);
    return known.found;
  };
}
