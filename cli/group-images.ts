import { dirname } from "node:path";
import type { InputFile } from "./input-file.ts";

/** A name with the last of its numbers: `扫描_001.png`, `第2页.jpg`. */
const NUMBERED = /^(.*\D|)(\d+)(\D*\.(?:png|jpe?g|tiff?|bmp))$/iu;
/** What such numbers count beside pages: tables and files whole in themselves, and years. */
const NO_PAGES = /(?:表|附件|单位|部门)\s*$/u;
const YEAR = /^(?:19|20)\d\d$/u;

interface Page {
  file: InputFile;
  series: string;
  number: number;
}

/**
 * Images numbered one after the other in one folder are the pages of one scan: they are read as one file, `more` of the
 * first. All other files stay as they are, in their order.
 */
export function groupImages(files: readonly InputFile[]): InputFile[] {
  const pages = files.flatMap((file) => pageOf(file) ?? []);
  const at = new Map(pages.map((page) => [keyOf(page), page]));
  // A number that two names have tells no order.
  const isUnclear = new Set(pages.filter((page) => at.get(keyOf(page)) !== page).map(({ series }) => series));
  const ordered = pages.filter(({ series }) => !isUnclear.has(series));
  const further = new Set<InputFile>();
  const groups = new Map<InputFile, InputFile>();
  for (const first of ordered.filter(({ series, number }) => !at.has(keyOf({ series, number: number - 1 })))) {
    const more: InputFile[] = [];
    for (let next = follow(first.number + 1); next; next = follow(first.number + more.length + 1)) {
      more.push(next.file);
      further.add(next.file);
    }
    const last = more.at(-1);
    if (last) {
      const name = `${first.file.name}至${last.name.split("/").at(-1)}`;
      groups.set(first.file, { ...first.file, name, more });
    }

    function follow(number: number): Page | undefined {
      return at.get(keyOf({ series: first.series, number }));
    }
  }
  return files.filter((file) => !further.has(file)).map((file) => groups.get(file) ?? file);
}

function pageOf(file: InputFile): Page | undefined {
  const [, before = "", number = "", after = ""] = NUMBERED.exec(file.name) ?? [];
  if (file.problem || number === "" || NO_PAGES.test(before) || YEAR.test(number)) {
    return undefined;
  }
  const path = typeof file.path === "string" ? file.path : file.path.toString("latin1");
  const folder = file.entries ? path : dirname(path);
  return { file, series: [folder, before, after.toLowerCase()].join("\n"), number: Number(number) };
}

function keyOf({ series, number }: Pick<Page, "series" | "number">): string {
  return `${series}\n${number}`;
}
