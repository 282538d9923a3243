import { archiveMutators } from "./archive.ts";
import { byteMutators, nameMutators } from "./bytes.ts";
import { compoundMutators } from "./compound.ts";
import type { Mutator } from "./mutator.ts";
import { pdfMutators } from "./pdf.ts";
import { textMutators } from "./text.ts";
import { XML_CHANGES } from "./xml.ts";

/** A kind of container, told by how it begins, and the ways to damage it. Formats that share one need nothing of their own. */
const CONTAINERS: readonly { signature: string | RegExp; mutators: readonly Mutator[] }[] = [
  // Every part has a checksum, and the directory stands at the end.
  { signature: "PK\x03\x04", mutators: [...byteMutators("told", "told"), ...archiveMutators, ...archiveMutators] },
  { signature: /^.{0,1024}%PDF-/s, mutators: [...byteMutators("kept", "told"), ...pdfMutators, ...pdfMutators] },
  // Streams are chains of sectors: the end of the file is the end of one of them.
  {
    signature: "\xd0\xcf\x11\xe0",
    mutators: [...byteMutators("kept", "told"), ...compoundMutators, ...compoundMutators],
  },
  { signature: /^(?:\xef\xbb\xbf)?\s*</, mutators: [...byteMutators("free", "free"), ...markupMutators()] },
];

const PLAIN: readonly Mutator[] = [...byteMutators("free", "free"), ...textMutators];

/** What a file of text holds beside its mark-up nobody can know: every damage may be another sound page. */
function markupMutators(): Mutator[] {
  return XML_CHANGES.map(({ name, change }) => ({
    name: `markup/${name}`,
    expects: "free",
    mutate({ bytes }, dice) {
      const changed = change(Buffer.from(bytes).toString("latin1"), dice);
      return changed === undefined ? undefined : { bytes: new Uint8Array(Buffer.from(changed, "latin1")) };
    },
  }));
}

/** All ways to damage this file. */
export function mutatorsOf(bytes: Uint8Array): readonly Mutator[] {
  const start = Buffer.from(bytes.subarray(0, 1100)).toString("latin1");
  const mutators = CONTAINERS.find(({ signature }) => begins(start, signature))?.mutators ?? PLAIN;
  return [...(isBundle(bytes) ? mutators.map(withoutParts) : mutators), ...nameMutators];
}

function begins(start: string, signature: string | RegExp): boolean {
  return typeof signature === "string" ? start.startsWith(signature) : signature.test(start);
}

/** An archive of files, whose parts know nothing of each other; those of an Office or OFD file are listed in it. */
function isBundle(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return file.toString("latin1", 0, 2) === "PK" && !file.includes("[Content_Types].xml") && !file.includes("OFD.xml");
}

function withoutParts(mutator: Mutator): Mutator {
  return mutator.name.startsWith("part/") ? { ...mutator, expects: "free" } : mutator;
}
