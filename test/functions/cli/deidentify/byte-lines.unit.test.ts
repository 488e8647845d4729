import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byteLines } from '../../../../functions/cli/deidentify/byte-lines.ts';

async function* inPieces(bytes: Uint8Array, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  let at = 0;
  for (const size of sizes) {
    yield bytes.subarray(at, at + size);
    at += size;
  }
  yield bytes.subarray(at);
}

async function linesOf(text: string, sizes: readonly number[] = [], longest = 1_000) {
  const lines: (string | null)[] = [];
  for await (const batch of byteLines(inPieces(new TextEncoder().encode(text), sizes), longest)) {
    for (const line of batch) lines.push(line === null ? null : new TextDecoder().decode(line));
  }
  return lines;
}

describe('lines of a stream of bytes', () => {
  it('end in LF or CRLF, the last one also in nothing', async () => {
    expect(await linesOf('甲\r\n乙\n\n丙')).toEqual(['甲', '乙', '', '丙']);
    expect(await linesOf('甲\n')).toEqual(['甲']);
    expect(await linesOf('')).toEqual([]);
  });

  it('are the same however the bytes are cut into pieces', async () => {
    const text = fc
      .array(fc.constantFrom('陈', 'a', '\n', '\r\n', '😀'))
      .map((all) => all.join(''));
    await fc.assert(
      fc.asyncProperty(text, fc.array(fc.nat(7), { maxLength: 30 }), async (whole, sizes) => {
        expect(await linesOf(whole, sizes)).toEqual(await linesOf(whole));
      }),
    );
  });

  it('are skipped, and their place kept, where they are longer than allowed', async () => {
    expect(await linesOf('甲\nabcdefgh\n乙', [], 5)).toEqual(['甲', null, '乙']);
    expect(await linesOf('甲\nabcdefgh\n乙', [5, 2, 2], 5)).toEqual(['甲', null, '乙']);
    expect(await linesOf('abcdefgh', [3, 3], 5)).toEqual([null]);
  });
});
