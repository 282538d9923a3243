import { inflateSync } from "node:zlib";
import type { DocumentProblem } from "../../domain/document.ts";
import { refuseTooLarge } from "../refusals.ts";

/** What one stream may expand to, in bytes: a page of text is some kilobytes, an uncompressed scan a hundred megabytes. */
const MAX_STREAM_BYTES = 256 * 1024 * 1024;
/** How far before its stream a dictionary may begin. */
const LONGEST_DICTIONARY = 4096;
const MOST_NAMED = 5;
const FLATE_FIRST = /\/Filter\s*\[?\s*\/FlateDecode/;
const CARRIAGE_RETURN = 0x0d;

/**
 * Expands every compressed stream of the file and holds it against its checksum. The library does not: it shows what
 * comes out of a damaged stream, or the part before the damage, and says nothing. Encrypted streams cannot be held
 * against anything. Throws UnreadableDocument: TOO_LARGE, for a stream made to fill the memory.
 */
export function checkStreams(bytes: Uint8Array, name: string): DocumentProblem[] {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.includes("/Encrypt")) {
    return [];
  }
  let sound = 0;
  const damaged: string[] = [];
  const mismatched: string[] = [];
  for (const { object, data } of compressedStreams(file)) {
    const state = checkStream(data, name);
    if (state === "sound") {
      sound += 1;
    } else {
      (state === "damaged" ? damaged : mismatched).push(object);
    }
  }
  // Some writers leave the checksum out: then it is missing everywhere, and tells nothing.
  const bad = sound > 0 ? [...damaged, ...mismatched] : damaged;
  if (bad.length === 0) {
    return [];
  }
  const objects = bad.slice(0, MOST_NAMED).join("、") + (bad.length > MOST_NAMED ? "等" : "");
  const message = `《${name}》有 ${bad.length} 处数据已损坏（对象 ${objects}），所在页的文字或表格可能有误或缺失，请重新导出或重新下载后提交。`;
  return [{ code: "DATA_DAMAGED", message }];
}

/** `mismatched`: all of it expands, to something that does not fit its checksum. */
function checkStream(data: Buffer, name: string): "sound" | "damaged" | "mismatched" {
  try {
    inflateSync(data, { maxOutputLength: MAX_STREAM_BYTES, chunkSize: 1 << 16 });
    return "sound";
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE") {
      refuseTooLarge(name, "其中一页的内容", error);
    }
    return error instanceof Error && error.message === "incorrect data check" ? "mismatched" : "damaged";
  }
}

/** Streams whose first filter is Flate: the number of their object, and the bytes from their start to the end of the file. */
function* compressedStreams(file: Buffer): Generator<{ object: string; data: Buffer }> {
  for (let at = file.indexOf("stream"); at >= 0; at = file.indexOf("stream", at + 6)) {
    const before = file.toString("latin1", Math.max(0, at - LONGEST_DICTIONARY), at);
    const start = before.lastIndexOf(" obj");
    const dictionary = before.slice(start + 4).trim();
    if (dictionary.startsWith("<<") && dictionary.endsWith(">>") && FLATE_FIRST.test(dictionary)) {
      const object = /\d+(?= \d+$)/.exec(before.slice(Math.max(0, start - 20), start))?.[0] ?? "?";
      yield { object, data: file.subarray(at + (file[at + 6] === CARRIAGE_RETURN ? 8 : 7)) };
    }
  }
}
