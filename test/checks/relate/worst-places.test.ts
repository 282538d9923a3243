import { expect, test } from "vitest";
import { inOne, type ShownPlace } from "../../../checks/relate/worst-places.ts";
import { type Evidence, MOST_EVIDENCE } from "../../../domain/finding.ts";
import { tellPlaces } from "../../../review/tell-places.ts";

const hitsOf = (count: number): ShownPlace[] =>
  Array.from({ length: count }, (_, at) => ({
    says: `第 ${at} 处`,
    weight: at,
    evidence: [{ document: "d1", printed: String(at) } as Evidence],
  }));

test.each([
  [0, [], undefined],
  [2, ["1", "0"], "所见：第 1 处；第 0 处。"],
  [3, ["2", "1", "0"], "所见：第 2 处；第 1 处；第 0 处。"],
  [4, ["3", "2", "1", "0"], "所见：第 3 处；第 2 处；第 1 处等（共 4 处）。"],
  [
    MOST_EVIDENCE + 5,
    Array.from({ length: MOST_EVIDENCE }, (_, at) => String(MOST_EVIDENCE + 4 - at)),
    `所见：第 ${MOST_EVIDENCE + 4} 处；第 ${MOST_EVIDENCE + 3} 处；第 ${MOST_EVIDENCE + 2} 处等（共 ${MOST_EVIDENCE + 5} 处）。`,
  ],
])("of %i places the worst are told, and where that is not all of them their number, once", (count, printed, said) => {
  const [finding] = [...inOne(hitsOf(count), { subject: "多处", lead: "所见：" })];
  expect((finding?.evidence ?? []).map((one) => one.printed)).toEqual(printed);
  expect(finding && tellPlaces(finding.message, finding.places)).toBe(said);
});
