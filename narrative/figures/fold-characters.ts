const FULL_WIDTH = /[\uff01-\uff5e\u3000]/gu;
const KEPT = new Set("，；：！？");

/**
 * Wide digits, letters, points and brackets as narrow ones, one character for one, so that offsets stay. Clause marks stay
 * wide: `，` between two numbers need not be a thousands separator.
 */
export function foldCharacters(text: string): string {
  return text.replace(FULL_WIDTH, (one) =>
    one === "\u3000" ? " " : KEPT.has(one) ? one : String.fromCharCode(one.charCodeAt(0) - 0xfee0),
  );
}
