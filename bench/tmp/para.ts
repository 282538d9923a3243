import { readFileSync } from "node:fs";
import { CHECKS } from "../../checks/index.ts";
import { recognizeDocument } from "../../review/read-document.ts";
import { reviewDraft } from "../../review/review-draft.ts";
import { drawBook } from "../../test/checks/draw-table.ts";
const OF = new Set(["budget-tables-complete", "final-account-tables-complete"]);
const checks = CHECKS.filter(({ id }) => !OF.has(id));
const run = (cover: string, stage: any, text: string) => {
  const [document] = drawBook(`${cover}\n===\n${text}`, { stage, name: `${cover}.pdf` }).documents;
  return reviewDraft([recognizeDocument(document!)], { checks, engine: { version: "t", rules: "t" } }).findings;
};
let n = 0, bad = 0, miss = 0, f0 = 0;
const verbose = process.argv.includes("-v");
for (const file of process.argv.slice(2).filter((a) => a !== "-v")) for (const part of readFileSync(file, "utf8").split(/^# /mu).filter((p) => p.trim())) {
  const [head = "", ...lines] = part.trim().split("\n");
  const [name, stage, cover = ""] = head.split("|").map((s) => s.trim());
  const faults = lines.filter((l) => l.startsWith("~ ")).map((l) => l.slice(2).split(" → "));
  const text = lines.filter((l) => !l.startsWith("~ ")).join("\n");
  n++;
  const a = run(cover, stage, text).filter((f) => f.severity !== "notice");
  if (a.length) { bad++; console.log("FALSE", name, a.map((f) => `${f.severity} ${f.check}: ${f.message.slice(0, 220)}`).join("\n      ")); }
  for (const [from, to] of faults) {
    f0++;
    if (!text.includes(from!)) { console.log("BADFAULT", name, from); continue; }
    const fs = run(cover, stage, text.replace(from!, to!)).filter((f) => f.severity !== "notice" && !a.some((b) => b.id === f.id));
    if (fs.length !== 1) { if (!fs.length) miss++; console.log(fs.length ? "MANY" : "MISS", name, "|", from, "→", to, fs.map((f) => `\n      ${f.severity} ${f.check}: ${f.message.slice(0, 200)}`).join("")); }
    else if (verbose) console.log("ok", name, "|", to, `${fs[0]!.severity} ${fs[0]!.check}: ${fs[0]!.message.slice(0, 160)} FIX ${fs[0]!.suggestion?.slice(0, 90)}`);
  }
}
console.log({ n, falseAlarms: bad, faults: f0, miss });
