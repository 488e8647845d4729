import { describe, expect, test } from 'vitest';
import { splitLines } from '../../../../functions/ports/ledger/split-lines.ts';
import { collect } from '../collect.ts';

const text = '{"a":"同步"}\n\n𠮷\nlast';

function chunksOf(bytes: Uint8Array, size: number): Uint8Array[] {
  const chunks: Uint8Array[] = [];
  for (let start = 0; start < bytes.length; start += size) {
    chunks.push(bytes.subarray(start, start + size));
  }
  return chunks;
}

describe('cutting a file into lines', () => {
  test.each([1, 2, 3, 5, 7, 100])('gives the same lines from chunks of %i bytes', async (size) => {
    const chunks = chunksOf(new TextEncoder().encode(text), size);
    expect(await collect(splitLines(chunks))).toEqual(text.split('\n'));
  });

  test('gives no empty line for a line end at the end, and none for no bytes', async () => {
    expect(await collect(splitLines([new TextEncoder().encode('a\n')]))).toEqual(['a']);
    expect(await collect(splitLines([]))).toEqual([]);
  });

  test('stops in a line without an end, showing that it is too long', async () => {
    let read = 0;
    function* endless() {
      while (read < 1000) {
        read += 1;
        yield new Uint8Array(100).fill(97);
      }
    }
    const lines = await collect(splitLines(endless(), 250));
    expect(lines).toEqual(['a'.repeat(251)]);
    expect(read).toBe(3);
  });
});
