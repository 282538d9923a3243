import { describe, expect, test } from "vitest";
import { openOfdPackage } from "../../../parsers/ofd/open-package.ts";
import { readDocument } from "../../../parsers/ofd/read-document.ts";
import { readPage } from "../../../parsers/ofd/read-page.ts";
import type { PageContent } from "../../../parsers/page-layout/page-content.ts";
import { page, writeParts } from "./write-parts.ts";

const MEDIA = (file: string): string =>
  `<ofd:MultiMedias><ofd:MultiMedia ID="9" Type="Image"><ofd:MediaFile>${file}</ofd:MediaFile></ofd:MultiMedia></ofd:MultiMedias>`;

function readFirst(objects: string, media: string, others: Record<string, string> = {}): PageContent {
  const ofd = openOfdPackage(writeParts({ pages: [page(objects)], publicRes: media, others }), "册.ofd");
  const document = readDocument(ofd, "Doc_0/Document.xml");
  return readPage(ofd, document, document.pages[0]?.location ?? "", 1).content;
}

describe("the images of a page", () => {
  const scan = '<ofd:ImageObject Boundary="0 0 210 297" CTM="210 0 0 297 0 0" ResourceID="9"/>';

  test.each([
    ["beside the resources", "image.png", "Doc_0/Res/image.png"],
    ["in the folder of the document", "image.png", "Doc_0/image.png"],
    ["by an absolute location", "/Doc_0/Other/image.png", "Doc_0/Other/image.png"],
  ])("can be had %s", (_, location, part) => {
    const { images, imageShare, glyphs } = readFirst(scan, MEDIA(location), { [part]: "bytes" });
    expect(imageShare).toBeCloseTo(1);
    expect(glyphs).toEqual([]);
    expect(images?.map(({ box }) => box.map(Math.round))).toEqual([[0, 0, 595, 842]]);
    expect(new TextDecoder().decode(images?.[0]?.read())).toBe("bytes");
  });

  test("that are missing are nothing", () => {
    expect(readFirst(scan, "").images?.[0]?.read()).toBeUndefined();
    expect(readFirst(scan, MEDIA("gone.png")).images?.[0]?.read()).toBeUndefined();
  });

  test("without a transformation fill their boundary", () => {
    const { images, imageShare } = readFirst('<ofd:ImageObject Boundary="0 0 105 297" ResourceID="9"/>', "");
    expect(imageShare).toBeCloseTo(0.5);
    expect(images?.[0]?.box.map(Math.round)).toEqual([0, 0, 298, 842]);
  });

  test("as thin as a line are lines", () => {
    const { images, rulings } = readFirst('<ofd:ImageObject Boundary="20 30 100 0.3" CTM="100 0 0 0.3 0 0"/>', "");
    expect(images).toEqual([]);
    expect(rulings).toMatchObject([{ direction: "horizontal" }]);
  });
});
