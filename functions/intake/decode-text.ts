/** Encodings in which Chinese offices keep text; the byte order mark names the UTF-16 ones. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

export interface DecodedText {
  readonly text: string;
  readonly encoding: TextEncoding;
}

const marks: readonly { readonly encoding: TextEncoding; readonly bytes: readonly number[] }[] = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
];

/** The encoding that a byte order mark names, or null. */
export function markedEncodingOf(bytes: Uint8Array): TextEncoding | null {
  const mark = marks.find(({ bytes: mark }) => mark.every((byte, index) => bytes[index] === byte));
  return mark?.encoding ?? null;
}

/**
 * Decodes what its byte order mark names, else UTF-8, else GB18030 (which holds GBK and GB2312).
 * Null when none of them fits: no character is ever replaced by guesswork. The mark is dropped.
 */
export function decodeText(bytes: Uint8Array): DecodedText | null {
  const marked = markedEncodingOf(bytes);
  const candidates: readonly TextEncoding[] = marked === null ? ['utf-8', 'gb18030'] : [marked];
  for (const encoding of candidates) {
    const text = decodeStrictly(bytes, encoding);
    if (text !== null) return { text, encoding };
  }
  return null;
}

function decodeStrictly(bytes: Uint8Array, encoding: TextEncoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}
