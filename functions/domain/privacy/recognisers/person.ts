import { chosenNames, WEAK_ODDS } from '../names/choose.ts';
import { forgetQuestions } from '../names/dictionary.ts';
import { findingOf } from '../names/mention.ts';
import { mentionsOf } from '../names/mentions.ts';
import { weighedNames } from '../names/model.ts';
import { propagated } from '../names/propagate.ts';
import type { Recogniser } from '../reading/reading.ts';

/**
 * Names of people: every stretch that may be one is weighed by its characters, its surroundings,
 * its neighbours in lists and the same name elsewhere; then each gets the role that decides.
 */
export const person: Recogniser = {
  id: 'person',
  find(reading, found) {
    forgetQuestions();
    const weighed = weighedNames(reading, found, WEAK_ODDS);
    const chosen = chosenNames(weighed, found, reading.text.length);
    const mentions = mentionsOf(reading, chosen);
    return [...mentions, ...propagated(reading, mentions, found)].map((mention) =>
      findingOf(mention, reading.context),
    );
  },
};
