import { open } from "node:fs/promises";
import type { FilePath } from "./input-file.ts";

/** Below this size, in bytes, a file is read whatever it holds. */
const LARGE = 64 * 1024 * 1024;
const SAMPLES = 128;
const SAMPLE_BYTES = 512;

/**
 * Whether three quarters of a large file are zeros, as of a download that reserved its place and never came. Only
 * samples are looked at: to read a gigabyte of nothing takes longer than any book.
 */
export async function isMostlyEmpty(path: FilePath, size: number): Promise<boolean> {
  if (size < LARGE) {
    return false;
  }
  const file = await open(path);
  try {
    let empty = 0;
    for (let sample = 0; sample < SAMPLES; sample++) {
      const at = Math.floor((size / SAMPLES) * sample);
      const { buffer, bytesRead } = await file.read(Buffer.alloc(SAMPLE_BYTES), 0, SAMPLE_BYTES, at);
      empty += buffer.subarray(0, bytesRead).every((byte) => byte === 0) ? 1 : 0;
    }
    return empty > SAMPLES * 0.75;
  } finally {
    await file.close();
  }
}
