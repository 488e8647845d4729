import { describe, expect, it } from 'vitest';
import { FeatureStore } from '../../../../../functions/domain/interpretation/consistency/feature-store.ts';
import { Vocabulary } from '../../../../../functions/domain/interpretation/consistency/vocabulary.ts';

const pair = (vocabulary: Vocabulary, words: string) =>
  vocabulary.characters(words.charCodeAt(0), words.charCodeAt(1));

describe('the features of figures', () => {
  it('have one number each, however many there are', () => {
    const vocabulary = new Vocabulary();
    const first = pair(vocabulary, '电梯');
    for (let at = 0; at < 30_000; at += 1) {
      vocabulary.characters(0x4e00 + (at % 170), 0x5000 + Math.floor(at / 170));
    }
    expect(vocabulary.size).toBe(30_001);
    expect(pair(vocabulary, '电梯')).toBe(first);
    expect(pair(vocabulary, '梯电')).not.toBe(first);
    expect(vocabulary.characters(0, '电'.charCodeAt(0))).not.toBe(first);
  });

  it('tell amounts by their measure, to the thousandth', () => {
    const vocabulary = new Vocabulary();
    const amount = vocabulary.amount('money:', 300);
    expect(vocabulary.amount('money:', 300.0001)).toBe(amount);
    expect(vocabulary.amount('money:', 301)).not.toBe(amount);
    expect(vocabulary.amount('duration:day', 300)).not.toBe(amount);
  });

  it('tell words of a subject from commonplaces of every policy', () => {
    const vocabulary = new Vocabulary();
    expect(
      ['电梯', '食堂', '油烟'].every((words) => vocabulary.isSubject(pair(vocabulary, words))),
    ).toBe(true);
    expect(
      ['公示', '申请', '补贴'].some((words) => vocabulary.isSubject(pair(vocabulary, words))),
    ).toBe(false);
    expect(vocabulary.isSubject(vocabulary.clause('8条'))).toBe(false);
  });

  it('are stored one figure after the other, each with the most that it weighs', () => {
    const store = new FeatureStore();
    for (let figure = 0; figure < 3_000; figure += 1) {
      store.gather(figure, 0.5);
      store.gather(figure + 1, 0.25);
      store.gather(figure, 0.75);
      const { from, to } = store.store();
      expect([...store.ids.slice(from, to)]).toEqual([figure, figure + 1]);
      expect([...store.weights.slice(from, to)]).toEqual([0.75, 0.25]);
    }
  });
});
