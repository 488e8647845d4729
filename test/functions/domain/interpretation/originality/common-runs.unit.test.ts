import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CommonRun,
  commonRuns,
  covering,
} from '../../../../../functions/domain/interpretation/originality/common-runs.ts';
import { sourceTextsOf } from '../../../../../functions/domain/interpretation/originality/source-text.ts';
import {
  fold,
  SymbolBook,
} from '../../../../../functions/domain/interpretation/originality/symbols.ts';

const SHORTEST = 4;

function foldedPair(document: string, material: string) {
  const book = new SymbolBook();
  return [fold(sourceTextsOf(document), book), fold(sourceTextsOf(material), book)] as const;
}

/** Every stretch that cannot be made longer, found by trying all of them. */
function triedRuns(document: string, material: string): readonly CommonRun[] {
  const runs: CommonRun[] = [];
  let reached = 0;
  for (let from = 0; from < material.length; from += 1) {
    let to = from;
    while (to < material.length && document.includes(material.slice(from, to + 1))) to += 1;
    if (to - from < SHORTEST || to <= reached) continue;
    reached = to;
    runs.push({ from, to, at: document.indexOf(material.slice(from, to)) });
  }
  return runs;
}

/** Few different characters, so that texts repeat themselves and each other. */
const texts = fc
  .array(fc.constantFrom('甲', '乙', '丙'), { maxLength: 60 })
  .map((characters) => characters.join(''));

describe('Runs that stand in both texts', () => {
  it('are exactly those that trying all of them finds', () => {
    fc.assert(
      fc.property(texts, texts, (document, material) => {
        expect(commonRuns(...foldedPair(document, material), SHORTEST)).toEqual(
          triedRuns(document, material),
        );
      }),
      { numRuns: 500, seed: 20261122 },
    );
  });

  it('are covered by stretches that meet no symbol twice and leave none out', () => {
    fc.assert(
      fc.property(texts, texts, (document, material) => {
        const runs = commonRuns(...foldedPair(document, material), SHORTEST);
        const covered = new Set(runs.flatMap(({ from, to }) => symbolsOf(from, to)));
        const chosen = covering(runs);
        const symbols = chosen.flatMap(({ from, to }) => symbolsOf(from, to));
        expect(symbols).toEqual([...covered].toSorted((one, other) => one - other));
        for (const { from, to, at } of chosen) {
          expect(document.slice(at, at + to - from)).toBe(material.slice(from, to));
        }
      }),
      { numRuns: 500, seed: 20261122 },
    );
  });
});

function symbolsOf(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}

describe('Hostile texts are judged in the same way as others', () => {
  it.each([
    ['one character only', '补'.repeat(20_000), '补'.repeat(19_000)],
    ['a period', '补贴标准'.repeat(5_000), '标准补贴'.repeat(5_000)],
    ['one word without end', 'a'.repeat(48_000), 'a'.repeat(38_400)],
    ['one number without end', '1'.repeat(48_000), '1'.repeat(38_400)],
  ])('%s', (_what, document, material) => {
    const [one, other] = foldedPair(document, material);
    const [run, ...others] = covering(commonRuns(one, other, SHORTEST));
    expect(run?.from).toBe(0);
    expect(others.at(-1)?.to ?? run?.to).toBe(other.count);
  });
});
