import { describe, expect, test } from 'vitest';
import { Refusal } from '../../../functions/domain/kernel/refusal.ts';
import { type IntakeRefusal, intakeRefusals } from '../../../functions/intake/intake-refusal.ts';
import { maximumFileBytes, readTextFile } from '../../../functions/intake/read-text-file.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const bytes = new DataView(new ArrayBuffer(text.length * 2 + 2));
  bytes.setUint16(0, 0xfeff, littleEndian);
  for (let index = 0; index < text.length; index += 1) {
    bytes.setUint16(2 + index * 2, text.charCodeAt(index), littleEndian);
  }
  return new Uint8Array(bytes.buffer);
}

/** 政务公开 in GB18030. */
const gb18030 = Uint8Array.of(0xd5, 0xfe, 0xce, 0xf1, 0xb9, 0xab, 0xbf, 0xaa);

describe('text is read', () => {
  test.each([
    ['UTF-8', utf8('政务公开')],
    ['UTF-8 with its mark', utf8('\ufeff政务公开')],
    ['UTF-16, little end first', utf16('政务公开', true)],
    ['UTF-16, big end first', utf16('政务公开', false)],
    ['GB18030', gb18030],
  ])('from %s', (_, bytes) => {
    expect(readTextFile(bytes, '通知.txt').text).toBe('政务公开');
  });

  test('and its type told by the ending of the name, in any case', () => {
    expect(readTextFile(utf8('a'), '通知.TXT').mediaType).toBe('text/plain');
    expect(readTextFile(utf8('a'), 'folder.x/解读.md').mediaType).toBe('text/markdown');
  });
});

function refusalOf(bytes: Uint8Array, name = '通知.txt'): Refusal {
  try {
    readTextFile(bytes, name);
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error('the file was read');
}

describe('a file is refused', () => {
  const cases: [string, Uint8Array, string, IntakeRefusal, Record<string, unknown>][] = [
    ['when it is empty', new Uint8Array(), 'a.txt', 'fileEmpty', {}],
    ['when it has nothing but white space', utf8(' \n\u3000\t'), 'a.txt', 'fileEmpty', {}],
    ['when it is a PDF', utf8('%PDF-1.7\n'), 'a.txt', 'fileBinary', { format: 'pdf' }],
    ['when it is a ZIP', utf8('PK\u0003\u0004x'), 'a.md', 'fileBinary', { format: 'zip' }],
    [
      'when it is an old Word file',
      Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
      'a.txt',
      'fileBinary',
      { format: 'ole' },
    ],
    ['when it has NUL bytes', utf8('a\0b'), 'a.txt', 'fileBinary', { format: 'unknown' }],
    [
      'when it is full of control characters',
      utf8('a\u0001b\u0002c\u0003'),
      'a.txt',
      'fileBinary',
      { format: 'unknown' },
    ],
    ['when no encoding fits', Uint8Array.of(0x61, 0xff, 0xff), 'a.txt', 'fileUndecodable', {}],
    [
      'when its type is another',
      utf8('a'),
      'a.docx',
      'fileTypeUnsupported',
      { extension: '.docx' },
    ],
    ['when it has no ending', utf8('a'), 'README', 'fileTypeUnsupported', { extension: '' }],
  ];

  test.each(cases)('%s', (_, bytes, fileName, reason, details) => {
    const refusal = refusalOf(bytes, fileName);
    expect(refusal.reason).toBe(reason);
    expect(refusal.details).toMatchObject({ ...details, fileName });
    expect(intakeRefusals).toContain(refusal.reason);
  });

  test('when it is over 20 MB', () => {
    const refusal = refusalOf(new Uint8Array(maximumFileBytes + 1).fill(0x61));
    expect(refusal.reason).toBe('fileTooLarge');
    expect(refusal.details).toMatchObject({ maximumBytes: 20_971_520, bytes: 20_971_521 });
  });

  test('when it has more lines than any document', () => {
    const refusal = refusalOf(utf8('a\n'.repeat(200_001)));
    expect(refusal.reason).toBe('fileTooLarge');
    expect(refusal.details).toMatchObject({ maximumLines: 200_000 });
  });
});
