/** A text and whether some of its bytes stand for no character of its encoding (they then read `\ufffd`). */
export interface DecodedText {
  text: string;
  isDamaged: boolean;
}

/** Of the characters beyond ASCII, at most this share may be broken in a file that is still taken for UTF-8. */
const BROKEN_SHARE = 1 / 50;
/** Bytes looked at to tell UTF-16 without a mark: in it every other byte of ASCII is zero. */
const SAMPLE = 1024;

/**
 * The text of a file by its byte order mark, else by what its bytes can be, else by what the file says of itself
 * (`declared`, a label of a charset). What a page declares is often a leftover of an earlier encoding, while text in
 * GBK hardly ever happens to be valid UTF-8. Without any hint the rest is GB18030, of which GB2312 and GBK are parts.
 */
export function decodeText(bytes: Uint8Array, declared?: string): DecodedText {
  const unicode = encodingByMark(bytes) ?? encodingByZeros(bytes);
  if (unicode !== undefined) {
    return decode(bytes, unicode);
  }
  const utf8 = decode(bytes, "utf-8");
  if (!utf8.isDamaged || isMostlySound(utf8.text)) {
    return utf8;
  }
  return decode(bytes, wideEncoding(declared));
}

/** Undefined where no Unicode mark stands at the beginning. */
function encodingByMark(bytes: Uint8Array): string | undefined {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) {
    return "utf-16le";
  }
  if (first === 0xfe && second === 0xff) {
    return "utf-16be";
  }
  return first === 0xef && second === 0xbb && third === 0xbf ? "utf-8" : undefined;
}

function encodingByZeros(bytes: Uint8Array): string | undefined {
  const length = Math.min(bytes.byteLength, SAMPLE) & ~1;
  const zeros = [0, 0];
  for (let index = 0; index < length; index++) {
    zeros[index & 1] = (zeros[index & 1] ?? 0) + (bytes[index] === 0 ? 1 : 0);
  }
  const [even = 0, odd = 0] = zeros;
  if (odd > length / 16 && even === 0) {
    return "utf-16le";
  }
  return even > length / 16 && odd === 0 ? "utf-16be" : undefined;
}

function isMostlySound(text: string): boolean {
  const beyond = text.match(/\P{ASCII}/gu)?.length ?? 0;
  const broken = text.match(/\ufffd/g)?.length ?? 0;
  return broken <= beyond * BROKEN_SHARE;
}

function wideEncoding(declared = ""): string {
  const label = declared.trim().toLowerCase();
  if (/^(?:big5|shift_jis|euc-kr|euc-jp|windows-125\d|iso-8859-\d+)/.test(label)) {
    try {
      return new TextDecoder(label).encoding;
    } catch {
      // A label nobody knows says nothing.
    }
  }
  return "gb18030";
}

function decode(bytes: Uint8Array, encoding: string): DecodedText {
  const text = new TextDecoder(encoding).decode(bytes);
  return { text, isDamaged: text.includes("\ufffd") };
}
