/** What is drawn around cells. */
export type Lines =
  | "thin"
  | "hair"
  | "double"
  | "double-frame" // thin lines in a double frame
  | "dotted"
  | "dashed"
  | "dotted-rows" // a frame, and dotted lines between rows only
  | "boxes" // every cell in a box of its own, with a blank between
  | "frame" // only around the table
  | "columns" // between columns and around, not between rows
  | "rows" // under every row, none between columns
  | "three" // 三线表
  | "zebra" // every other row shaded, no lines
  | "white" // white lines on coloured cells
  | "none";

/** How the tables of one document are set, and by which program they are printed. */
export interface PageStyle {
  name: string;
  printer: "chromium" | "office";
  source: "html" | "xlsx" | "docx";
  lines: Lines;
  /** Points. */
  size: number;
  isLandscape: boolean;
  repeatsHead: boolean;
  /** Names and amounts that do not fit their cell are cut off, not wrapped. */
  clips?: true;
  watermark?: string;
  /** Two tables side by side; or the table turned by a quarter on an upright page; or one table under the other. */
  arrangement?: "beside" | "turned" | "turned-back" | "below";
  /** Every other page lies on its side. */
  isMixed?: true;
  /** Wider than its page: the right half is printed on a page of its own. */
  isHalved?: true;
  /** Each amount stands over another one in its cell, as the budget over the account. */
  hasPairs?: true;
  /** The pages say that they are shown turned. */
  rotate?: 90 | 270;
  footer: string;
}

const FOOTERS = ["第 # 页 共 ## 页", "— # —", "- # -", "#", "第#页", "#/##"];

type Named = Pick<PageStyle, "name" | "printer" | "source" | "lines"> & Partial<PageStyle>;

const NAMED: readonly Named[] = [
  { name: "web thin", printer: "chromium", source: "html", lines: "thin" },
  { name: "web hair", printer: "chromium", source: "html", lines: "hair", isLandscape: true },
  { name: "web double", printer: "chromium", source: "html", lines: "double" },
  { name: "web dotted", printer: "chromium", source: "html", lines: "dotted", isLandscape: true },
  { name: "web boxes", printer: "chromium", source: "html", lines: "boxes" },
  { name: "web columns", printer: "chromium", source: "html", lines: "columns" },
  { name: "web frame", printer: "chromium", source: "html", lines: "frame", isLandscape: true },
  { name: "web rows", printer: "chromium", source: "html", lines: "rows" },
  { name: "web three", printer: "chromium", source: "html", lines: "three", isLandscape: true },
  { name: "web three, no heads again", printer: "chromium", source: "html", lines: "three", repeatsHead: false },
  { name: "web zebra", printer: "chromium", source: "html", lines: "zebra" },
  { name: "web white", printer: "chromium", source: "html", lines: "white", isLandscape: true },
  { name: "web none", printer: "chromium", source: "html", lines: "none" },
  { name: "web none, wide", printer: "chromium", source: "html", lines: "none", isLandscape: true, repeatsHead: false },
  { name: "web watermark", printer: "chromium", source: "html", lines: "thin", watermark: "草案" },
  { name: "web none, watermark", printer: "chromium", source: "html", lines: "none", watermark: "内部资料" },
  { name: "web beside", printer: "chromium", source: "html", lines: "thin", isLandscape: true, arrangement: "beside" },
  { name: "web below", printer: "chromium", source: "html", lines: "thin", arrangement: "below" },
  { name: "web three, below", printer: "chromium", source: "html", lines: "three", arrangement: "below" },
  { name: "web turned", printer: "chromium", source: "html", lines: "thin", arrangement: "turned" },
  { name: "web turned back, rows", printer: "chromium", source: "html", lines: "rows", arrangement: "turned-back" },
  { name: "web rotate", printer: "chromium", source: "html", lines: "thin", rotate: 90, arrangement: "turned-back" },
  { name: "web clipped", printer: "chromium", source: "html", lines: "thin", clips: true },
  { name: "sheet thin", printer: "office", source: "xlsx", lines: "thin", isLandscape: true },
  { name: "sheet hair", printer: "office", source: "xlsx", lines: "hair" },
  { name: "sheet double", printer: "office", source: "xlsx", lines: "double", isLandscape: true },
  { name: "sheet dotted", printer: "office", source: "xlsx", lines: "dotted" },
  { name: "sheet columns", printer: "office", source: "xlsx", lines: "columns", isLandscape: true },
  { name: "sheet frame", printer: "office", source: "xlsx", lines: "frame" },
  { name: "sheet rows", printer: "office", source: "xlsx", lines: "rows", isLandscape: true },
  { name: "sheet three", printer: "office", source: "xlsx", lines: "three" },
  { name: "sheet zebra", printer: "office", source: "xlsx", lines: "zebra", isLandscape: true },
  { name: "sheet none", printer: "office", source: "xlsx", lines: "none", isLandscape: true },
  { name: "sheet clipped", printer: "office", source: "xlsx", lines: "thin", clips: true, repeatsHead: false },
  { name: "word thin", printer: "office", source: "docx", lines: "thin" },
  { name: "word double", printer: "office", source: "docx", lines: "double", isLandscape: true },
  { name: "word three", printer: "office", source: "docx", lines: "three" },
  { name: "word rows", printer: "office", source: "docx", lines: "rows", isLandscape: true, repeatsHead: false },
  { name: "word none", printer: "office", source: "docx", lines: "none" },
  { name: "web double frame", printer: "chromium", source: "html", lines: "double-frame" },
  { name: "web mixed", printer: "chromium", source: "html", lines: "thin", isMixed: true },
  { name: "web mixed, three", printer: "chromium", source: "html", lines: "three", isMixed: true },
  { name: "web pairs", printer: "chromium", source: "html", lines: "thin", isLandscape: true, hasPairs: true },
  { name: "web dotted rows", printer: "chromium", source: "html", lines: "dotted-rows" },
  { name: "sheet dashed", printer: "office", source: "xlsx", lines: "dashed" },
  { name: "sheet halves", printer: "office", source: "xlsx", lines: "thin", isLandscape: true, isHalved: true },
  { name: "word dotted rows", printer: "office", source: "docx", lines: "dotted-rows", isLandscape: true },
];

export const STYLES: readonly PageStyle[] = NAMED.map((named, index) => ({
  size: 9,
  isLandscape: false,
  repeatsHead: true,
  footer: FOOTERS[index % FOOTERS.length] as string,
  ...named,
}));
