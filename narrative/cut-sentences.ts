import type { Span } from "../domain/narrative.ts";

/** A sentence ends at these; clauses ；， are not ends. A western full stop ends one where Chinese stands before it. */
const END = /[。！？!?]|(?<=[\p{Script=Han}）)”》%％])\.(?![.\d\w])/u;
const CLOSER = /[”’」』）)】》"]/u;
const OPENERS = "（([【";
const CLOSERS = "）)]】";

/** The sentences of a text, without blanks at their ends, their closing marks within. Brackets are not cut open. */
export function cutSentences(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] as string;
    if (OPENERS.includes(sign) && closes(text, at)) {
      depth++;
    } else if (CLOSERS.includes(sign)) {
      depth = Math.max(0, depth - 1);
    }
    if (depth === 0 && isEnd(text, at)) {
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

/** A bracket that is never closed holds nothing. */
function closes(text: string, at: number): boolean {
  const close = CLOSERS[OPENERS.indexOf(text[at] as string)] as string;
  const end = text.slice(at).search(/[）)\]】]/u);
  return end > 0 && end < 200 && text.slice(at).includes(close);
}

function push(spans: Span[], text: string, from: number, to: number): void {
  const said = text.slice(from, to);
  const trimmed = said.trim();
  if (trimmed !== "") {
    const lead = said.length - said.trimStart().length;
    spans.push({ from: from + lead, to: from + lead + trimmed.length });
  }
}
