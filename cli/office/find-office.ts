import { accessSync, constants, statSync } from "node:fs";
import path from "node:path";

const NAMES = process.platform === "win32" ? ["soffice.com", "soffice.exe"] : ["soffice", "libreoffice"];
/** Where its installers put it without telling the PATH. */
const USUAL_FOLDERS = [
  "/Applications/LibreOffice.app/Contents/MacOS",
  "/opt/libreoffice/program",
  "C:\\Program Files\\LibreOffice\\program",
];

/** The program of LibreOffice; undefined where it is not installed. */
export function findOffice(searchPath = process.env["PATH"] ?? ""): string | undefined {
  const folders = [...searchPath.split(path.delimiter).filter(path.isAbsolute), ...USUAL_FOLDERS];
  return folders.flatMap((folder) => NAMES.map((name) => path.join(folder, name))).find(isProgram);
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
