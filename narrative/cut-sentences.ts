import type { Span } from "../domain/narrative.ts";
import { findBrackets } from "./find-brackets.ts";

/** A sentence ends at these; clauses ；， are not ends. A western full stop ends one where Chinese stands before it. */
const END = /[。！？!?]|(?<=[\p{Script=Han}）)”》%％])\.(?![.\d\w])/u;
const CLOSER = /[”’」』）)】》"]/u;

/** The sentences of a text, without blanks at their ends, their closing marks within. Brackets are not cut open. */
export function cutSentences(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  const brackets = new Map(findBrackets(text).map(({ from, to }) => [from, to]));
  for (let at = 0; at < text.length; at++) {
    const closed = brackets.get(at);
    if (closed !== undefined) {
      at = closed - 1;
    } else if (isEnd(text, at)) {
      let end = at + 1;
      while (end < text.length && (CLOSER.test(text[end] as string) || isEnd(text, end))) {
        end++;
      }
      push(spans, text, start, end);
      start = end;
      at = end - 1;
    }
  }
  push(spans, text, start, text.length);
  return spans;
}

function isEnd(text: string, at: number): boolean {
  const sign = text[at] as string;
  return sign === "."
    ? END.test(text.slice(Math.max(0, at - 1), at + 2)) && /[\p{Script=Han}）)”》%％]/u.test(text[at - 1] ?? "")
    : END.test(sign);
}

function push(spans: Span[], text: string, from: number, to: number): void {
  const said = text.slice(from, to);
  const trimmed = said.trim();
  if (trimmed !== "") {
    const lead = said.length - said.trimStart().length;
    spans.push({ from: from + lead, to: from + lead + trimmed.length });
  }
}
