const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "不存在",
  ENOTDIR: "路径中有一段不是文件夹",
  EISDIR: "是文件夹，不是文件",
  EEXIST: "已有同名的文件",
  EACCES: "没有访问权限",
  EPERM: "没有访问权限",
  EROFS: "所在磁盘为只读",
  ENOSPC: "磁盘空间不足",
  EDQUOT: "磁盘空间不足",
  ELOOP: "链接互相指向，成了循环",
  ENAMETOOLONG: "路径过长",
  EMFILE: "打开的文件过多",
  EBUSY: "正被其他程序占用",
  ETIMEDOUT: "所在磁盘或网络位置没有回应",
  EIO: "磁盘读写出错",
};

/** Why a file or folder could not be used, in words that fit after its name. */
export function explainError(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return REASONS[code] ?? `无法访问（${code || (error instanceof Error ? error.message : String(error))}）`;
}
