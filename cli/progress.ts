import type { ReadDocument } from "../review/make-books.ts";

const BAR = 24;

/** Progress on standard error: a bar on a terminal, plain lines otherwise. Standard output stays free for the result. */
export function showProgress(total: number): { read(read: ReadDocument, done: number): void; end(): void } {
  const { stderr } = process;
  const isTerminal = stderr.isTTY === true;
  const say = (line: string): void => {
    stderr.write(isTerminal ? `\r\u001b[K${line}` : `${line}\n`);
  };
  return {
    read({ document, tables }, done) {
      if (isTerminal) {
        const full = Math.round((BAR * done) / total);
        say(`读取 [${"█".repeat(full)}${"·".repeat(BAR - full)}] ${done}/${total} ${document.name}`);
      } else {
        say(`读取 ${done}/${total} ${document.name}：${countOf(document.pages, tables.length)}`);
      }
    },
    end() {
      if (isTerminal) {
        stderr.write("\r\u001b[K");
      }
    },
  };
}

function countOf(pages: number | undefined, tables: number): string {
  return `${pages === undefined ? "" : `${pages} 页，`}${tables} 张表`;
}
