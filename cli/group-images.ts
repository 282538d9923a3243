import { dirname } from "node:path";
import type { InputFile } from "./input-file.ts";

/** A name with the last of its numbers: `扫描_001.png`, `第2页.jpg`. */
const NUMBERED = /^(.*\D|)(\d+)(\D*\.(?:png|jpe?g|tiff?|bmp))$/iu;
/** What such numbers count beside pages: tables and files whole in themselves, and years. */
const NO_PAGES = /(?:表|附件|单位|部门)\s*$/u;
const YEAR = /^(?:19|20)\d\d$/u;

/** They are held in memory together. */
const MOST_PAGES = 200;

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
  const series = new Map<string, Page[]>();
  for (const page of files.flatMap((file) => pageOf(file) ?? [])) {
    series.set(page.series, [...(series.get(page.series) ?? []), page]);
  }
  const groups = new Map<InputFile, InputFile>();
  const further = new Set<InputFile>();
  for (const [first, ...more] of [...series.values()].flatMap(cutIntoRuns)) {
    const last = more.at(-1);
    if (first && last) {
      groups.set(first, { ...first, name: `${first.name}至${last.name.split("/").at(-1)}`, more });
      for (const page of more) {
        further.add(page);
      }
    }
  }
  return files.filter((file) => !further.has(file)).map((file) => groups.get(file) ?? file);
}

/** Runs of numbers that follow each other; none where two pages have the same, for then they tell no order. */
function cutIntoRuns(pages: readonly Page[]): InputFile[][] {
  const runs: Page[][] = [];
  for (const page of [...pages].sort((a, b) => a.number - b.number)) {
    const run = runs.at(-1);
    const before = run?.at(-1)?.number;
    if (before === page.number) {
      return [];
    }
    if (run && before === page.number - 1 && run.length < MOST_PAGES) {
      run.push(page);
    } else {
      runs.push([page]);
    }
  }
  return runs.map((run) => run.map(({ file }) => file));
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
