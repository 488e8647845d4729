import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Digest, digestOfText } from '../../../../functions/domain/kernel/digest.ts';
import { instantOf } from '../../../../functions/domain/kernel/time.ts';
import { parseKeyPem, spellKeyPem } from '../../../../functions/ports/ledger/checkpoint-key.ts';
import { openNote } from '../../../../functions/ports/ledger/checkpoint-note.ts';
import {
  parseCheckpoint,
  spellCheckpoint,
} from '../../../../functions/ports/ledger/checkpoint-text.ts';
import { checkpointOver, freshSigner, noteOf } from './checkpoint-house.ts';

const leaves = ['a', 'b', 'c'].map((text): Digest => digestOfText(text));
const checkpoint = checkpointOver(leaves, { previous: digestOfText('before') });
const signer = freshSigner();
const spki = await signer.publicKey();
const note = await noteOf(checkpoint, signer);
const text = new TextDecoder().decode(note);
const bytesOf = (changed: string) => new TextEncoder().encode(changed);

/** A signature line with its parts for tests to change. */
function lineOf(signed: string): { name: string; bytes: Buffer } {
  const [, name = '', encoded = ''] = signed.trimEnd().split('\n').at(-1)?.split(' ') ?? [];
  return { name, bytes: Buffer.from(encoded, 'base64') };
}
const { name, bytes: signature } = lineOf(text);
const withLine = (line: string) => bytesOf(text.replace(/— .*\n$/, line));
const lineWith = (bytes: Buffer, by = name) => `— ${by} ${bytes.toString('base64')}\n`;

describe('a signed checkpoint', () => {
  test('is a C2SP note of an ECDSA key: origin, size, root, time, the root before', () => {
    const lines = text.split('\n');
    expect(lines.slice(0, 3)).toEqual([
      'jiangzhou.example/tongbu-heads',
      '3',
      Buffer.from(checkpoint.root, 'hex').toString('base64'),
    ]);
    expect(lines[3]).toBe('time 2026-03-02T02:00:00.000Z');
    expect(lines[4]).toMatch(/^previous [A-Za-z0-9+/]{43}=$/);
    expect([lines[5], lines[7], lines.length]).toEqual(['', '', 8]);
    expect(lines[6]).toMatch(/^— jiangzhou\.example\/tongbu-heads [A-Za-z0-9+/]+=*$/);
    const keyId = createHash('sha256').update(spki).digest().subarray(0, 4);
    expect(signature.subarray(0, 4)).toEqual(keyId);
  });

  test('opens with its key and says what was signed', () => {
    expect(openNote(note, spki)).toEqual(checkpoint);
  });

  test('opens beside the signatures of witnesses, known by other names or keys', () => {
    const witness = lineWith(Buffer.from('0102030405', 'hex'), '证人.example/w');
    const other = lineWith(Buffer.from('0102030405', 'hex'));
    expect(openNote(bytesOf(text + witness + other), spki)).toEqual(checkpoint);
  });

  test('has one spelling for each checkpoint, and each spelling one meaning', () => {
    const digest = fc.string().map((word): Digest => digestOfText(word));
    const record = fc.record({
      origin: fc.stringMatching(/^[!-*,-~]{1,60}$/),
      size: fc.nat(),
      root: digest,
      at: fc.nat({ max: 4e9 }).map((seconds) => instantOf(seconds * 1000)),
      previous: fc.option(digest),
    });
    fc.assert(
      fc.property(record, (given) => {
        expect(parseCheckpoint(spellCheckpoint(given))).toEqual(given);
      }),
    );
  });
});

describe('a forged note is refused by name', () => {
  test('signed again with another key', async () => {
    const forged = await noteOf(checkpoint, freshSigner());
    expect(openNote(forged, spki)).toBe('unknownKey');
  });

  test('signed with another key under the id of ours', async () => {
    const foreign = lineOf(new TextDecoder().decode(await noteOf(checkpoint, freshSigner())));
    const bytes = Buffer.concat([signature.subarray(0, 4), foreign.bytes.subarray(4)]);
    expect(openNote(withLine(lineWith(bytes)), spki)).toBe('wrongSignature');
  });

  test.each([
    ['with the id of another key', lineWith(Buffer.from(signature).fill(7, 0, 4)), 'unknownKey'],
    ['signed under another name', lineWith(signature, 'jiangzhou.example/other'), 'unknownKey'],
    [
      'with bytes behind the signature',
      lineWith(Buffer.concat([signature, Buffer.of(0)])),
      'wrongSignature',
    ],
    ['with a signature cut short', lineWith(signature.subarray(0, -1)), 'wrongSignature'],
    ['with a key id alone', lineWith(signature.subarray(0, 4)), 'badSignatureLine'],
    ['without any signature', '', 'badSignatureLine'],
    [
      'with a hyphen for the dash',
      `- ${name} ${signature.toString('base64')}\n`,
      'badSignatureLine',
    ],
    ['without the end of the last line', lineWith(signature).trimEnd(), 'badSignatureLine'],
    [
      'with a word behind the signature',
      lineWith(signature).replace('\n', ' x\n'),
      'badSignatureLine',
    ],
    ['with base64 of two spellings', lineWith(signature).replace(/=*\n/, '\n\n'), 'notACheckpoint'],
    ['with our signature twice', lineWith(signature).repeat(2), 'signatureRepeated'],
    [
      'with a second, wrong signature of ours',
      lineWith(signature) + lineWith(Buffer.from(signature).fill(1, 9)),
      'wrongSignature',
    ],
    ['with seventeen signatures', lineWith(signature).repeat(17), 'tooManySignatures'],
  ])('%s', (_what, line, problem) => {
    expect(openNote(withLine(line), spki)).toBe(problem);
  });

  test.each([
    ['with bytes behind its end', `${text}x`, 'badSignatureLine'],
    ['with another note behind it', `${text}\n${text}`, 'notACheckpoint'],
    ['of another size', text.replace('\n3\n', '\n2\n'), 'wrongSignature'],
    ['of a size with a leading zero', text.replace('\n3\n', '\n03\n'), 'notACheckpoint'],
    ['of another time', text.replace('02:00:00', '03:00:00'), 'wrongSignature'],
    ['without its time', text.replace(/time .*\n/, ''), 'notACheckpoint'],
    ['without the root before', text.replace(/previous .*\n/, ''), 'wrongSignature'],
    ['with a line of its own', text.replace('\n\n', '\nhello\n\n'), 'notACheckpoint'],
    ['of another ledger', text.replaceAll('jiangzhou', 'linshan'), 'wrongSignature'],
    ['with ends of lines of Windows', text.replaceAll('\n', '\r\n'), 'notACheckpoint'],
    ['behind a byte order mark', `\uFEFF${text}`, 'notACheckpoint'],
    ['of a megabyte', text + lineWith(Buffer.alloc(1_000_000)), 'notACheckpoint'],
    ['that is empty', '', 'notACheckpoint'],
  ])('%s', (_what, forged, problem) => {
    expect(openNote(bytesOf(forged), spki)).toBe(problem);
  });

  test('that is no UTF-8', () => {
    expect(openNote(Uint8Array.from([...note, 0xff]), spki)).toBe('notACheckpoint');
  });

  test('whatever single byte of it is changed', () => {
    fc.assert(
      fc.property(fc.nat({ max: note.length - 1 }), fc.integer({ min: 1, max: 255 }), (at, by) => {
        const forged = note.with(at, (note[at] ?? 0) ^ by);
        expect(typeof openNote(forged, spki)).toBe('string');
      }),
    );
  });
});

describe('a key', () => {
  test('is read from PEM as it was written, also with the ends of lines of Windows', () => {
    expect(parseKeyPem(spellKeyPem(spki))).toEqual(spki);
    expect(parseKeyPem(spellKeyPem(spki).replaceAll('\n', '\r\n'))).toEqual(spki);
  });

  test.each([
    ['of nothing', () => ''],
    ['cut short', () => spellKeyPem(spki.slice(0, -1))],
    ['with bytes behind it', () => spellKeyPem(Uint8Array.from([...spki, 0]))],
    ['whose point is on no curve', () => spellKeyPem(spki.with(90, (spki[90] ?? 0) ^ 1))],
    ['named otherwise', () => spellKeyPem(spki).replaceAll('PUBLIC', 'PRIVATE')],
  ])('%s is refused', (_what, pem) => {
    expect(parseKeyPem(pem())).toBeNull();
  });

  test('of another curve opens no note', () => {
    expect(openNote(note, new Uint8Array(120))).toBe('unusableKey');
  });
});
