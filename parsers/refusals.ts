import { UnreadableDocument } from "../domain/document.ts";
import { MAX_EXPANDED_BYTES, MAX_TEXT_BYTES } from "./limits.ts";

export function refuseEncrypted(name: string, cause?: unknown): never {
  throw new UnreadableDocument("ENCRYPTED", `《${name}》设有打开密码，无法读取。请取消密码后重新提交。`, { cause });
}

export function refuseDamaged(name: string, reason: string, cause?: unknown): never {
  const message = `《${name}》无法读取：${reason}。请用原软件打开并另存，确认能正常打开后重新提交。`;
  throw new UnreadableDocument("DOCUMENT_UNREADABLE", message, { cause });
}

export function refuseEmpty(name: string, reason: string): never {
  throw new UnreadableDocument("EMPTY_DOCUMENT", `《${name}》${reason}。请核对是否提交了正确的文件。`);
}

export function refuseTooLarge(name: string, part: string, cause?: unknown): never {
  const limit = `${MAX_EXPANDED_BYTES / 1024 / 1024} MB`;
  const message = `《${name}》过大：${part} 解压后总量超过 ${limit} 或压缩比异常，已停止读取。请删除多余内容或拆分后重新提交。`;
  throw new UnreadableDocument("TOO_LARGE", message, { cause });
}

export function refuseLargeText(name: string): never {
  const limit = `${MAX_TEXT_BYTES / 1024 / 1024} MB`;
  throw new UnreadableDocument("TOO_LARGE", `《${name}》超过 ${limit}，未读取。请删除多余内容或拆分后重新提交。`);
}

export function refuseTooManyCells(name: string, limit: number): never {
  const message = `《${name}》过大：单元格超过 ${limit} 个，已停止读取。请删除多余内容或拆分后重新提交。`;
  throw new UnreadableDocument("TOO_LARGE", message);
}

export function refuseTooManyPages(name: string, pages: number, limit: number): never {
  const message = `《${name}》过大：共 ${pages} 页，超过 ${limit} 页，未读取。请拆分后重新提交。`;
  throw new UnreadableDocument("TOO_LARGE", message);
}

/** Turns whatever a reader throws at a damaged file into one refusal; refusals themselves pass. */
export function refuseOnError<T>(name: string, reason: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    refuseThrown(name, reason, error);
  }
}

/** The same of what was thrown. */
export function refuseThrown(name: string, reason: string, error: unknown): never {
  if (error instanceof UnreadableDocument) {
    throw error;
  }
  refuseDamaged(name, reason, error);
}
