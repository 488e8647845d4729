import { z } from 'zod';
import { wordsToRecord } from '../dossier/masked-words.ts';

/** What an expert can speak about and for whom they work; words that name somebody are masked. */
export const describesExpert = {
  fields: z
    .array(wordsToRecord({ least: 1, most: 50 }))
    .min(1)
    .max(20),
  organisation: wordsToRecord({ least: 1, most: 200 }),
};
