import { readFileSync, statSync, readdirSync, existsSync } from "node:fs";
import path from "node:path";
import { CHECKS } from "../../checks/index.ts";
import { readDocument } from "../../review/read-document.ts";
import { reviewDraft } from "../../review/review-draft.ts";
import { judgeDraft } from "../../review/judge-draft.ts";
import { claimsOf } from "../../narrative/claims-of.ts";
const args = process.argv.slice(2);
const showClaims = args.includes("--claims");
const min = args.includes("--all") ? 0 : 1;
const only = args.find((a) => a.startsWith("--only="))?.slice(7);
const files: string[] = [];
const walk = (p: string) => { if (statSync(p).isDirectory()) { for (const f of readdirSync(p).sort()) walk(path.join(p, f)); } else if (/\.(html|pdf|docx|xlsx|csv|ofd|xls|doc)$/.test(p)) files.push(p); };
const together = args.includes("--together");
for (const a of args.filter((x) => !x.startsWith("--"))) walk(a);
const groups = together ? [files] : files.map((f) => [f]);
for (const g of groups) {
  const read = [];
  for (const [i, f] of g.entries()) read.push(await readDocument(new Uint8Array(readFileSync(f)), path.basename(f), `d${i + 1}`));
  if (showClaims) {
    const { draft } = judgeDraft(read, [], CHECKS);
    for (const book of draft.books) for (const t of claimsOf(book)) for (const c of t.claims) {
      const s: any = c.kind === "word" ? c.subject : c.subject;
      console.log("   c", c.kind, c.kind === "word" ? c.text : c.cell.text, JSON.stringify(s), (c as any).zone ?? "", (c as any).isBase ? "BASE" : "", (c as any).lead ? `lead=${(c as any).lead.cell.text}` : "", (c as any).of ? `of=${(c as any).of.cell.text}` : "", (c as any).whole ? `whole=${(c as any).whole.cell.text}` : "", (c as any).base?.amount ? `base=${(c as any).base.amount.cell.text}` : "");
    }
  }
  const { findings } = reviewDraft(read, { checks: CHECKS, engine: { version: "t", rules: "t" } });
  const shown = findings.filter((f) => (min === 0 || f.severity !== "notice") && !/tables-complete/.test(f.check) && (!only || f.check.includes(only)));
  console.log(`## ${g.map((f) => f.replace(/^\/tmp\/|^\.\.\/shared\//, "")).join(" ").slice(0, 120)}: ${shown.length}`);
  for (const f of shown) console.log("  -", f.severity, f.check, "|", f.message.replace(/\n/g, " ").slice(0, 260), "| FIX", (f.suggestion ?? "").slice(0, 110), "|", f.suspect?.correction ?? "");
}
