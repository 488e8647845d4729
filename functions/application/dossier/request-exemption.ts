import { z } from 'zod';
import { exemptionPlanText } from '../../../templates/words/exemption.ts';
import { command } from '../use-case.ts';
import { takeIn } from './intake-file.ts';
import { wordsToRecord } from './masked-words.ts';
import { namesDossier, receiptOf, receiptSchema } from './receipt.ts';

export const requestExemption = command({
  name: 'requestExemption',
  summary: 'Ask to issue a document without interpretation, where no rule makes it obligatory.',
  roles: ['drafter'],
  input: z.strictObject({ ...namesDossier, reason: wordsToRecord({ least: 1, most: 2_000 }) }),
  output: receiptSchema,
  run: async (environment, identity, person, { dossier, reason }) => {
    // It stands in place of the plan, so that every reviewer and the sign-off see it there.
    const text = exemptionPlanText(reason);
    const content = Buffer.from(text, 'utf8').toString('base64');
    const { file } = await takeIn(environment, { name: 'plan.md', content }, undefined);
    return receiptOf(environment, identity, dossier, {
      type: 'lodgePlan',
      by: person,
      at: environment.clock.now(),
      plan: {
        file,
        plan: { outline: ['免予解读'], audience: null, materials: [], exemption: { reason } },
      },
    });
  },
});
