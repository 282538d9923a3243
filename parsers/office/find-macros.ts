import { isCompoundFile, listCompoundFile } from "./compound-file.ts";
import { listZipEntries } from "./zip-directory.ts";

/** Storages in which Word and Excel before 2007 keep their macros. */
const STORAGES = ["Macros", "_VBA_PROJECT_CUR"];

/** Does an Office file hold macros? None is ever run; what they would have changed is not in the content. */
export function hasMacros(bytes: Uint8Array): boolean {
  if (isCompoundFile(bytes)) {
    return listCompoundFile(bytes).some((name) => STORAGES.includes(name));
  }
  const isArchive = bytes[0] === 0x50 && bytes[1] === 0x4b;
  return isArchive && (listZipEntries(bytes)?.some(({ name }) => /(?:^|\/)vbaproject\.bin$/i.test(name)) ?? false);
}
