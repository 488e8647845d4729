import { z } from 'zod';
import {
  type InterpretationPlan,
  interpretationPlanSchema,
} from '../../domain/interpretation/plan.ts';
import type { DossierId } from '../../domain/kernel/identifiers.ts';
import { localDateOf } from '../../domain/kernel/time.ts';
import { judgeExpertsOfPlan } from '../../domain/registry/experts/plan-experts.ts';
import type { Environment } from '../environment.ts';
import { loadExperts } from '../registry/expert-store.ts';
import { command } from '../use-case.ts';
import { dossierRules, loadDossier } from './dossier-store.ts';
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
    await judgeExperts(environment, dossier, plan);
    const { file } = await takeIn(environment, input.file, confirmed);
    return receiptOf(environment, identity, dossier, {
      type: 'lodgePlan',
      by: person,
      at: environment.clock.now(),
      plan: { file, plan },
    });
  },
});

/** The register is another stream, so it is asked here and not by the dossier's own rules. */
async function judgeExperts(
  environment: Environment,
  dossier: DossierId,
  plan: InterpretationPlan,
): Promise<void> {
  const [{ state }, register] = await Promise.all([
    loadDossier(environment, dossier),
    loadExperts(environment),
  ]);
  const { jurisdiction } = dossierRules(environment, state.facts.jurisdiction);
  const today = localDateOf(environment.clock.now());
  judgeExpertsOfPlan(plan, state.facts, register.state, today, jurisdiction);
}
