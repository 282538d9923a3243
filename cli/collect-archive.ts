import { sniffFormat } from "../parsers/sniff.ts";
import type { InputFile } from "./input-file.ts";
import { type ArchiveBudget, listArchive, startBudget } from "./open-archive.ts";
import { readBytes } from "./read-bytes.ts";

/** Archives in archives: the province sends cities, a city its departments. Deeper ones are only made to harm. */
const MAX_DEPTH = 3;

interface Found {
  files: InputFile[];
  skipped: string[];
}

/**
 * The documents of an archive and of the archives in it. Throws `UnreadableDocument` where the archive is damaged,
 * empty or a bomb; an inner one that is gets into the list as it is, and the thread that opens it says why.
 */
export async function listDocuments(archive: InputFile, bytes: Uint8Array, budget = startBudget()): Promise<Found> {
  const listed = listArchive(bytes, archive.name, budget);
  const found: Found = { files: [], skipped: listed.skipped.map((name) => `${archive.name}/${name}`) };
  for (const { name, entry } of listed.files) {
    const member = { ...archive, name: `${archive.name}/${name}`, entries: [...(archive.entries ?? []), entry] };
    const inner = await openInner(member, budget);
    found.files.push(...(inner?.files ?? [member]));
    found.skipped.push(...(inner?.skipped ?? []));
  }
  return found;
}

async function openInner(member: Required<Pick<InputFile, "entries">> & InputFile, budget: ArchiveBudget) {
  if (!/\.zip$/i.test(member.name) || member.entries.length >= MAX_DEPTH) {
    return undefined;
  }
  try {
    const bytes = await readBytes(member);
    return sniffFormat(bytes, member.name) === "zip" ? await listDocuments(member, bytes, budget) : undefined;
  } catch {
    return undefined;
  }
}
