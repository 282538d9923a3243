import { mkdtemp, rm } from "node:fs/promises";
import { availableParallelism, loadavg, tmpdir } from "node:os";
import path from "node:path";
import { writeLargeWorkbook } from "./large-workbooks/write-large.ts";
import { runNode } from "./run-node.ts";
import { heading, markdownTable, say, show } from "./say.ts";

// How fast large workbooks are read: a detail sheet of 300 000 rows × 11 columns and 200 sheets of 1 000 cells, made here, and
// one of a single row, which shows what starting alone takes. Each step in a process of its own, beside a bare pass over the
// same bytes. `npm run bench:workbooks`. Prints; asserts nothing.

const WORKBOOKS = [
  { name: "1 row", sheets: [{ name: "部门预算项目支出明细", rows: 1 }] },
  { name: "300 000 rows", sheets: [{ name: "部门预算项目支出明细", rows: 300_000 }] },
  { name: "200 sheets", sheets: Array.from({ length: 200 }, (_, at) => ({ name: `单位${at}支出明细`, rows: 86 })) },
];

const SCRIPT = "cli/run-script.mjs";
const work = await mkdtemp(path.join(tmpdir(), "yushen-workbooks-"));
try {
  heading("Large workbooks");
  say(
    `${availableParallelism()} processors, load ${show(loadavg()[0], 1)} at the start. CPU: user and system, threads included.`,
  );
  const rows: string[][] = [];
  for (const [index, { name, sheets }] of WORKBOOKS.entries()) {
    const file = path.join(work, `${index}.xlsx`);
    await writeLargeWorkbook(file, { sheets });
    const steps: [string, string[]][] = [
      ["bare pass: inflate, count cells", [SCRIPT, "bench/large-workbooks/bare-pass.ts", file]],
      ["parse", [SCRIPT, "bench/large-workbooks/parse-only.ts", file]],
      ["read (npm run read)", ["cli/start.mjs", "read", file, "--out", path.join(work, `read-${index}`)]],
      [
        "review (npm run review)",
        ["cli/start.mjs", "review", file, "--out", path.join(work, `review-${index}`), "--only", "json"],
      ],
    ];
    let bare: number | undefined;
    for (const [step, words] of steps) {
      const { status, seconds, usage, stderr } = await runNode(words, { notesUsage: true });
      bare ??= usage?.cpuSeconds;
      const ratio = usage && bare ? usage.cpuSeconds / bare : undefined;
      rows.push([
        `${name}: ${step}`,
        show(seconds, 1),
        show(usage?.cpuSeconds, 1),
        show(ratio, 1),
        show(usage?.peakMegabytes),
      ]);
      if (status !== 0) {
        say(`${name}: ${step} ended with status ${status}: ${stderr.split("\n").slice(-3).join(" ")}`);
      }
    }
  }
  say(markdownTable(["workbook and step", "s", "CPU s", "× bare pass", "MB"], rows));
} finally {
  await rm(work, { recursive: true, force: true });
}
