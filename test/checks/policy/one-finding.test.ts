import { expect, test } from "vitest";
import { type Hit, inOne } from "../../../checks/policy/one-finding.ts";
import { type Evidence, MOST_EVIDENCE } from "../../../domain/finding.ts";

const hitsOf = (count: number): Hit[] =>
  Array.from({ length: count }, (_, at) => ({
    says: `第 ${at} 处`,
    weight: at,
    evidence: [{ document: "d1", printed: String(at) } as Evidence],
  }));

test.each([
  [0, []],
  [2, ["1", "0"]],
  [MOST_EVIDENCE + 5, Array.from({ length: MOST_EVIDENCE }, (_, at) => String(MOST_EVIDENCE + 4 - at))],
])("of %i places the worst are shown, and all are counted", (count, printed) => {
  const [finding] = [...inOne(hitsOf(count), { subject: "多处" })];
  expect((finding?.evidence ?? []).map((one) => one.printed)).toEqual(printed);
  expect(finding?.places ?? 0).toBe(count);
});
