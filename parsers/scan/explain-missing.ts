/** Why an optional package does not work here, in Chinese or as the system says it; no reason where it is not installed. */
export interface NoPackage {
  reason?: string;
}

const MISSING = new Set(["ERR_MODULE_NOT_FOUND", "MODULE_NOT_FOUND"]);

/** Why images cannot be decoded here, and what to do about it. */
export function missingDecoder({ reason }: NoPackage): { why: string; advice: string } {
  return {
    why: `读取图片的组件（sharp）${reason === undefined ? "未安装" : `不能在本机运行（${reason}）`}`,
    advice: "请在安装目录运行 npm ci（不要加 --omit=optional）补装或核对安装的完整性后重试，或提供文字版。",
  };
}

/** A package that is there and does not run is another matter than one that is not there. */
export function explainMissing(error: unknown): NoPackage {
  if (error instanceof Error && "code" in error && MISSING.has(String(error.code))) {
    return {};
  }
  const reason = error instanceof Error ? error.message : String(error);
  return { reason: `系统提示：${reason.trim().split("\n", 1)[0]}` };
}
