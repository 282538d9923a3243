/** Why an optional package does not work here; no reason where it is simply not installed. */
export interface NoPackage {
  reason?: string;
}

const MISSING = new Set(["ERR_MODULE_NOT_FOUND", "MODULE_NOT_FOUND"]);

/** A package that is there and does not run is another matter than one that is not there. */
export function explainMissing(error: unknown): NoPackage {
  if (error instanceof Error && "code" in error && MISSING.has(String(error.code))) {
    return {};
  }
  const reason = error instanceof Error ? error.message : String(error);
  return { reason: reason.trim().split("\n", 1)[0] ?? "" };
}
