/** Formats that people rename to .txt, by the first bytes of their files. */
const signatures = {
  pdf: [0x25, 0x50, 0x44, 0x46, 0x2d],
  zip: [0x50, 0x4b, 0x03, 0x04],
  ole: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
  rtf: [0x7b, 0x5c, 0x72, 0x74, 0x66],
  rar: [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07],
  sevenZip: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c],
  gzip: [0x1f, 0x8b],
  png: [0x89, 0x50, 0x4e, 0x47],
  jpeg: [0xff, 0xd8, 0xff],
} as const;

/**
 * What a file is when it is no text. `zip` is also what .docx, .xlsx and .ofd are inside, `ole`
 * what .doc and .xls are; `unknown` has NUL bytes or control characters that no text has.
 */
export type BinaryFormat = keyof typeof signatures | 'unknown';

const formats = Object.keys(signatures).filter(
  (name): name is keyof typeof signatures => name in signatures,
);

/** The format that the first bytes give away, or null. */
export function binaryFormatOf(bytes: Uint8Array): BinaryFormat | null {
  const found = formats.find((name) =>
    signatures[name].every((byte, index) => bytes[index] === byte),
  );
  return found ?? null;
}

/** Other word processors' and offices' formats, as far as their first bytes tell them apart. */
export type DocumentFormat = BinaryFormat | 'encrypted' | 'doc' | 'xls' | 'ppt' | 'xml';

/** Streams by whose names an OLE container shows what it holds; the first one found decides. */
const oleStreams = [
  ['EncryptedPackage', 'encrypted'],
  ['WordDocument', 'doc'],
  ['Workbook', 'xls'],
  ['PowerPoint Document', 'ppt'],
] as const;

/** As {@link binaryFormatOf}, and what an OLE container holds; .wps of WPS is a `doc` inside. */
export function documentFormatOf(bytes: Uint8Array): DocumentFormat | null {
  const format = binaryFormatOf(bytes);
  if (format === null) return beginsWithTag(bytes) ? 'xml' : null;
  if (format !== 'ole') return format;
  const container = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return oleStreams.find(([name]) => hasOleEntry(container, name))?.[1] ?? 'ole';
}

/** Word and WPS save web pages and XML of 2003 under any name. */
function beginsWithTag(bytes: Uint8Array): boolean {
  return /^[\s\ufeff]*<[!?a-z]/i.test(new TextDecoder().decode(bytes.subarray(0, 256)));
}

/** Entries of an OLE directory begin with their name in UTF-16 and stand every 128 bytes. */
function hasOleEntry(container: Buffer, name: string): boolean {
  const written = Buffer.from(`${name}\0`, 'utf16le');
  for (let at = container.indexOf(written); at !== -1; at = container.indexOf(written, at + 2)) {
    if (at % 128 === 0) return true;
  }
  return false;
}
