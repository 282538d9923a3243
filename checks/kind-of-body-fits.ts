import { type Book, defineCheck, type Observation } from "../domain/check.ts";
import { type Evidence, evidenceOfTable, type Severity } from "../domain/finding.ts";
import { isGovernmentBook } from "../domain/government-book.ts";
import { compactText } from "../domain/text.ts";
import { DISCLOSURE_RULES } from "./basis.ts";
import { clauseAround, headingsOf, inQuotes, passagesOf, quote } from "./wording/said.ts";
import { observeSlips, type Slip } from "./wording/slips.ts";

interface Kind extends Slip {
  kind: string;
  severity: Severity;
}

/** What the titles of a book say it is of: 2026年部门收入预算总表, 2026年单位预算编制说明. */
const TITLE =
  /(?:20\d\d年度?|^(?:第[一二三四五六七八九十]部分[:：、]?|[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]))(部门|单位)(?=预算|决算|财务|收入|支出|收支|财政|一般公共|政府性|国有|["“]三公)/u;
const SELF = /本(部门|单位)(?=20\d\d|政府采购|共有|一般公共|财政|无|没有|预算|决算|面向|[\d一二三四五六七八九十]+个)/gu;
/** In definitions and duties 单位 is any. */
const GENERAL = /名词解释|职能|职责|机构/u;
/** So many of one kind say what the book is; of the other, so small a share is a slip. */
const FEWEST = 4;
const RARE = 0.25;

export default defineCheck({
  id: "kind-of-body-fits",
  code: "BUD-TEXT-012",
  title: "部门预算（决算）与单位预算（决算）的称谓应前后一致",
  class: "wording",
  severity: "warning",
  basis: [DISCLOSURE_RULES],
  reads: [],

  *observe(_tables, book): Iterable<Observation> {
    if (isGovernmentBook(book)) {
      return;
    }
    const found = [...strays(titlesOf(book)), ...strays(selvesOf(book))];
    yield* observeSlips(found, ({ kind, evidence, severity }) => ({
      message: `本草案为${other(kind)}${book.stage === "final-account" ? "决算" : "预算"}，此处写作“${kind}”：“${inQuotes(evidence.printed ?? "")}”。`,
      suggestion: `请核对，应为“${other(kind)}”。`,
      blames: { reason: "部门、单位有误", correction: (evidence.printed ?? "").replaceAll(kind, other(kind)) },
      severity,
    }));
  },
});

function titlesOf(book: Book): Kind[] {
  const inText = passagesOf(book, "heading", "caption").map((said) => ({
    text: said.text,
    evidence: (): Evidence => quote(said),
  }));
  const inSheets = book.tables
    .filter(({ place }) => place.sheet !== undefined)
    .map((table) => ({ text: table.title, evidence: (): Evidence => evidenceOfTable(table) }));
  return [...inText, ...inSheets].flatMap(({ text, evidence }): Kind[] => {
    const kind = TITLE.exec(compactText(text))?.[1];
    return kind ? [{ key: `称谓 标题 ${kind}`, kind, severity: "warning", evidence: evidence() }] : [];
  });
}

/** What the book calls itself in sentences. */
function selvesOf(book: Book): Kind[] {
  return passagesOf(book, "prose")
    .filter((said) => !headingsOf(said).some((heading) => GENERAL.test(heading)))
    .flatMap((said) =>
      [...said.text.matchAll(SELF)].map((match): Kind => {
        const { from, to } = clauseAround(said.text, match.index, match.index + match[0].length);
        return {
          key: `称谓 自称 ${match[1]}`,
          kind: match[1] ?? "",
          severity: "notice",
          evidence: quote(said, from, to),
        };
      }),
    );
}

/** Those of the rare kind, where one is rare. */
function strays(all: readonly Kind[]): Kind[] {
  return ["部门", "单位"].flatMap((kind) => {
    const few = all.filter((one) => one.kind === kind);
    const many = all.length - few.length;
    return many >= FEWEST && few.length <= RARE * many ? few : [];
  });
}

function other(kind: string): string {
  return kind === "部门" ? "单位" : "部门";
}
