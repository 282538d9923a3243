import { chmod, readdir, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { strToU8 } from "fflate";
import { afterEach, describe, expect, test } from "vitest";
import { startConversions } from "../../cli/convert-files.ts";
import { convertToDocx, type ToConvert } from "../../cli/office/convert-to-docx.ts";
import { findOffice } from "../../cli/office/find-office.ts";
import { takeTurn } from "../../cli/office/take-turn.ts";
import readInThread from "../../cli/read-worker.ts";
import { p, writeWordXml } from "../parsers/office-files.ts";
import { GOOD } from "./bad-files.ts";
import { makeFolder } from "./run-cli.ts";

const LETTER = writeWordXml(p("关于预算草案的报告"));
const office = findOffice();
test.skipIf(office !== undefined)("LibreOffice is not installed: conversions by it are not tested", () => {});

const doc = (text: string): ToConvert => ({ bytes: strToU8(text), extension: "doc" });

/** Stands for LibreOffice: `body` handles one file, `$1`, whose result goes to `$2`. Each start is noted in `starts`. */
async function fakeOffice(body: string): Promise<{ program: string; starts(): Promise<number> }> {
  const folder = await makeFolder();
  const program = path.join(folder, "soffice");
  const letter = path.join(folder, "letter.docx");
  await writeFile(letter, LETTER);
  const script = `#!/bin/sh
echo start >> ${folder}/starts
convert() {
${body}
}
while [ "$1" != "--outdir" ]; do shift; done
out="$2"
shift 2
for file in "$@"; do convert "$file" "$out/$(basename "\${file%.*}").docx"; done
`;
  await writeFile(program, script.replaceAll("LETTER", letter));
  await chmod(program, 0o755);
  const starts = async () => (await readFile(path.join(folder, "starts"), "utf8")).trim().split("\n").length;
  return { program, starts };
}

const outcomes = (results: Awaited<ReturnType<typeof convertToDocx>>) =>
  results.map((result) => ("docx" in result ? "docx" : result.failed));

afterEach(async () => {
  // Drafts must not stay behind on the disk.
  expect((await readdir(tmpdir())).filter((name) => name.startsWith(`yushen-office-${process.pid}`))).toEqual([]);
});

describe("a batch", () => {
  test("costs one start", async () => {
    const { program, starts } = await fakeOffice('cp LETTER "$2"');
    const results = await convertToDocx([doc("a"), doc("b"), doc("c")], { program });
    expect(results).toEqual([{ docx: LETTER }, { docx: LETTER }, { docx: LETTER }]);
    expect(await starts()).toBe(1);
  });

  test("goes on after a file that cannot be opened", async () => {
    const { program, starts } = await fakeOffice('grep -q bad "$1" || cp LETTER "$2"');
    expect(outcomes(await convertToDocx([doc("a"), doc("bad"), doc("c")], { program }))).toEqual([
      "docx",
      "not-opened",
      "docx",
    ]);
    expect(await starts()).toBe(1);
  });

  test("goes on after a file that breaks the program", async () => {
    const { program, starts } = await fakeOffice('grep -q bad "$1" && exit 139\ncp LETTER "$2"');
    expect(outcomes(await convertToDocx([doc("a"), doc("bad"), doc("c")], { program }))).toEqual([
      "docx",
      "not-opened",
      "docx",
    ]);
    expect(await starts()).toBe(2);
  });

  test("goes on after a file that makes the program hang, which is killed with all it started", async () => {
    const folder = await makeFolder();
    const { program } = await fakeOffice(
      `if grep -q bad "$1"; then (while true; do echo x >> ${folder}/alive; sleep 0.05; done) & wait; fi\ncp LETTER "$2"`,
    );
    const results = await convertToDocx([doc("a"), doc("bad"), doc("c")], { program, filePatience: 1_000 });
    expect(outcomes(results)).toEqual(["docx", "timed-out", "docx"]);
    const heard = async () => (await readFile(path.join(folder, "alive"), "utf8")).length;
    const before = await heard();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await heard()).toBe(before);
  });

  test("takes half a file for none", async () => {
    const { program } = await fakeOffice('head -c 100 LETTER > "$2"');
    expect(outcomes(await convertToDocx([doc("a")], { program }))).toEqual(["not-opened"]);
  });

  test("without the program, or one that does not start, says so", async () => {
    expect(outcomes(await convertToDocx([doc("a")], { program: undefined }))).toEqual(["not-installed"]);
    expect(outcomes(await convertToDocx([doc("a")], { program: "/nowhere/soffice" }))).toEqual(["not-opened"]);
    expect(findOffice("")).toSatisfy((found) => found === undefined || !found.startsWith("/usr/bin"));
  });
});

describe("turns", () => {
  const lockIn = async () => path.join(await makeFolder(), "lock");

  test("are taken one after the other", async () => {
    const lock = await lockIn();
    let working = 0;
    let most = 0;
    const work = async () => {
      working++;
      most = Math.max(most, working);
      await new Promise((resolve) => setTimeout(resolve, 20));
      working--;
    };
    await Promise.all(Array.from({ length: 4 }, () => takeTurn(work, 10_000, lock)));
    expect(most).toBe(1);
  });

  test("are not waited for beyond patience", async () => {
    const lock = await lockIn();
    await writeFile(lock, String(process.pid));
    expect(await takeTurn(async () => "mine", 50, lock)).toBeUndefined();
  });

  test("left by a run that was killed are taken over", async () => {
    const lock = await lockIn();
    await writeFile(lock, "4194305"); // Above the highest number a process can have.
    expect(await takeTurn(async () => "mine", 2_000, lock)).toBe("mine");
    expect(await readdir(path.dirname(lock))).toEqual([]);
  });

  test("end when the work fails", async () => {
    const lock = await lockIn();
    await expect(takeTurn(() => Promise.reject(new Error("disk")), 0, lock)).rejects.toThrow("disk");
    expect(await readdir(path.dirname(lock))).toEqual([]);
  });
});

test("only what a word processor must open is converted", async () => {
  const folder = await makeFolder();
  const text = path.join(folder, "说明.doc");
  await writeFile(text, "a,b\n1,2\n");
  const files = [GOOD.xlsx, GOOD.docx, text, path.join(folder, "missing.doc")].map((file) => ({
    name: file,
    path: file,
  }));
  expect((await startConversions(files)).size).toBe(0);
});

const RTF =
  "{\\rtf1\\ansi\\uc0 \\u39044\\u31639 2026\\par\\trowd\\cellx2000\\cellx4000\\intbl A\\cell 12.50\\cell\\row\\pard}";

test.skipIf(!office)("LibreOffice converts rich text, which is then read with its tables", async () => {
  const folder = await makeFolder();
  const files = ["a.rtf", "b.doc"].map((name) => ({ name, path: path.join(folder, name) }));
  for (const file of files) {
    await writeFile(file.path, RTF);
  }
  const conversions = await startConversions(files);
  for (const [index, file] of files.entries()) {
    const conversion = await conversions.get(index);
    const { document } = await readInThread({ ...file, id: "d1", ...(conversion ? { conversion } : {}) });
    expect(document).toMatchObject({ format: "doc", status: "read", problems: [{ code: "CONVERTED" }] });
    expect(document.blocks[0]).toMatchObject({ text: "预算2026" });
    expect(document.blocks).toContainEqual(expect.objectContaining({ kind: "grid", columns: 2 }));
  }
});
