import type { DocumentProblem } from "../domain/document.ts";
import { openPackage, readRelatedPart } from "./office/package.ts";
import { locatePictures, type PicturedContent, type PlacedPicture } from "./office/placed-picture.ts";
import { refuseDamaged, refuseEmpty, refuseEncrypted, refuseOnError } from "./refusals.ts";
import { sniffFormat } from "./sniff.ts";
import { countParagraphNumbers } from "./word/number-paragraphs.ts";
import { readBody, readNotes } from "./word/read-body.ts";
import { remarkRunningHeads } from "./word/running-heads.ts";
import { startWordState, type WordState } from "./word/word-state.ts";

/** Reads a .docx: its paragraphs, with their list numbers, and its tables, in order. */
export function parseWord(bytes: Uint8Array, name: string): PicturedContent {
  switch (sniffFormat(bytes, name)) {
    case "docx":
      break;
    case "encrypted-office":
      return refuseEncrypted(name);
    case "empty":
      return refuseEmpty(name, "是空文件（0 字节）");
    default:
      return refuseDamaged(name, "内容不是 Word 文档（.docx）");
  }
  const { state, pictures } = refuseOnError(name, "Word 文档内容已损坏", () => readDocument(bytes, name));
  const { blocks, problems } = state;
  const hasText = blocks.some((block) => block.kind === "paragraph" || block.cells.some((cell) => cell.text !== ""));
  if (!hasText) {
    refuseEmpty(
      name,
      state.pictures.length > 0 ? `没有可读的文字，只有 ${state.pictures.length} 幅图片` : "没有任何文字和表格数据",
    );
  }
  return { problems, blocks, ...(pictures.length > 0 ? { pictures } : {}) };
}

function readDocument(bytes: Uint8Array, name: string): { state: WordState; pictures: PlacedPicture[] } {
  const file = openPackage(bytes, name);
  const body = file.read(file.mainPart);
  if (!body) {
    throw new Error("no main part");
  }
  const numbering = readRelatedPart(file, "numbering");
  const styles = readRelatedPart(file, "styles");
  const state = startWordState(name, countParagraphNumbers(numbering, styles));
  readBody(body, state);
  const pictures = locatePictures(file, file.mainPart, state.pictures);
  for (const kind of ["footnote", "endnote"] as const) {
    const notes = state.noteReferences.some((one) => one.kind === kind) && readRelatedPart(file, `${kind}s`);
    if (notes) {
      readNotes(notes, kind, state);
    }
  }
  state.problems.push(...remarkChanges(state), ...remarkRunningHeads(file));
  return { state, pictures };
}

function remarkChanges({ changes }: WordState): DocumentProblem[] {
  const { inserted, deleted, moved } = changes;
  if (inserted + deleted + moved === 0) {
    return [];
  }
  const message = `含有尚未接受的修订（插入 ${inserted} 处、删除 ${deleted} 处、移动 ${moved} 处），已按接受全部修订后的内容读取。请接受或拒绝全部修订后重新提交。`;
  return [{ code: "TRACKED_CHANGES", message }];
}
