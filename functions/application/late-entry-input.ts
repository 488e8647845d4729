import { wordsToRecord } from './dossier/masked-words.ts';

/**
 * Why something is put on record as timely only now that its time is over. Needed where it would
 * make good what stands late, and left out otherwise.
 */
export const lateEntryInput = {
  lateEntry: wordsToRecord({ least: 1, most: 500 }).nullable().default(null),
};
