import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ShingleBook } from '../../../../../functions/domain/interpretation/delta/shingle-book.ts';

const words = fc.array(
  fc.constantFrom('补', '贴', '标', '准', '每', 'ab', '，', '300', '7.5', ' '),
  {
    maxLength: 60,
  },
);

/** The same by sets of strings: neighbours, numbers by themselves, and the only word of a text. */
function naive(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  const all = [...text.matchAll(/\p{Script=Han}|(?:(?!\p{Script=Han})\p{L})+|\d+(?:\.\d+)?/gu)];
  const kinds = all.map(([word]) => (/^\d/u.test(word) ? '0' : word));
  for (const [word] of all) if (/^\d/u.test(word)) found.add(`=${word}`);
  for (const [at, kind] of kinds.entries()) if (at > 0) found.add(`${kinds[at - 1]}|${kind}`);
  if (all.length > 0 && all.length < 3) found.add(`=${kinds.at(-1)}`);
  return found;
}

describe('the shingles of texts', () => {
  it('are as many, and shared by as many, as of sets of pairs', () => {
    fc.assert(
      fc.property(words, words, (one, other) => {
        const book = new ShingleBook();
        const [first, second] = [one.join(''), other.join('')];
        const [a, b] = [book.shinglesOf(first), book.shinglesOf(second)];
        expect(a.length).toBe(naive(first).size);
        const known = new Set(a);
        const shared = [...naive(first)].filter((shingle) => naive(second).has(shingle));
        expect([...b].filter((shingle) => known.has(shingle))).toHaveLength(shared.length);
      }),
    );
  });

  it('keep their numbers however many there are', () => {
    const book = new ShingleBook();
    const text = '补贴标准为每人每月300元。';
    const before = book.shinglesOf(text);
    const many = Array.from({ length: 200 }, (_, row) =>
      Array.from({ length: 100 }, (_, at) =>
        String.fromCharCode(0x4e00 + ((row * 131 + at * 17) % 9_000)),
      ),
    );
    for (const row of many) book.shinglesOf(row.join(''));
    expect(book.size).toBeGreaterThan(8_000);
    expect(book.shinglesOf(text)).toEqual(before);
  });
});
