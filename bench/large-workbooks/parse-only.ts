import { readFileSync } from "node:fs";
import { parseDocument } from "../../parsers/parse-document.ts";

// Bytes to grids, without recognizing anything.

const [file = ""] = process.argv.slice(2);
const { status, blocks } = await parseDocument(new Uint8Array(readFileSync(file)), "large.xlsx", "d1");
const cells = blocks.reduce((sum, block) => sum + (block.kind === "grid" ? block.cells.length : 0), 0);
process.stdout.write(`${status}, ${cells} cells\n`);
