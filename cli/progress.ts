import type { ReadDocument } from "../review/make-books.ts";
import { cutToWidth } from "./terminal-width.ts";

const BAR = 24;
const DEFAULT_COLUMNS = 80;

export interface Progress {
  read(read: ReadDocument, done: number): void;
  end(): void;
}

/** Progress on standard error: a bar on a terminal, plain lines otherwise. Standard output stays free for the result. */
export function showProgress(total: number): Progress {
  const { stderr } = process;
  if (!stderr.isTTY) {
    return {
      read: (read, done) => stderr.write(`读取 ${done}/${total} ${read.document.name}：${countOf(read)}\n`),
      end() {},
    };
  }
  const draw = (done: number, name: string): void => {
    const full = Math.floor((BAR * done) / total);
    const bar = "█".repeat(full) + "·".repeat(BAR - full);
    stderr.write(
      `\r\u001b[K${cutToWidth(`读取 [${bar}] ${done}/${total} ${name}`, (stderr.columns || DEFAULT_COLUMNS) - 1)}`,
    );
  };
  draw(0, "");
  return {
    read: ({ document }, done) => draw(done, document.name),
    end: () => stderr.write("\r\u001b[K"),
  };
}

function countOf({ document, tables }: ReadDocument): string {
  if (document.status === "unreadable") {
    return "未能读取";
  }
  const pages =
    document.pages === undefined ? "" : `${document.pages} ${document.format === "xlsx" ? "个工作表" : "页"}，`;
  return `${pages}${tables.length} 张表`;
}
