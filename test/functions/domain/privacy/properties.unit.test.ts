import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Candidate, findCandidates } from '../../../../functions/domain/privacy/candidates.ts';
import { proposedDecisions } from '../../../../functions/domain/privacy/decisions.ts';
import { explanationSchema } from '../../../../functions/domain/privacy/explanation.ts';
import { redactText } from '../../../../functions/domain/privacy/masking/redact.ts';
import { normalise } from '../../../../functions/domain/privacy/reading/normalise.ts';
import { samplesOf } from '../../../privacy/samples.ts';
import { arbitraryText, disguised } from './arbitrary-text.ts';

const samples = samplesOf('develop');
const anySample = fc.constantFrom(...samples);
const anyText = fc.oneof(
  { arbitrary: anySample.map(({ text }) => text), weight: 2 },
  { arbitrary: arbitraryText, weight: 3 },
);
const anyContext = fc.constantFrom(
  'ordinary' as const,
  'punishment' as const,
  'mandatory' as const,
);
const found = (text: string): readonly Candidate[] => findCandidates(text, { context: 'ordinary' });
const described = (text: string, all: readonly Candidate[]): readonly string[] =>
  all.map(({ type, action, start, end }) => `${action} ${type} ${text.slice(start, end)}`);
const maskedText = (text: string): string => {
  const all = found(text);
  return redactText(text, all, proposedDecisions(all));
};

describe('finding personal data, whatever the text', () => {
  it('gives spans in order, within the text, not empty, without overlaps', () => {
    fc.assert(
      fc.property(anyText, anyContext, (text, context) => {
        let reached = 0;
        for (const { start, end } of findCandidates(text, { context })) {
          expect(start).toBeGreaterThanOrEqual(reached);
          expect(end).toBeGreaterThan(start);
          reached = end;
        }
        expect(reached).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it('never splits a character of two units', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const whole = new Set<number>();
        for (let at = 0; at <= text.length; at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1) {
          whole.add(at);
        }
        for (const { start, end } of found(text)) {
          expect([whole.has(start), whole.has(end)]).toEqual([true, true]);
        }
      }),
    );
  });

  it('finds the same in the same text, whatever was read in between', () => {
    fc.assert(
      fc.property(anyText, anyText, (text, other) => {
        const first = found(text);
        found(other);
        expect(found(text)).toEqual(first);
      }),
    );
  });

  it('explains every finding in full, by ids that are its own', () => {
    fc.assert(
      fc.property(anyText, anyContext, (text, context) => {
        const all = findCandidates(text, { context });
        for (const { explanation, score } of all) {
          expect(explanationSchema.safeParse(explanation).error).toBeUndefined();
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(1);
        }
        expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
      }),
    );
  });

  it('points at what was written, however it was disguised', () => {
    fc.assert(
      fc.property(anySample, fc.nat(), ({ text }, seed) => {
        const hidden = disguised(text, seed);
        const plain = normalise(hidden).text;
        for (const { start, end } of found(hidden)) {
          const value = normalise(hidden.slice(start, end)).text;
          expect(value).not.toBe('');
          expect(plain).toContain(value);
        }
      }),
    );
  });

  it('finds no less in numbers of full width and with invisible characters between', () => {
    for (const { text } of samples.slice(0, 200)) {
      const structured = (all: readonly Candidate[]): number =>
        all.filter(({ type, action }) => action === 'mask' && /Id$|mobile|Card/.test(type)).length;
      expect(structured(found(disguised(text, 1)))).toBe(structured(found(text)));
    }
  });

  it('is not disturbed by paragraphs before and after that say nothing personal', () => {
    const neutral = '为进一步规范办理流程，现将有关事项通知如下，请认真贯彻执行。';
    let changed = 0;
    for (const { text } of samples) {
      const around = `${neutral}\n\n${text}\n\n${neutral}`;
      const alone = described(text, found(text)).join('\n');
      if (described(around, found(around)).join('\n') !== alone) changed += 1;
    }
    expect(changed / samples.length).toBeLessThan(0.02);
  });
});

describe('masking what was found', () => {
  it('changes nothing outside the spans', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const doomed = found(text).filter(({ action }) => action === 'mask');
        const left = maskedText(text);
        let at = 0;
        let from = 0;
        for (const { start, end } of doomed) {
          const untouched = text.slice(from, start);
          const there = left.indexOf(untouched, at);
          expect(there).toBeGreaterThanOrEqual(at);
          at = there + untouched.length;
          from = end;
        }
        expect(left.endsWith(text.slice(from))).toBe(true);
        if (doomed.length === 0) expect(left).toBe(text);
      }),
    );
  });

  it('leaves no number, address or account that would have to be masked again', () => {
    const again = samples.flatMap(({ text }) =>
      found(maskedText(text)).filter(({ action, type }) => action === 'mask' && type !== 'person'),
    );
    expect(again.map(({ rule }) => rule)).toEqual([]);
  });

  it('of a masked text changes hardly anything more: a stand-in may lose what told that a name is none', () => {
    const changed = samples.filter(({ text }) => {
      const once = maskedText(text);
      return maskedText(once) !== once;
    });
    expect(changed.length / samples.length).toBeLessThan(0.03);
  });
});
