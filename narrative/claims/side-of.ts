import type { Subject } from "../../domain/claim.ts";

/** 收入 or 支出 of the whole or of a fund, by its term or the end of its name: 企业职工基本养老保险基金收入. */
export function sideOf({ term, name, path }: Subject): "revenue" | "expenditure" | undefined {
  const words = path ? "" : (term ?? name ?? "");
  return /^revenue(?:-total)?$|收入(?:总[计额])?$/u.test(words)
    ? "revenue"
    : /^expenditure(?:-total)?$|支出(?:总[计额])?$/u.test(words)
      ? "expenditure"
      : undefined;
}
