import { z } from 'zod';
import { formSchema } from '../../domain/interpretation/plan.ts';
import { materialKeySchema } from '../../domain/kernel/identifiers.ts';
import { command } from '../use-case.ts';
import { takeIn, takesFile } from './intake-file.ts';
import { namesDossier, receiptOf, receiptSchema } from './receipt.ts';

export const lodgeMaterial = command({
  name: 'lodgeMaterial',
  summary: 'Lodge an interpretation material that the plan names.',
  roles: ['drafter'],
  input: z.strictObject({
    ...namesDossier,
    key: materialKeySchema,
    form: formSchema,
    ...takesFile,
  }),
  output: receiptSchema,
  run: async (environment, identity, person, input) => {
    const { dossier, key, form, confirmed } = input;
    const { file } = await takeIn(environment, input.file, confirmed);
    return receiptOf(environment, identity, dossier, {
      type: 'lodgeMaterial',
      by: person,
      at: environment.clock.now(),
      material: { key, form, file },
    });
  },
});
