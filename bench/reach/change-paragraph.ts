import type { Document, Paragraph } from "../../domain/document.ts";
import type { Place } from "../../domain/place.ts";
import type { ReadDocument } from "../../review/make-books.ts";

export interface TextChange {
  /** Id of the document. */
  document: string;
  place: Place;
  before: string;
  after: string;
}

/** The documents with some words of one paragraph replaced; nothing where the words do not tell one place. */
export function changeParagraph(
  read: readonly ReadDocument[],
  { document: id, place, before, after }: TextChange,
): ReadDocument[] | undefined {
  const item = read.find(({ document }) => document.id === id);
  const hits = item?.document.blocks.filter(
    (block): block is Paragraph =>
      block.kind === "paragraph" &&
      block.place.page === place.page &&
      block.place.paragraph === place.paragraph &&
      block.text.split(before).length === 2,
  );
  const [paragraph] = hits ?? [];
  if (!item || !paragraph || hits?.length !== 1) {
    return undefined;
  }
  const changed: Paragraph = { ...paragraph, text: paragraph.text.replace(before, () => after) };
  const document: Document = {
    ...item.document,
    blocks: item.document.blocks.map((block) => (block === paragraph ? changed : block)),
  };
  return read.map((one) => (one === item ? { ...item, document } : one));
}
