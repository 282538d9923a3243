import { cutSegments, findGutters } from "./cut-segments.ts";
import type { PageGrid } from "./fill-lattice.ts";
import { fillTextGrid } from "./fill-text-grid.ts";
import { type Doubtful, findDoubtful, holdsSeveral } from "./find-doubtful.ts";
import { findGroupLabels } from "./find-group-labels.ts";
import { findHeads } from "./find-heads.ts";
import { type CutLine, findRuns, holdsOnlyAmounts, isSeed, type Run, trimRun, withEnds } from "./find-runs.ts";
import { columnOf, findTextColumns, type TextColumn } from "./find-text-columns.ts";
import { groupRows, usualBlank } from "./group-rows.ts";
import { fitsColumns, holdsMixed, holdsSeveralItems, isTable, isUnderLabels, runsAcross } from "./judge-text-table.ts";
import type { Ruling } from "./page-content.ts";
import type { TextLine } from "./set-lines.ts";
import { rulesInHead, rulesOf, takeHead } from "./take-head.ts";

/** What is left of a page, for tables without rulings to be found in. */
export interface LooseContent {
  page: number;
  lines: readonly TextLine[];
  /** Horizontal lines that belong to no ruled table. */
  rules: readonly Ruling[];
  /** Columns of a table without rulings that ended the page before. */
  carried?: readonly TextColumn[] | undefined;
  /** Lines of tables found before. */
  taken?: ReadonlySet<TextLine>;
}

interface TextTable {
  grid: PageGrid;
  lines: TextLine[];
  doubtful?: Doubtful;
}

const FEWEST_ROWS = 3;
/** Between horizontal rules of one width, two rows are enough. */
const FEWEST_RULED_ROWS = 2;

/** A table that goes on from the page before stands under so many lines at most, and under no sentence. */
const MOST_LINES_ABOVE = 10;
const SENTENCE = /[，。；]/u;
/** Names begin less than this many type sizes from the edge of their column, or before it; labels over them are centred. */
const NAME_INDENT = 0.3;

export interface FoundTables {
  grids: PageGrid[];
  rest: TextLine[];
  /** Text that is perhaps a table, or was read as one though other ways were as good. */
  doubtful: Doubtful[];
}

/** Finds tables by where their text stands. Careful: what is not clearly a table stays text. */
export function findTextTables(content: LooseContent): FoundTables {
  const level = content.lines.filter((line) => line.angle === 0);
  const gutters = findGutters(level);
  const lines = level.map((line) => ({ line, segments: cutSegments(line, gutters) }));
  const grids: PageGrid[] = [];
  const taken = new Set<TextLine>();
  const doubtful: Doubtful[] = [];
  let { carried } = content;
  for (const run of findRuns(lines, (cut) => isSeed(cut) || holdsOnlyAmounts(cut))) {
    for (const table of readRun(lines, run, { ...content, carried, taken })) {
      grids.push(table.grid);
      doubtful.push(...(table.doubtful ? [table.doubtful] : []));
      for (const line of table.lines) {
        taken.add(line);
      }
    }
    carried = undefined;
  }
  doubtful.push(...findDoubtful(lines.filter(({ line }) => !taken.has(line))));
  return { grids, rest: content.lines.filter((line) => !taken.has(line)), doubtful };
}

/** Texts that perhaps name groups of rows are taken for rows of their own if no table can be made with them. */
function readRun(lines: readonly CutLine[], [from, to]: Run, content: LooseContent): TextTable[] {
  const { labels, wholes, rest } = findGroupLabels(lines.slice(from, to + 1));
  if (labels.length > 0) {
    const others = [...lines.slice(0, from), ...rest, ...lines.slice(to + 1)];
    const tables = readRows(others, [from, from + rest.length - 1], labels, content);
    if (tables.length > 0) {
      return tables.map((table) => ({ ...table, lines: [...table.lines, ...wholes] }));
    }
  }
  const tables = readRows(lines, [from, to], [], content);
  return labels.length > 0 ? tables.map((table) => ({ ...table, doubtful: lines.slice(from, to + 1) })) : tables;
}

function readRows(
  lines: readonly CutLine[],
  [from, to]: Run,
  labels: readonly CutLine[],
  content: LooseContent,
): TextTable[] {
  const run = lines.slice(from, to + 1);
  const carried = startsPage(lines.slice(0, from)) ? content.carried : undefined;
  const { seeds, columns, goesOn } = columnsOf(run, labels, carried);
  const prose = run.findIndex((cut) => !isSeed(cut) && runsAcross(cut, columns));
  if (prose >= 0) {
    return [
      ...readRun(lines, [from, from + prose - 1], content),
      ...readRun(lines, [from + prose + 1, to], { ...content, carried: undefined }),
    ];
  }
  const isBackbone = (cut: CutLine): boolean => isSeed(cut) || (holdsOnlyAmounts(cut) && fitsColumns([cut], columns));
  const core = columns.length > 1 ? trimRun(lines, [from, to], isBackbone) : undefined;
  return core ? readTable(lines, core, { seeds, columns, goesOn }, labels, content) : [];
}

/** True when over a run there is no more than the head, the title and the running head of a table. */
function startsPage(above: readonly CutLine[]): boolean {
  return above.length <= MOST_LINES_ABOVE && !above.some(({ line }) => SENTENCE.test(line.text));
}

interface Columns {
  seeds: CutLine[];
  columns: readonly TextColumn[];
  /** The columns are those of the page before. */
  goesOn: boolean;
}

function columnsOf(
  run: readonly CutLine[],
  labels: readonly CutLine[],
  carried: readonly TextColumn[] | undefined,
): Columns {
  const backbone = run.filter((cut) => isSeed(cut) || holdsOnlyAmounts(cut));
  const seeds = run.filter(isSeed);
  const columns = findTextColumns(seeds, seeds[0]?.line.size ?? 0, labels);
  if (carried && backbone.length > 0 && fitsColumns(backbone, carried) && areApart(columns, carried)) {
    return { seeds: backbone, columns: carried, goesOn: true };
  }
  return { seeds, columns, goesOn: false };
}

/** Those of another table may hold the same lines, but several columns in one. */
function areApart(columns: readonly TextColumn[], carried: readonly TextColumn[]): boolean {
  const places = columns.map(({ left, right }) => columnOf(carried, left, right));
  return new Set(places).size === places.length;
}

function readTable(
  lines: readonly CutLine[],
  run: Run,
  { seeds, columns, goesOn }: Columns,
  labels: readonly CutLine[],
  content: LooseContent,
): TextTable[] {
  const rules = rulesOf(content.rules, lines, run);
  const fewest = goesOn ? 1 : rules.length > 2 ? FEWEST_RULED_ROWS : FEWEST_ROWS;
  const top = (lines[run[0]] as CutLine).line.top + 1;
  const above = rules.filter((rule) => rule.at < top);
  if (
    seeds.length < fewest &&
    !isUnderLabels(seeds, columns, takeHead(freeAbove(lines, run[0], content), columns, above))
  ) {
    return [];
  }
  const [start, end] = withEnds(
    lines,
    underHead(lines, run, columns, rules),
    rules,
    usualBlank(lines.slice(run[0], run[1] + 1)),
  );
  const body = lines.slice(start, end + 1);
  const rows = groupRows(body, columns, rules);
  if (!goesOn && seeds.length >= fewest && !isTable(rows, seeds, columns, fewest)) {
    return [];
  }
  const head = takeHead(freeAbove(lines, start, content), columns, above);
  const found = findHeads(head, columns, rulesInHead(content.rules, head));
  const grid = fillTextGrid(content.page, found, head, rows, labels, content.rules);
  const isPlain = !holdsMixed(rows, columns) && !holdsSeveralItems(rows, columns) && !grid?.cells.some(holdsSeveral);
  const doubtful = found.holds && isPlain ? {} : { doubtful: body };
  return grid ? [{ grid, lines: [...head, ...body.map(({ line }) => line)], ...doubtful }] : [];
}

/** The lines over a table, down from the one before. */
function freeAbove(lines: readonly CutLine[], start: number, { taken }: LooseContent): CutLine[] {
  const above = lines.slice(0, start);
  return above.slice(above.findLastIndex(({ line }) => taken?.has(line)) + 1);
}

/** The run with the rows over it that have a name and no amounts: down from the rule under the head, or from its labels. */
function underHead(
  lines: readonly CutLine[],
  [from, to]: Run,
  columns: readonly TextColumn[],
  rules: readonly Ruling[],
): Run {
  const first = (lines[from] as CutLine).line;
  const [lower, upper] = rules.filter((rule) => rule.at < first.top + 1).reverse();
  const ruled = lower && upper ? lines.findIndex(({ line }) => (line.top + line.bottom) / 2 > lower.at) : from;
  let start = ruled;
  while (isNameAlone(lines[start - 1], columns)) {
    start -= 1;
  }
  const labels = lines[start - 1]?.segments.length ?? 0;
  return [labels > 1 ? start : ruled, to];
}

/** A line that says one thing, at the beginning of the first column: 一、税收收入. */
function isNameAlone(cut: CutLine | undefined, [first, second]: readonly TextColumn[]): boolean {
  const [only, more] = cut?.segments ?? [];
  return (
    cut !== undefined &&
    first !== undefined &&
    only?.kind === "text" &&
    more === undefined &&
    only.left < first.left + NAME_INDENT * cut.line.size &&
    only.right > first.left &&
    only.right < (second?.left ?? 0)
  );
}
