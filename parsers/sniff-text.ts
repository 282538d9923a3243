import { findDelimiter } from "./csv/find-delimiter.ts";
import { decodeText } from "./decode-text.ts";

const SAMPLE = 64 * 1024;

/**
 * Tables kept as text and plain text; undefined for what is no text at all, or is text that neither its name nor its
 * form makes a table.
 */
export function sniffText(bytes: Uint8Array, name: string): "csv" | "text" | undefined {
  const { text } = decodeText(bytes.subarray(0, SAMPLE));
  // What stands before the last line break of the sample: the sample may end within a character.
  const end = bytes.byteLength > SAMPLE ? text.lastIndexOf("\n") : text.length;
  const sample = text.slice(0, end > 0 ? end : text.length - 4);
  if (/[^\P{Cc}\t\n\f\r]/u.test(sample) || isMostlyBroken(sample)) {
    return undefined;
  }
  const extension = name.slice(name.lastIndexOf(".") + 1).toLowerCase();
  if (/^(?:csv|tsv|tab)$/.test(extension) || findDelimiter(sample)?.isRegular) {
    return "csv";
  }
  return extension === "txt" ? "text" : undefined;
}

function isMostlyBroken(text: string): boolean {
  return (text.match(/\ufffd/g)?.length ?? 0) > text.length / 20;
}
