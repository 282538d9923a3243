import type { SubjectPath } from "../../domain/claim.ts";
import { withoutNumber } from "../../domain/item-name.ts";
import { type MarkedName, markedNames } from "../../domain/item-path.ts";

const DASHED =
  /(?<path>\p{Script=Han}[\p{Script=Han}()、]{0,60}(?:[-—–－]\p{Script=Han}[\p{Script=Han}()、]{0,60}){1,2})(?:科目|支出科目)/u;
const CODED =
  /(?:\((?<bracketed>[12]\d{2}(?:\d{2}){0,2})\)|(?<![\d.])(?<code>[12]\d{2}(?:\d{2}){1,2}))(?<name>\p{Script=Han}[\p{Script=Han}()、]*)/u;
/** Words further back say nothing of a number; patterns would try them from every sign. */
export const FARTHEST = 300;
/** What may stand before the first name of a path. */
const LEAD_IN = /^.*(?:其中|主要用于|包括|主要为|科目为|部门的?)/u;

/**
 * The item of the classification these words name: `公共安全支出（204类）司法（06款）行政运行（01项）`,
 * `“一般公共服务支出-财政事务-行政运行”科目`, `2080505机关事业单位基本养老保险缴费支出`. Words as `plainWords` gives them.
 */
export function readPath(text: string): SubjectPath | undefined {
  const words = withoutNumber(text.slice(-FARTHEST));
  const marked = markedNames(words).filter(({ name }) => name !== "");
  if (marked.length > 0) {
    return fromMarks(marked);
  }
  const dashed = DASHED.exec(words)?.groups?.["path"];
  if (dashed) {
    const names = dashed.split(/[-—–－]/u).map(cleanName);
    return {
      names,
      marks: names.map((_, index) => (["类", "款", "项"] as const)[index + (names.length === 2 ? 1 : 0)]),
    };
  }
  const coded = CODED.exec(words)?.groups;
  const code = coded?.["code"] ?? coded?.["bracketed"];
  if (code && coded?.["name"] && !/^[年号元万]/u.test(coded["name"])) {
    return { names: [cleanName(coded["name"])], marks: [undefined], code };
  }
  return undefined;
}

function fromMarks(found: readonly MarkedName[]): SubjectPath {
  const names = found.map(({ name }) => cleanName(name));
  const marks = found.map(({ level }) => level);
  const digits = found.map(({ code }) => code);
  const startsWhole =
    digits[0]?.length === 3 && digits.every((one, index) => one !== undefined && (index === 0 || one.length === 2));
  return { names, marks, ...(startsWhole ? { code: digits.join("") } : {}) };
}

function cleanName(name: string): string {
  return withoutNumber(name)
    .replace(LEAD_IN, "")
    .replace(/^(?:19|20)\d{2}年度?/u, "")
    .replace(/(?:支出预算|预算支出|年初预算|支出决算|预算安排|预算数|决算数|支出总计|支出合计|预算|决算)为?$/u, "");
}
