import { commands } from '../../../functions/application/catalogue.ts';
import { loadDossier } from '../../../functions/application/dossier/dossier-store.ts';
import type { ExistingDossier } from '../../../functions/domain/dossier/state.ts';
import { dossierIdSchema } from '../../../functions/domain/kernel/identifiers.ts';
import { shanghaiTime } from '../../../functions/domain/kernel/time.ts';
import { type Paper, shortTitle } from '../texts/paper.ts';
import { act, type Sphere, type World, whenDone } from '../world.ts';
import { drafterOf } from './by-drafter.ts';
import { whileClosed } from './closed.ts';
import { draftingActs } from './drafting.ts';
import { afterPublication } from './published.ts';
import { reviewActs } from './reviewing.ts';

/** The policy documents of the year, each from its opening to whatever becomes of it. */
export const dossiers: Sphere = {
  category: 'dossier',
  begin: (world) => {
    for (const paper of world.papers.values()) planOpening(world, paper);
  },
  follow: async (world, stream) => {
    const dossier = dossierIdSchema.parse(stream.slice('dossier/'.length));
    const paper = world.papers.get(dossier);
    if (paper === undefined) return;
    const { state } = await loadDossier(world.environment, dossier);
    for (const next of nextActs(world, paper, state)) world.timeline.plan(next);
  },
};

function nextActs(world: World, paper: Paper, state: ExistingDossier) {
  switch (state.status) {
    case 'drafting':
      return draftingActs(world, paper, state);
    case 'published':
      return afterPublication(world, paper, state);
    case 'closedUnpublished':
      return whileClosed(world, paper, state);
    case 'withdrawn':
      return [];
    default:
      return reviewActs(world, paper, state);
  }
}

function planOpening(world: World, paper: Paper): void {
  const { dossier, openedOn } = paper;
  const drafter = drafterOf(world, paper);
  const key = `${dossier}.open`;
  world.timeline.plan({
    at: whenDone(world, drafter, shanghaiTime(openedOn, 8), key),
    key,
    stream: `dossier/${dossier}`,
    perform: async () => {
      const input = {
        dossier,
        title: shortTitle(paper),
        jointDepartments: paper.joint === null ? [] : [paper.joint],
        normative: paper.normative,
        technical: paper.technical,
        triggers: paper.triggers,
      };
      await act(world, drafter, commands.openDossier, key, input);
    },
  });
}
