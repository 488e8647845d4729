import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { findCandidates } from '../../../../functions/domain/privacy/candidates.ts';
import { privacyContextSchema } from '../../../../functions/domain/privacy/personal-data.ts';

const file = '../shared/privacy/dev.jsonl';
const corpus = '../shared/corpus';
const span = z.object({ start: z.int(), end: z.int() });
const sampleSchema = z.object({
  text: z.string(),
  context: privacyContextSchema,
  spans: z.array(span.extend({ type: z.string() })),
  notMasked: z.array(span),
});
type Span = z.infer<typeof span>;

const overlap = (a: Span, b: Span) =>
  Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));

describe.skipIf(!existsSync(file))('the development set (needs ../shared/privacy)', () => {
  const samples = existsSync(file)
    ? readFileSync(file, 'utf8')
        .trim()
        .split('\n')
        .map((line) => sampleSchema.parse(JSON.parse(line)))
    : [];
  const results = samples.map((sample) => ({
    ...sample,
    masks: findCandidates(sample.text, sample).filter(({ action }) => action === 'mask'),
  }));

  it('is caught: structured types ≥ 95 %, names ≥ 85 %', () => {
    const rate = (names: boolean) => {
      const gold = results.flatMap(({ spans, masks }) =>
        spans
          .filter(({ type }) => (type === 'PERSON') === names)
          .map(
            (one) =>
              masks.reduce((sum, mask) => sum + overlap(mask, one), 0) / (one.end - one.start),
          ),
      );
      return gold.filter((share) => share >= 0.9).length / gold.length;
    };
    expect(rate(false)).toBeGreaterThanOrEqual(0.95);
    expect(rate(true)).toBeGreaterThanOrEqual(0.85);
  });

  it('is not masked beyond need: precision ≥ 85 %', () => {
    const masks = results.flatMap(({ masks: found, spans }) =>
      found.map((mask) => spans.some((one) => overlap(mask, one) > 0)),
    );
    expect(masks.filter(Boolean).length / masks.length).toBeGreaterThanOrEqual(0.85);
  });
});

describe.skipIf(!existsSync(corpus))('the real papers (need ../shared/corpus)', () => {
  it.each(['haimen-2018.txt', 'jinan-2017.txt', 'nanjing-2018.txt'])(
    'hold no personal data: %s',
    (name) => {
      const text = readFileSync(`${corpus}/${name}`, 'utf8');
      const found = findCandidates(text, { context: 'ordinary' });
      expect(found.filter(({ action }) => action === 'mask')).toEqual([]);
    },
  );
});
