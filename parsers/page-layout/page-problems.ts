import { type DocumentProblem, UnreadableDocument } from "../../domain/document.ts";
import type { PageContent } from "./page-content.ts";

/** A page without text whose images cover more than this share of it is a scan. */
export const SCANNED = 0.25;
/** On a page of text, an image that takes less of it than this is a seal, a signature or a logo. */
export const SMALLEST_PICTURE = 0.04;
/** A page without text on which so many shapes are filled has its characters drawn. */
const OUTLINED = 40;

export function unreadablePage(page: number, error: unknown): DocumentProblem {
  return {
    code: "PAGE_UNREADABLE",
    message: `第 ${page} 页无法读取（${reasonOf(error)}），未纳入审查，请核对该页或重新导出文件。`,
    place: { page },
  };
}

export function incompletePage(page: number, reason: string): DocumentProblem {
  return {
    code: "PAGE_INCOMPLETE",
    message: `第 ${page} 页${reason}，部分文字或表格可能缺失，请核对该页或重新导出文件。`,
    place: { page },
  };
}

/** Why there is no text on a page that has none. */
export function pageWithoutText({ page, imageShare, shapes }: PageContent): DocumentProblem {
  const place = { page };
  if (imageShare > SCANNED) {
    const message = `第 ${page} 页为图像，没有文字层，未识别其内容，请人工核对或提供文字版。`;
    return { code: "PAGE_WITHOUT_TEXT", message, place };
  }
  if (shapes >= OUTLINED) {
    const message = `第 ${page} 页的文字已转为图形，没有文字层，本版本未识别其内容，请人工核对或提供文字版。`;
    return { code: "PAGE_WITHOUT_TEXT", message, place };
  }
  return { code: "BLANK_PAGE", message: `第 ${page} 页为空白页。`, place };
}

/** Characters of the first line that are quoted, to find the place. */
const QUOTED = 20;

/** Text in columns on a page that is perhaps a table, but could be cut into rows and columns in several ways. */
export function uncertainTable(page: number, text: string): DocumentProblem {
  const quote = text.replace(/\s+/gu, " ").slice(0, QUOTED);
  return {
    code: "TABLE_UNCERTAIN",
    message: `第 ${page} 页“${quote}”起的表格框线不全，其行列无法可靠判定，请人工核对，或提供框线完整的版本、Word 或 Excel 文件。`,
    place: { page },
  };
}

/** Amounts of which the last digits are perhaps not on the page. */
export function cutAmounts(page: number, [first, ...others]: readonly string[]): DocumentProblem {
  const more = others.length > 0 ? `等 ${others.length + 1} 个金额` : "";
  return {
    code: "TABLE_UNCERTAIN",
    message: `第 ${page} 页“${first}”${more}顶到单元格右边线，小数位数少于同列，末尾数字可能已被截去，请人工核对，或调宽该列后重新导出。`,
    place: { page },
  };
}

/** A table that is printed on pages side by side. */
export function halvedTable(left: number, right: number): DocumentProblem {
  return {
    code: "TABLE_UNCERTAIN",
    message: `第 ${left}、${right} 页的表格各行位置一致，而其中一页只有科目或只有金额，似为一张宽表左右分页打印，未能拼成一张表，请人工核对，或将该表缩放到一页宽后重新导出，或提供 Excel 文件。`,
    place: { page: left, pages: [left, right] },
  };
}

/** A table that begins without a head or a title, `lack`, and no table before it that it could go on from. */
export function lostContinuation(page: number, text: string, lack: string): DocumentProblem {
  const quote = text.replace(/\s+/gu, " ").slice(0, QUOTED);
  return {
    code: "TABLE_UNCERTAIN",
    message: `第 ${page} 页“${quote}”起的表格${lack}，似为前页表格的续表，但未能与前页表格衔接（前页的表缺失、未能读出或列数不同），请人工核对，或将同一张表的各页按顺序放入一个文件提交。`,
    place: { page },
  };
}

/** A page without text may then be anything but a scan. */
const DAMAGE = new Set(["PAGE_UNREADABLE", "PAGE_INCOMPLETE", "DATA_DAMAGED", "PAGES_MISSING"]);

/** Throws UnreadableDocument: DOCUMENT_UNREADABLE where pages could not be read, else NO_TEXT. */
export function refuseWithoutText(name: string, pages: number, problems: readonly DocumentProblem[]): never {
  const [damage] = problems.filter(({ code }) => DAMAGE.has(code));
  if (damage) {
    throw new UnreadableDocument(
      "DOCUMENT_UNREADABLE",
      `《${name}》已损坏，${pages} 页均未读出文字（${damage.message}），请重新导出或重新下载后提交。`,
    );
  }
  const [first] = problems.filter(({ code }) => code === "PAGE_WITHOUT_TEXT");
  const why = first ? `：${first.message}` : "，均为空白页。请核对是否提交了正确的文件。";
  throw new UnreadableDocument("NO_TEXT", `《${name}》的 ${pages} 页均未读出文字${why}`);
}

/** In Chinese, or as the program that failed says it. */
export function reasonOf(error: unknown): string {
  if (error instanceof RangeError || (error instanceof Error && /call stack/i.test(error.message))) {
    return "嵌套过深或数值超出范围";
  }
  const reason = error instanceof Error ? error.message.split("\n")[0]?.slice(0, 120) || error.name : String(error);
  return /\p{Script=Han}/u.test(reason) ? reason : `程序提示：${reason}`;
}
