import { z } from 'zod';
import { wordsToRecord } from '../dossier/masked-words.ts';
import { command } from '../use-case.ts';
import { matterReceiptOf, matterReceiptSchema, matterRoles, namesMatter } from './receipt.ts';

export const ceaseMatter = command({
  name: 'ceaseMatter',
  summary: 'End a matter that is no longer owed, with the reason.',
  roles: matterRoles,
  input: z.strictObject({
    ...namesMatter,
    reason: wordsToRecord({ least: 1, most: 1_000 }),
  }),
  output: matterReceiptSchema,
  run: (environment, identity, person, { matter, ...given }) =>
    matterReceiptOf(environment, identity, matter, {
      type: 'ceaseMatter',
      by: person,
      at: environment.clock.now(),
      ...given,
    }),
});
