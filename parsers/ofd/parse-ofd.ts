import { type DocumentProblem, type ParsedContent, UnreadableDocument } from "../../domain/document.ts";
import { MAX_OFD_PAGES } from "../limits.ts";
import type { XmlNode } from "../office/xml-tree.ts";
import { assembleBlocks } from "../page-layout/assemble-blocks.ts";
import { layOutPages } from "../page-layout/lay-out-pages.ts";
import type { PageContent } from "../page-layout/page-content.ts";
import { reasonOf } from "../page-layout/page-problems.ts";
import { refuseDamaged, refuseEmpty, refuseOnError, refuseTooManyPages } from "../refusals.ts";
import { findAnnotations, findAttachments } from "./find-asides.ts";
import { ENTRY, type OfdPackage, openOfdPackage } from "./open-package.ts";
import { incompletePage, unreadDocument, unreadPart } from "./problems.ts";
import { type OfdDocument, readDocument } from "./read-document.ts";
import { readPage } from "./read-page.ts";
import { readScan } from "./read-scan.ts";
import { childText, findChildren } from "./read-xml.ts";

/** A document of the file and the number of its first page, counted through all documents. */
interface NumberedDocument {
  document: OfdDocument;
  firstPage: number;
}

/**
 * Reads an OFD file (GB/T 33190): paragraphs and tables in reading order, each cell with its page and box. Pages of several
 * documents in one file count on. Throws UnreadableDocument: ENCRYPTED, DOCUMENT_UNREADABLE, EMPTY_DOCUMENT, NO_TEXT,
 * TOO_LARGE.
 */
export async function parseOfd(bytes: Uint8Array, name: string): Promise<ParsedContent> {
  const ofd = openOfdPackage(bytes, name);
  const problems: DocumentProblem[] = [];
  const documents = readDocuments(ofd, name, problems);
  const count = documents.reduce((sum, { document }) => sum + document.pages.length, 0);
  if (count === 0) {
    refuseEmpty(name, "没有任何页面");
  }
  if (count > MAX_OFD_PAGES) {
    refuseTooManyPages(name, count, MAX_OFD_PAGES);
  }
  const pages = await layOutPages(name, count, (number) => readNumbered(ofd, documents, number, problems), problems);
  const blocks = documents.flatMap(({ document, firstPage }) =>
    assembleBlocks(
      pages.filter(({ page }) => page >= firstPage && page < firstPage + document.pages.length),
      problems,
    ),
  );
  for (const { document, firstPage } of documents) {
    problems.push(...findAnnotations(ofd, document, firstPage), ...findAttachments(ofd, document));
  }
  return { pages: count, problems, blocks };
}

function readDocuments(ofd: OfdPackage, name: string, problems: DocumentProblem[]): NumberedDocument[] {
  const entry = refuseOnError(name, `${ENTRY} 已损坏`, () => ofd.readTree(ENTRY));
  const bodies = findChildren(entry, "DocBody");
  const documents: NumberedDocument[] = [];
  let firstPage = 1;
  let reason = "其中没有文档";
  bodies.forEach((body, index) => {
    try {
      const document = readBody(ofd, body);
      documents.push({ document, firstPage });
      firstPage += document.pages.length;
      problems.push(...document.unreadParts.map((part) => unreadPart(name, part)));
    } catch (error) {
      if (error instanceof UnreadableDocument) {
        throw error;
      }
      reason = reasonOf(error);
      problems.push(unreadDocument(name, index + 1, reason));
    }
  });
  if (documents.length === 0) {
    refuseDamaged(name, reason);
  }
  return documents;
}

function readBody(ofd: OfdPackage, body: XmlNode): OfdDocument {
  const location = childText(body, "DocRoot");
  if (!location) {
    throw new Error("OFD.xml 未指明文档位置");
  }
  return readDocument(ofd, ofd.locate(location, ENTRY) ?? location);
}

async function readNumbered(
  ofd: OfdPackage,
  documents: readonly NumberedDocument[],
  number: number,
  problems: DocumentProblem[],
): Promise<PageContent> {
  const { document, firstPage } = documents.findLast((one) => one.firstPage <= number) as NumberedDocument;
  const page = readPage(ofd, document, document.pages[number - firstPage]?.location ?? "", number);
  problems.push(...incompletePage(page));
  return readScan(page.content, page.seen, problems);
}
