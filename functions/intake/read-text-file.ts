import { decodeText, markedEncodingOf } from './decode-text.ts';
import { type BinaryFormat, binaryFormatOf } from './file-signature.ts';
import { intakeRefusal } from './intake-refusal.ts';

/** 20 MB: a policy document with all its annexes is under 2 MB of text. */
export const maximumFileBytes = 20 * 1024 * 1024;
/** More lines than any document has; a bound on what reading one can cost. */
export const maximumFileLines = 200_000;

const mediaTypes = { '.txt': 'text/plain', '.md': 'text/markdown' } as const;
type Extension = keyof typeof mediaTypes;
export type TextMediaType = (typeof mediaTypes)[Extension];

/** All formats that the intake takes, for a person who chose another one. */
export const acceptedExtensions: readonly string[] = ['.docx', ...Object.keys(mediaTypes)];

export interface TextFile {
  readonly text: string;
  readonly mediaType: TextMediaType;
}

/**
 * Reads a submitted text file, .txt or .md, in UTF-8, UTF-16 with its mark, or GB18030.
 *
 * @throws {Refusal} with an {@link IntakeRefusal} reason: type unsupported, empty or nothing but
 *   white space, over {@link maximumFileBytes}, no text at all, or in no encoding that we know
 */
export function readTextFile(bytes: Uint8Array, fileName: string): TextFile {
  const mediaType = mediaTypeOf(fileName);
  if (bytes.length === 0) throw intakeRefusal('fileEmpty', fileName);
  refuseTooLarge(bytes, fileName);
  const format = binaryFormatOf(bytes) ?? (hasNulBytes(bytes) ? 'unknown' : null);
  if (format !== null) throw binaryRefusal(fileName, format);
  const decoded = decodeText(bytes);
  if (decoded === null) {
    throw intakeRefusal('fileUndecodable', fileName, {
      triedEncodings: ['utf-8', 'utf-16', 'gb18030'],
    });
  }
  const { text } = decoded;
  if (text.trim() === '') throw intakeRefusal('fileEmpty', fileName);
  if (hasControlCharacters(text)) throw binaryRefusal(fileName, 'unknown');
  refuseTooManyLines(text, fileName);
  return { text, mediaType };
}

function mediaTypeOf(fileName: string): TextMediaType {
  const extension = /\.[^./\\]+$/.exec(fileName)?.[0].toLowerCase() ?? '';
  if (extension === '.txt' || extension === '.md') return mediaTypes[extension];
  throw intakeRefusal('fileTypeUnsupported', fileName, {
    extension,
    accepted: acceptedExtensions,
  });
}

function refuseTooLarge(bytes: Uint8Array, fileName: string): void {
  if (bytes.length <= maximumFileBytes) return;
  throw intakeRefusal('fileTooLarge', fileName, {
    bytes: bytes.length,
    maximumBytes: maximumFileBytes,
  });
}

function refuseTooManyLines(text: string, fileName: string): void {
  let lines = 1;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines += 1;
  if (lines <= maximumFileLines) return;
  throw intakeRefusal('fileTooLarge', fileName, { lines, maximumLines: maximumFileLines });
}

function binaryRefusal(fileName: string, format: BinaryFormat): Error {
  return intakeRefusal('fileBinary', fileName, { format, accepted: acceptedExtensions });
}

/** UTF-16 is full of NUL bytes and says so by its mark; other text has none. */
function hasNulBytes(bytes: Uint8Array): boolean {
  const marked = markedEncodingOf(bytes);
  return marked !== 'utf-16le' && marked !== 'utf-16be' && bytes.includes(0);
}

/** Random bytes sometimes decode as GB18030; the control characters among them give them away. */
function hasControlCharacters(text: string): boolean {
  const sample = text.slice(0, 100_000);
  let controls = 0;
  for (let index = 0; index < sample.length; index += 1) {
    const code = sample.charCodeAt(index);
    if (code === 0) return true;
    if (code < 0x20 && code !== 0x1a && !(code >= 0x09 && code <= 0x0d)) controls += 1;
  }
  return controls * 50 > sample.length;
}
