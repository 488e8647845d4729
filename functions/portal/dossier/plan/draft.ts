import type { InterpretationPlan } from '../../../domain/interpretation/plan.ts';
import type { planOf } from './plan-of-form.ts';

/** A plan on its way through the form: what was read, or what was typed and is still wrong. */
export type PlanDraft = ReturnType<typeof planOf>;
export type DraftMaterial = PlanDraft['materials'][number];

export function draftOf(plan: InterpretationPlan): PlanDraft {
  return {
    outline: plan.outline,
    audience: plan.audience,
    materials: plan.materials.map((material) => ({ ...material })),
  };
}

export const emptyMaterial: DraftMaterial = {
  key: '',
  title: '',
  form: 'text',
  phase: 'during',
  channels: ['website'],
  due: { kind: 'withDocument' },
};
