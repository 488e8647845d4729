import { describe, expect, it } from 'vitest';
import { interchangeTypes } from '../../../../functions/domain/privacy/interchange.ts';
import { parseSamples } from '../../../privacy/markup.ts';
import { type Sample, samplesOf } from '../../../privacy/samples.ts';

const develop = samplesOf('develop');
const heldOut = samplesOf('held-out');
const valuesOf = (samples: readonly Sample[], wanted: string): ReadonlySet<string> =>
  new Set(
    samples.flatMap(({ text, spans }) =>
      spans.filter(({ type }) => type === wanted).map(({ start, end }) => text.slice(start, end)),
    ),
  );

/** Counts only: nobody who works on the rules may see what stands in the held-out samples. */
const shared = (one: ReadonlySet<string>, other: ReadonlySet<string>): number =>
  one.intersection(other).size;

describe('the sample sets', () => {
  it('hold 300 samples and more, in registers of their own, with every type and context', () => {
    expect(develop.length + heldOut.length).toBeGreaterThanOrEqual(300);
    for (const samples of [develop, heldOut]) {
      expect(new Set(samples.map(({ register }) => register)).size).toBeGreaterThanOrEqual(5);
      expect(new Set(samples.map(({ context }) => context)).size).toBe(3);
      const types = new Set(samples.flatMap(({ spans }) => spans.map(({ type }) => type)));
      expect([...types].sort()).toEqual([...interchangeTypes].sort());
    }
  });

  it('share no template, so that no rule can have memorised one', () => {
    const templates = (samples: readonly Sample[]): ReadonlySet<string> =>
      new Set(samples.map(({ register, template }) => `${register}/${template}`));
    expect(shared(templates(develop), templates(heldOut))).toBe(0);
  });

  it('share few names of people: those that are also words, of which there are not many', () => {
    const names = valuesOf(heldOut, 'PERSON');
    const both = shared(valuesOf(develop, 'PERSON'), names);
    expect(both / names.size).toBeLessThan(0.1);
  });

  it('mark spans that do not overlap and are not empty', () => {
    const wrong = [...develop, ...heldOut].filter(({ spans, notMasked, optional }) => {
      const marks = [...spans, ...notMasked, ...optional].sort((a, b) => a.start - b.start);
      return marks.some(({ start, end }, at) => end <= start || start < (marks[at - 1]?.end ?? 0));
    });
    expect(wrong.length).toBe(0);
  });
});

describe('the marks of a sample', () => {
  const read = (text: string): readonly Sample[] => parseSamples(text, 'tests');

  it('give offsets of the text without them', () => {
    const [sample] = read(
      '@ ordinary 一\n申请人〖PERSON:陈晓峰〗，〖-official:局长〗〖?PERSON:汪老师〗\n',
    );
    expect(sample).toEqual({
      id: 'tests-1',
      register: 'tests',
      template: '一',
      context: 'ordinary',
      text: '申请人陈晓峰，局长汪老师',
      spans: [{ start: 3, end: 6, type: 'PERSON' }],
      notMasked: [{ start: 7, end: 9, why: 'official' }],
      optional: [{ start: 9, end: 12 }],
    });
  });

  it('keep the lines of a sample and drop the empty ones around it', () => {
    const all = read('\n@ ordinary 一\n\n甲\n\n乙\n\n@ mandatory 二\n丙');
    expect(all.map(({ text, context }) => [text, context])).toEqual([
      ['甲\n\n乙', 'ordinary'],
      ['丙', 'mandatory'],
    ]);
  });

  it.each([
    ['a type that does not exist', '@ ordinary 一\n〖NAME:甲〗', /no type NAME/],
    ['a mark that is not closed', '@ ordinary 一\n〖PERSON:甲', /not closed/],
    ['a mark within a mark', '@ ordinary 一\n〖PERSON:〖PERSON:甲〗〗', /not closed/],
    ['a context that does not exist', '@ secret 一\n甲', /Invalid option/],
    ['text before the first head', '甲\n@ ordinary 一', /no sample has begun/],
  ])('are refused with %s', (_what, text, message) => {
    expect(() => read(text)).toThrow(message);
  });
});
