import type { PlannedMaterial } from '../interpretation/plan.ts';
import type { ExistingDossier, FollowUp } from './state.ts';

/**
 * Every material that somebody is to make: those that the plan names, and the later
 * interpretations that were opened to answer doubts, described as a plan would.
 */
export function expectedMaterials(
  state: Pick<ExistingDossier, 'plan'> & { readonly followUps?: readonly FollowUp[] },
): readonly PlannedMaterial[] {
  const opened = (state.followUps ?? []).flatMap(
    ({ key, dueOn, opened: one }): PlannedMaterial[] =>
      one === null
        ? []
        : [
            {
              key,
              title: one.title,
              form: one.form,
              phase: 'after',
              channels: [...one.channels],
              due: { kind: 'onDate', date: dueOn },
            },
          ],
  );
  return [...(state.plan?.plan.materials ?? []), ...opened];
}
