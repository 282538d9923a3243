import { createHash } from "node:crypto";

const PADDING = Buffer.from("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A", "hex");
const PERMISSIONS = -4;
const ID = Buffer.alloc(16, 7);

/**
 * A PDF of one page with a text, encrypted with 40 bits (PDF reference, 7.6.3). With a password for its owner alone it is
 * only protected against changes, and everybody may read it.
 */
export function encryptPdf(text: string, passwords: { user: string; owner: string }): Uint8Array {
  const owner = rc4(md5(pad(passwords.owner)).subarray(0, 5), pad(passwords.user));
  const permissions = Buffer.alloc(4);
  permissions.writeInt32LE(PERMISSIONS);
  const key = md5(Buffer.concat([pad(passwords.user), owner, permissions, ID])).subarray(0, 5);
  const user = rc4(key, PADDING);

  const content = rc4(objectKey(key, 4), Buffer.from(`BT /F 12 Tf 100 700 Td (${text}) Tj ET`));
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>",
    `<< /Length ${content.length} >>\nstream\n${content.toString("latin1")}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    `<< /Filter /Standard /V 1 /R 2 /O <${owner.toString("hex")}> /U <${user.toString("hex")}> /P ${PERMISSIONS} >>`,
  ];
  let file = "%PDF-1.4\n";
  const entries = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, "0")} 00000 n \n`;
  });
  const size = objects.length + 1;
  const id = ID.toString("hex");
  const trailer = `trailer\n<< /Size ${size} /Root 1 0 R /Encrypt 6 0 R /ID [<${id}> <${id}>] >>`;
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${entries.join("")}`;
  return new Uint8Array(Buffer.from(`${file}${table}${trailer}\nstartxref\n${file.length}\n%%EOF\n`, "latin1"));
}

function pad(password: string): Buffer {
  return Buffer.concat([Buffer.from(password, "latin1"), PADDING]).subarray(0, 32);
}

function md5(bytes: Buffer): Buffer {
  return createHash("md5").update(bytes).digest();
}

function objectKey(key: Buffer, number: number): Buffer {
  return md5(Buffer.concat([key, Buffer.from([number, 0, 0, 0, 0])])).subarray(0, key.length + 5);
}

/** Node has it no more: nobody should use it. */
function rc4(key: Buffer, bytes: Buffer): Buffer {
  const state = Array.from({ length: 256 }, (_, index) => index);
  const swap = (one: number, other: number): void => {
    [state[one], state[other]] = [state[other] ?? 0, state[one] ?? 0];
  };
  for (let at = 0, other = 0; at < 256; at++) {
    other = (other + (state[at] ?? 0) + (key[at % key.length] ?? 0)) % 256;
    swap(at, other);
  }
  let at = 0;
  let other = 0;
  return Buffer.from(
    bytes.map((byte) => {
      at = (at + 1) % 256;
      other = (other + (state[at] ?? 0)) % 256;
      swap(at, other);
      return byte ^ (state[((state[at] ?? 0) + (state[other] ?? 0)) % 256] ?? 0);
    }),
  );
}
