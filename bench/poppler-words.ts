import { spawn } from "node:child_process";

/** A word as poppler sees it, with its box in points from the top left of the upright page. */
export interface Word {
  text: string;
  left: number;
  top: number;
  right: number;
  bottom: number;
}

const WORD = /<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)<\/word>/u;
const ENTITIES: Record<string, string> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'" };

/**
 * The words of a PDF, page by page, as `pdftotext -bbox` prints them: a second reader that shares no code with ours.
 * Nothing where poppler is not installed; throws when it gives the file up.
 */
export function readWords(file: string): Promise<Word[][] | undefined> {
  const child = spawn("pdftotext", ["-bbox", file, "-"], { stdio: ["ignore", "pipe", "ignore"] });
  const chunks: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
  return new Promise((resolve, reject) => {
    child.on("error", (error: NodeJS.ErrnoException) => (error.code === "ENOENT" ? resolve(undefined) : reject(error)));
    child.on("close", (status) =>
      status === 0
        ? resolve(parseWords(Buffer.concat(chunks).toString("utf8")))
        : reject(new Error(`pdftotext ended with status ${status} on ${file}`)),
    );
  });
}

function parseWords(text: string): Word[][] {
  const pages: Word[][] = [];
  for (const line of text.split("\n")) {
    const found = WORD.exec(line);
    if (found) {
      const [left, top, right, bottom] = found.slice(1, 5).map(Number) as [number, number, number, number];
      const said = (found[5] ?? "").replace(/&(?:amp|lt|gt|quot|#39);/gu, (entity) => ENTITIES[entity] ?? entity);
      pages.at(-1)?.push({ text: said, left, top, right, bottom });
    } else if (line.includes("<page ")) {
      pages.push([]);
    }
  }
  return pages;
}
