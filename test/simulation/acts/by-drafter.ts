import type { Drafting } from '../../../functions/domain/dossier/state.ts';
import type { Instant } from '../../../functions/domain/kernel/time.ts';
import type { Worker } from '../city/people.ts';
import type { Paper } from '../texts/paper.ts';
import type { PlannedAct } from '../timeline.ts';
import { type World, whenDone } from '../world.ts';

export function drafterOf({ staff, chance }: World, { department, number }: Paper): Worker {
  return chance.pick(staff.drafters.get(department.id) ?? [], `drafter of paper ${number}`);
}

/** What the drafter does next on a draft, some time after it was last changed. */
export function byDrafter(
  world: World,
  paper: Paper,
  { changedAt, round }: Drafting,
  what: string,
  perform: (drafter: Worker, key: string, at: Instant) => Promise<unknown>,
): PlannedAct {
  const drafter = drafterOf(world, paper);
  const key = `${paper.dossier}.${what}.${round}`;
  const at = whenDone(world, drafter, changedAt, key);
  const stream = `dossier/${paper.dossier}`;
  return { at, key, stream, perform: async () => void (await perform(drafter, key, at)) };
}
