import { expect, test } from "vitest";
import { reviewText } from "./review-text.ts";

const CASES: readonly [name: string, text: string, staff: string | undefined][] = [
  [
    "fewer than there are posts",
    "现有38个处室及机关党委，编制339名，其中行政编制199名、行政附属编制104名、事业编制36名。实际在编在职人员274名，离退休人员150名。",
    undefined,
  ],
  [
    "more than there are posts",
    "现有38个处室及机关党委，编制339名，其中行政编制199名、行政附属编制104名、事业编制36名。实际在编在职人员374名，离退休人员150名。",
    "374",
  ],
  ["as many", "本部门人员编制50人，实有在职人员50人。", undefined],
  ["more of one sort", "行政编制50名、事业编制30名；实有行政人员52名、事业人员28名。", "52"],
  ["those hired or retired have no posts", "本部门编制50人，现有编外聘用人员80人、退休人员120人。", undefined],
  [
    "those hired are counted among the staff",
    "本部门核定编制60名，其中行政编制25名，事业编制35名。现有在职人员63人，其中行政人员25人、事业人员33人、编外聘用人员5人。",
    undefined,
  ],
  [
    "a list of none but those who have posts",
    "本部门核定编制60名。现有在职人员63人，其中行政人员25人、事业人员38人。",
    "60",
  ],
  ["two bodies told in one sentence", "局机关编制50人，信息中心编制10人，实有在职人员58人。", undefined],
  ["offices are no people", "本部门编制50人，现有内设机构60名称。", undefined],
];

test("a list that names those hired too adds up to no number of those with posts", () => {
  const said = (others: string): string[] =>
    reviewText(`现有在职人员63人，其中行政人员25人、事业人员33人${others}。`).filter((one) =>
      one.includes("text-counts-add-up"),
    );
  expect(said("、编外聘用人员5人")).toEqual([]);
  expect(said("，退休人员20人")).toHaveLength(1);
});

test.each(CASES)("%s", (_, text, staff) => {
  const found = reviewText(text).filter((finding) => finding.includes("staff-within-posts"));
  expect(found).toEqual(staff ? [`notice staff-within-posts: ${staff}`] : []);
});
