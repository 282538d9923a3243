import { nameKey, plainName } from "../../domain/item-name.ts";
import type { Span } from "../../domain/narrative.ts";
import { compactText } from "../../domain/text.ts";

export interface NameList {
  names: string[];
  /** 等支出: the list names only some. */
  isOpen: boolean;
  span: Span;
}

const INTRO = /^[^。；;]{0,12}?(?:主要)?(?:包括|用于)[:：]?\s*/u;
const END = /[。；;（(]|$/u;
const OPEN = /等(?:支出|费用|经费|方面)?$/u;

/** The names listed after an amount: 人员经费2152.26万元，主要包括：基本工资、津贴补贴…。 */
export function listedNames(text: string, after: number): NameList | undefined {
  const rest = text.slice(after).replace(/^\s*[。]/u, (mark) => "，".padEnd(mark.length));
  const intro = INTRO.exec(rest);
  if (!intro) {
    return undefined;
  }
  const body = rest.slice(intro[0].length);
  const said = upToEnd(body);
  const compact = compactText(said);
  const isOpen = OPEN.test(compact);
  const names = compact
    .replace(OPEN, "")
    .split(/[、,，]/u)
    .map((name) => name.trim())
    .filter((name) => name !== "");
  const from = after + intro[0].length;
  return names.length > 2 ? { names, isOpen, span: { from, to: from + said.length } } : undefined;
}

// 维修（护）费 and 因公出国（境）费 have brackets of their own.
function upToEnd(text: string): string {
  let at = 0;
  for (;;) {
    const found = END.exec(text.slice(at));
    const end = at + (found?.index ?? text.length);
    if (/^[（(](?:护|境)[）)]/u.test(text.slice(end))) {
      at = end + 3;
      continue;
    }
    return text.slice(0, end);
  }
}

/** Names as the field shortens them: 其他社会保障缴费支出 and 其他社会保障缴费 are one. */
export function nameOf(name: string): string {
  return nameKey(plainName(name)).replace(/(?:费用|费)$/u, "");
}
