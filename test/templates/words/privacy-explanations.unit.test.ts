import { expect, test } from 'vitest';
import { findCandidates } from '../../../functions/domain/privacy/candidates.ts';
import { recogniserWords, ruleWords } from '../../../templates/words/privacy-explanations.ts';
import { samplesOf } from '../../privacy/samples.ts';

test('every rule by which something is found has words', () => {
  const rules = new Set(
    samplesOf('develop').flatMap(({ text, context }) =>
      findCandidates(text, { context }).map(({ rule }) => rule),
    ),
  );
  const unnamed = [...rules].filter((rule) => {
    const [recogniser = '', ...how] = rule.split('.');
    return !(recogniser in recogniserWords) || !(how.join('.') in ruleWords);
  });
  expect(unnamed).toEqual([]);
});
