import { defineCheck, type Observation } from "../domain/check.ts";
import { compactText } from "../domain/text.ts";
import { isRegion } from "../tables/read-body.ts";
import { DISCLOSURE_RULES } from "./basis.ts";
import { clauseAround, headingsOf, inQuotes, passagesOf, quote } from "./wording/said.ts";
import { observeSlips, type Slip } from "./wording/slips.ts";

/** What the definitions of a template say of the level whose budget it is; money may come from above without a slip. */
const DEFINED =
  /(中央|省级|市级|区级|县级|旗级)(?=(?:预算)?主管部门及|预算主管部门|预算部门|各?部门预算|财政有经费领拨|财政拨款安排的|部门用一般公共预算)/gu;
const DEFINITIONS = /名词解释|专业性?名词|名称解释/u;

export default defineCheck({
  id: "level-of-government-fits",
  code: "BUD-TEXT-012",
  title: "名词解释中的预算级次应与本部门的级次一致",
  class: "wording",
  severity: "warning",
  basis: [DISCLOSURE_RULES],
  reads: [],
  exempts: ({ body }) => (body === undefined || levelsOf(body) === undefined ? "不能确定本部门的级次。" : undefined),

  *observe(_tables, book): Iterable<Observation> {
    const own = levelsOf(book.body ?? "");
    if (!own) {
      return;
    }
    const found = passagesOf(book, "prose")
      .filter((said) => headingsOf(said).some((heading) => DEFINITIONS.test(compactText(heading))))
      .flatMap((said) =>
        [...said.text.matchAll(DEFINED)]
          .filter(([level]) => !own.includes(level))
          .map((match): Slip & { level: string } => {
            const { to } = clauseAround(said.text, match.index, match.index + match[0].length);
            return { key: `级次 ${match[0]}`, level: match[0], evidence: quote(said, match.index, to) };
          }),
      );
    yield* observeSlips(found, ({ level, evidence }) => ({
      message: `${own[0]}部门的名词解释写的是“${level}”：“${inQuotes(evidence.printed ?? "")}”。`,
      suggestion: `请改为“${own[0]}”。`,
      blames: { reason: "级次有误", correction: (evidence.printed ?? "").replace(level, own[0] ?? level) },
    }));
  },
});

/** The words for the level a body is of, by its name; undefined where that does not tell. */
function levelsOf(body: string): string[] | undefined {
  const name = compactText(body);
  if (isRegion(name)) {
    return undefined;
  }
  // A county-level city calls itself 市级, and so does a municipality.
  const district = /^(?:.{2,8}?(?:省|自治区))?.{1,6}?(?:市|州|盟|地区).{1,6}?([区县旗])/u.exec(name)?.[1];
  if (district) {
    return [`${district}级`, "区级", "县级"];
  }
  return /^.{2,3}省(?!.{1,6}?[市州县区])/u.test(name) ? ["省级"] : undefined;
}
