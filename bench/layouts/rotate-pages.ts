const PAGE = /(\d+) 0 obj\s*<<\s*\/Type\s*\/Page\b(?!s)[\s\S]*?endobj/gu;

/** Has a PDF, written without object streams, say that its pages are shown turned: an update at its end, as editors add. */
export function rotatePages(bytes: Uint8Array, degrees: number): Uint8Array {
  const text = Buffer.from(bytes).toString("latin1");
  const size = /\/Size\s+(\d+)/u.exec(text)?.[1];
  const root = /\/Root\s+(\d+ 0 R)/u.exec(text)?.[1];
  const before = text.lastIndexOf("startxref");
  const previous = /startxref\s+(\d+)/u.exec(text.slice(before))?.[1];
  let update = "\n";
  const entries: string[] = [];
  for (const [page, number] of text.matchAll(PAGE)) {
    entries.push(`${number} 1\n${String(text.length + update.length).padStart(10, "0")} 00000 n \n`);
    update += `${page.replace(/\/Type\s*\/Page\b/u, `/Type /Page /Rotate ${degrees}`)}\n`;
  }
  const start = text.length + update.length;
  update += `xref\n${entries.join("")}trailer\n<</Size ${size}\n/Root ${root}\n/Prev ${previous}>>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(text + update, "latin1");
}
