import { createHash } from "node:crypto";
import { CHECKS } from "../../checks/index.ts";
import { listArchive } from "../../cli/open-archive.ts";
import { refuseArchive } from "../../cli/refuse-archive.ts";
import { type Document, type DocumentProblem, type DocumentStatus, UnreadableDocument } from "../../domain/document.ts";
import { MAX_EXPANDED_BYTES } from "../../parsers/limits.ts";
import { expandZipEntry } from "../../parsers/office/zip-directory.ts";
import { parseDocument } from "../../parsers/parse-document.ts";
import type { ReadDocument } from "../../review/make-books.ts";
import { recognizeDocument } from "../../review/read-document.ts";
import { reviewDraft } from "../../review/review-draft.ts";
import { findOverlap } from "../parsers/reading.ts";

/** Cells of a larger grid are held to its borders only. */
const LARGEST_GRID = 1_000_000;

/** How much of it there is. */
export interface Amounts {
  characters: number;
  /** With text. */
  cells: number;
  tables: number;
  paragraphs: number;
}

/** What became of a file, small enough to send between threads. */
export interface Outcome {
  status: DocumentStatus;
  problems: DocumentProblem[];
  /** What was read, and a fingerprint of all texts with the places of their cells. */
  read: Amounts;
  fingerprint: string;
  /** What no document may hold, whatever it was made of. */
  unsound: string[];
}

/** Reads a file and reviews it, as the command does. Throws only where the program is at fault. */
export async function readWhole(bytes: Uint8Array, name: string): Promise<Outcome> {
  const document = await parseDocument(bytes, name, "d1");
  review([recognizeDocument(document)]);
  return describe([document]);
}

/** An archive of drafts: its files read one by one and reviewed together. A file that is refused is a problem. */
export async function readArchiveWhole(bytes: Uint8Array, name: string): Promise<Outcome> {
  const documents: Document[] = [];
  const refused: DocumentProblem[] = [];
  const refusing = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      // What a damaged entry throws, the command tells as damage.
      const code = error instanceof UnreadableDocument ? error.code : "DOCUMENT_UNREADABLE";
      refused.push({ code, message: error instanceof UnreadableDocument ? error.message : "压缩包中的这一文件已损坏" });
    }
  };
  await refusing(async () => {
    for (const file of listArchive(bytes, name).files) {
      await refusing(async () => {
        const content = expandZipEntry(bytes, file.entry, MAX_EXPANDED_BYTES);
        refuseArchive(content, file.name);
        documents.push(await parseDocument(content, file.name, `d${documents.length + 1}`));
      });
    }
  });
  review(documents.map((document) => recognizeDocument(document)));
  return describe(documents, refused);
}

function review(read: readonly ReadDocument[]): void {
  JSON.stringify(reviewDraft(read, { checks: CHECKS, engine: { version: "0", rules: "0" } }));
}

function describe(documents: readonly Document[], refused: readonly DocumentProblem[] = []): Outcome {
  const hash = createHash("sha256");
  const read: Amounts = { characters: 0, cells: 0, tables: 0, paragraphs: 0 };
  for (const block of documents.flatMap((document) => document.blocks)) {
    const isGrid = block.kind === "grid";
    for (const { text, ...at } of isGrid ? block.cells : [{ ...block, row: 0, column: 0 }]) {
      hash.update(`${at.row} ${at.column} ${text}\n`);
      read.characters += text.length;
      read.cells += isGrid && text !== "" ? 1 : 0;
    }
    read.tables += isGrid ? 1 : 0;
    read.paragraphs += isGrid ? 0 : 1;
  }
  const isLost = documents.every(({ status }) => status === "unreadable");
  const isWhole = refused.length === 0 && documents.every(({ status }) => status === "read");
  return {
    status: isLost ? "unreadable" : isWhole ? "read" : "partly-read",
    problems: [...refused, ...documents.flatMap(({ problems }) => problems)],
    read,
    fingerprint: hash.digest("hex"),
    unsound: documents.flatMap(findUnsound),
  };
}

function findUnsound({ blocks, status, problems }: Document): string[] {
  const found: string[] = [];
  if (status !== "read" && problems.length === 0) {
    found.push(`${status} without a reason`);
  }
  for (const { code, message } of problems) {
    if (!/^[A-Z_]+$/.test(code) || !/\p{Script=Han}/u.test(message)) {
      found.push(`a problem without Chinese words: ${code} ${message}`);
    }
    // What it quotes of the file may say anything.
    if (/读取时出错|undefined|\bNaN\b|\[object/.test(message.replace(/“[^”]*”/gu, ""))) {
      found.push(`a problem that shows a fault of the program: ${message}`);
    }
  }
  for (const block of blocks) {
    if (block.kind === "grid") {
      const { rows, columns, cells } = block;
      const isInside = cells.every(
        ({ row, column, rowSpan, columnSpan, text }) =>
          [row, column].every((at) => Number.isInteger(at) && at >= 0) &&
          rowSpan >= 1 &&
          columnSpan >= 1 &&
          row + rowSpan <= rows &&
          column + columnSpan <= columns &&
          typeof text === "string",
      );
      if (!isInside) {
        found.push(`a cell beyond its grid of ${rows} × ${columns}`);
      }
      const overlap = isInside && rows * columns <= LARGEST_GRID ? findOverlap(block) : undefined;
      if (overlap !== undefined) {
        found.push(`in a grid of ${rows} × ${columns}, ${overlap}`);
      }
    }
  }
  return found;
}
