import { defineCheck, type Observation } from "../domain/check.ts";
import type { Evidence } from "../domain/finding.ts";
import { compactText } from "../domain/text.ts";
import { DISCLOSURE_RULES } from "./basis.ts";
import { inQuotes, passagesOf, quote } from "./wording/said.ts";

interface Cited {
  name: string;
  evidence: Evidence;
}

/** 《关于…的意见》（财行〔2007〕179号）. */
const CITED =
  /《([^《》]{4,80})》\s*[（(]\s*([\p{Script=Han}]{1,12}\s*[〔[【（(]\s*\d{4}\s*[〕\]】）)]\s*\d{1,5}\s*号)\s*[）)]/gu;

const TITLE = /《([^《》]{14,80})》/gu;
const SHORTEST_TITLE = 14;
/** What makes it another document. */
const OTHER_DOCUMENT = /实施|试行|暂行|补充|修订|第.|[一二三四五六七八九十区市省县镇]/u;

export default defineCheck({
  id: "cited-documents-have-one-name",
  code: "BUD-TEXT-013",
  title: "同一文号的文件名称应前后一致",
  class: "text-text",
  severity: "notice",
  basis: [DISCLOSURE_RULES],
  reads: [],

  *observe(_tables, book): Iterable<Observation> {
    const byNumber = new Map<string, Cited[]>();
    for (const said of passagesOf(book, "prose")) {
      for (const match of said.text.matchAll(CITED)) {
        const [printed, name = "", number = ""] = match;
        const key = compactText(number)
          .replace(/[〔[【(]/u, "〔")
          .replace(/[〕\]】)]/u, "〕");
        const cited = { name: compactText(name), evidence: quote(said, match.index, match.index + printed.length) };
        byNumber.set(key, [...(byNumber.get(key) ?? []), cited]);
      }
    }
    for (const [number, cited] of byNumber) {
      const [first] = cited;
      const other = cited.find(({ name }) => first && !isSameDocument(name, first.name));
      if (first && other) {
        yield {
          subject: `文号 ${number}`,
          message: `${number}的文件名称前后不一致：“${inQuotes(first.name)}”、“${inQuotes(other.name)}”。`,
          suggestion: "请核对文件名称。",
          evidence: [first.evidence, other.evidence],
        };
      }
    }
    const titles = passagesOf(book, "prose").flatMap((said) =>
      [...said.text.matchAll(TITLE)].map(({ 0: printed, 1: name = "", index }) => ({
        name: compactText(name),
        evidence: quote(said, index, index + printed.length),
      })),
    );
    const seen = new Set<string>();
    for (const [index, first] of titles.entries()) {
      const other = titles.slice(index + 1).find(({ name }) => isNearly(name, first.name));
      const pair = [first.name, other?.name ?? ""].sort().join();
      if (other && !seen.has(pair)) {
        seen.add(pair);
        yield {
          subject: `文件 ${first.name}`,
          message: `文件名称前后不一致：“${inQuotes(first.name)}”、“${inQuotes(other.name)}”。`,
          suggestion: "请核对是否同一文件，是的统一名称。",
          doubtful: true,
          evidence: [first.evidence, other.evidence],
        };
      }
    }
  },
});

/** Titles that have all but a character or two in common: 人民调解经费保障, 人民调解工作经费保障. */
function isNearly(one: string, other: string): boolean {
  const [short = "", long = ""] = [one, other].sort((a, b) => a.length - b.length);
  const more = long.length - short.length;
  let at = 0;
  let added = "";
  for (const sign of long) {
    if (sign === short[at]) {
      at++;
    } else {
      added += sign;
    }
  }
  const isAlike = short.length >= SHORTEST_TITLE && more > 0 && more <= 2 && at === short.length;
  return isAlike && /^\p{Script=Han}+$/u.test(added) && !OTHER_DOCUMENT.test(added) && !long.startsWith(short);
}

/** One may leave out who issued it, or what stands in brackets. */
function isSameDocument(one: string, other: string): boolean {
  const [short = "", long = ""] = [one, other].map(withoutNotes).sort((a, b) => a.length - b.length);
  return long.endsWith(short) || long.startsWith(short);
}

function withoutNotes(name: string): string {
  return name.replace(/\(.*?\)/gu, "");
}
