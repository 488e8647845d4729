import { z } from 'zod';
import { doubtSourceSchema } from '../../../domain/dossier/doubts/events.ts';
import { localDateSchema } from '../../../domain/kernel/time.ts';
import { wordsToRecord } from '../masked-words.ts';

/** How many doubts one command takes: each is an event, and a ledger takes fifty at once. */
export const MOST_AT_ONCE = 50;

/** A doubt as it was heard; its words are masked before anything is made of them. */
export const doubtInputSchema = z.strictObject({
  source: doubtSourceSchema,
  receivedOn: localDateSchema,
  topic: wordsToRecord({ least: 1, most: 40 }),
  words: wordsToRecord({ least: 1, most: 500 }),
  times: z.int().min(1).max(100_000).default(1),
});
