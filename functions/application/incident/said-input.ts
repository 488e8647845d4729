import { wordsToRecord } from '../dossier/masked-words.ts';

/** Heading and words of what is said, as the public will read them. */
export const saidShape = {
  title: wordsToRecord({ least: 1, most: 200 }),
  words: wordsToRecord({ least: 1, most: 5_000 }),
};
