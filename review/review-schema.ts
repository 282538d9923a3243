import { z } from "zod";

/** The shape of review.json, for whoever takes one from outside. What we make ourselves has the types of `domain`. */

const severity = z.enum(["error", "warning", "notice"]);
const count = z.int().min(0);
const basis = z.strictObject({ law: z.string().min(1), article: z.string().exactOptional() });

const place = z.strictObject({
  page: z.int().min(1).exactOptional(),
  pages: z.array(z.int().min(1)).exactOptional(),
  box: z.tuple([z.number(), z.number(), z.number(), z.number()]).readonly().exactOptional(),
  sheet: z.string().exactOptional(),
  cell: z.string().exactOptional(),
  range: z.string().exactOptional(),
  paragraph: z.int().min(1).exactOptional(),
  grid: z.int().min(1).exactOptional(),
});

const stage = z.enum(["budget", "final-account"]);
const said = {
  from: z.enum(["cover", "title", "header", "file-name", "folder"]),
  text: z.string(),
  place: place.exactOptional(),
};
const fact = z.discriminatedUnion("about", [
  z.strictObject({ about: z.literal("body"), value: z.string(), ...said }),
  z.strictObject({ about: z.literal("fiscalYear"), value: z.int(), ...said }),
  z.strictObject({ about: z.literal("stage"), value: stage, ...said }),
]);

const document = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1),
  format: z.enum(["pdf", "ofd", "image", "xlsx", "xls", "csv", "docx", "doc", "html", "text", "unknown"]),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  pages: count.exactOptional(),
  status: z.enum(["read", "partly-read", "unreadable"]),
  body: z.string().exactOptional(),
  fiscalYear: z.int().exactOptional(),
  stage: stage.exactOptional(),
  facts: z.array(fact).exactOptional(),
  problems: z.array(z.strictObject({ code: z.string(), message: z.string(), place: place.exactOptional() })),
  isPrior: z.literal(true).exactOptional(),
});

const table = z.strictObject({
  id: z.string().min(1),
  document: z.string().min(1),
  kind: z.string().min(1),
  scope: z
    .strictObject({
      budget: z.enum(["general", "fund", "state-capital", "social-insurance"]).exactOptional(),
      level: z.enum(["whole", "own", "lower"]).exactOptional(),
      by: z.enum(["item", "region", "item-and-region", "department", "scheme"]).exactOptional(),
      phase: z.enum(["execution", "adjustment"]).exactOptional(),
    })
    .exactOptional(),
  title: z.string(),
  body: z.string().exactOptional(),
  fiscalYear: z.int().exactOptional(),
  unit: z.enum(["元", "千元", "万元", "百万元", "亿元"]).exactOptional(),
  decimals: count,
  place,
  rows: count,
  columns: count,
  amounts: count,
  hidden: z.literal(true).exactOptional(),
});

const check = z.strictObject({
  id: z.string().min(1),
  code: z.string().min(1),
  title: z.string().min(1),
  severity,
  basis: z.array(basis),
  outcome: z.enum(["passed", "failed", "not-applicable", "not-read", "error"]),
  agreed: count,
  rounding: count,
  contradicted: count,
  restated: z.int().min(1).exactOptional(),
  reason: z.string().min(1).exactOptional(),
});

const evidence = z.strictObject({
  document: z.string().min(1),
  table: z.string().min(1).exactOptional(),
  role: z.enum(["stated", "computed-from", "expected", "quote"]),
  place,
  label: z.string(),
  printed: z.string().exactOptional(),
  amount: z.int().exactOptional(),
  unit: z.string().min(1).exactOptional(),
});

const suspect = z.strictObject({
  evidence: count,
  correction: z.string().exactOptional(),
  reason: z.string(),
  alternatives: z.array(z.strictObject({ evidence: count, correction: z.string().exactOptional() })),
});

const source = z.discriminatedUnion("by", [
  z.strictObject({ by: z.literal("check") }),
  z.strictObject({ by: z.literal("model"), model: z.string(), prompt: z.string(), version: z.int() }),
  z.strictObject({ by: z.literal("expert"), name: z.string() }),
]);

/** Made by a check or by a prompt, never by both. */
const finding = z
  .strictObject({
    id: z.string().min(1),
    check: z.string().min(1).exactOptional(),
    prompt: z.string().min(1).exactOptional(),
    class: z.enum([
      "arithmetic",
      "balance",
      "cross-table",
      "cross-document",
      "ratio",
      "text-table",
      "text-text",
      "unit",
      "prior-year",
      "classification",
      "completeness",
      "wording",
      "policy",
      "performance",
    ]),
    severity,
    message: z.string().min(1),
    suggestion: z.string().exactOptional(),
    basis: z.array(basis),
    evidence: z.array(evidence).min(1),
    places: z.int().min(2).exactOptional(),
    difference: z.int().exactOptional(),
    calculation: z.string().exactOptional(),
    suspect: suspect.exactOptional(),
    relations: z.int().min(1).exactOptional(),
    otherChecks: z.array(z.string().min(1)).min(1).exactOptional(),
    source,
  })
  .refine(({ check, prompt }) => (check === undefined) !== (prompt === undefined));

const question = z.strictObject({
  prompt: z.string().min(1),
  version: z.int(),
  state: z.enum(["not-configured", "asked", "partial", "untrusted", "failed", "not-applicable"]),
  asked: count,
  of: count,
  dropped: count,
  model: z.string().exactOptional(),
  host: z.string().exactOptional(),
  reason: z.string().exactOptional(),
});

const ids = z.array(z.string());

const earlier = z.strictObject({
  id: z.string().min(1),
  state: z.enum(["resolved", "remaining", "unknown"]),
  severity,
  message: z.string().min(1),
  document: z.string(),
  table: z.string().exactOptional(),
  place,
});

export const reviewSchema = z.strictObject({
  format: z.literal("pre-review/1"),
  engine: z.strictObject({ version: z.string(), rules: z.string(), profile: z.string().exactOptional() }),
  draft: z.strictObject({
    title: z.string(),
    stage: stage.exactOptional(),
    fiscalYear: z.int().exactOptional(),
    bodies: z.array(z.string()),
  }),
  documents: z.array(document),
  tables: z.array(table),
  checks: z.array(check),
  findings: z.array(finding),
  observed: z.array(finding).exactOptional(),
  questions: z.array(question),
  comparison: z
    .strictObject({
      resolved: ids,
      remaining: ids,
      changed: ids,
      new: ids,
      unknown: ids.exactOptional(),
      earlier: z.array(earlier).exactOptional(),
      mismatch: z.string().min(1).exactOptional(),
    })
    .exactOptional(),
  coverage: z.strictObject({
    amounts: count,
    amountsInRelations: count,
    amountsInTwoRelations: count.exactOptional(),
    textAmounts: count,
    textAmountsLinked: count,
    textUnlinked: z
      .array(z.strictObject({ document: z.string(), place, printed: z.string(), label: z.string() }))
      .exactOptional(),
  }),
});
