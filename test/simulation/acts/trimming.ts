import { commands } from '../../../functions/application/catalogue.ts';
import type { Drafting } from '../../../functions/domain/dossier/state.ts';
import { localDateOf } from '../../../functions/domain/kernel/time.ts';
import { textFile } from '../texts/file.ts';
import { briefText } from '../texts/interpretation.ts';
import type { Paper } from '../texts/paper.ts';
import { BRIEF, planOf, planText } from '../texts/plan.ts';
import type { PlannedAct } from '../timeline.ts';
import { act, type World } from '../world.ts';
import { byDrafter } from './by-drafter.ts';

/**
 * A second interpretation is planned and handed in, and taken out again once the first is there,
 * with a plan that no longer asks for it.
 */
export function trimming(world: World, paper: Paper, state: Drafting): readonly PlannedAct[] {
  const { dossier } = paper;
  const isPlanned = state.plan?.plan.materials.some(({ key }) => key === BRIEF) === true;
  if (!isPlanned) return [];
  const isThere = state.materials.some(({ key }) => key === BRIEF);
  const others = state.materials.filter(({ key }) => key !== BRIEF);
  if (others.length === 0) return isThere ? [] : [lodgeBrief(world, paper, state)];
  if (isThere) {
    return [
      byDrafter(world, paper, state, `${BRIEF}.removed`, (drafter, key) =>
        act(world, drafter, commands.removeMaterial, key, { dossier, key: BRIEF }),
      ),
    ];
  }
  return [
    byDrafter(world, paper, state, 'plan.trimmed', (drafter, key, at) => {
      const plan = planOf(paper, localDateOf(at), world.chance, false);
      const input = { dossier, file: textFile('plan', planText(paper)), plan };
      return act(world, drafter, commands.lodgePlan, key, input);
    }),
  ];
}

function lodgeBrief(world: World, paper: Paper, state: Drafting): PlannedAct {
  return byDrafter(world, paper, state, BRIEF, (drafter, key) => {
    const file = textFile(BRIEF, briefText(paper));
    const input = { dossier: paper.dossier, key: BRIEF, form: 'text', file };
    return act(world, drafter, commands.lodgeMaterial, key, input);
  });
}
