import { z } from 'zod';
import { interpretationPlanSchema } from '../../domain/interpretation/plan.ts';
import { command } from '../use-case.ts';
import { takeIn, takesFile } from './intake-file.ts';
import { maskedPlan } from './masked-words.ts';
import { namesDossier, receiptOf, receiptSchema } from './receipt.ts';

export const lodgePlan = command({
  name: 'lodgePlan',
  summary: 'Lodge the interpretation plan: the file as written and what it promises.',
  roles: ['drafter'],
  input: z.strictObject({
    ...namesDossier,
    ...takesFile,
    plan: interpretationPlanSchema.transform(maskedPlan),
  }),
  output: receiptSchema,
  run: async (environment, identity, person, input) => {
    const { dossier, plan, confirmed } = input;
    const { file } = await takeIn(environment, input.file, confirmed);
    return receiptOf(environment, identity, dossier, {
      type: 'lodgePlan',
      by: person,
      at: environment.clock.now(),
      plan: { file, plan },
    });
  },
});
