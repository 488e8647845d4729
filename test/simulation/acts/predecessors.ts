import { commands } from '../../../functions/application/catalogue.ts';
import { loadDossier } from '../../../functions/application/dossier/dossier-store.ts';
import type { Drafting, Published } from '../../../functions/domain/dossier/state.ts';
import { undecidedReplacements } from '../../../functions/domain/dossier/validity/replacement.ts';
import { dossierIdSchema } from '../../../functions/domain/kernel/identifiers.ts';
import { Refusal } from '../../../functions/domain/kernel/refusal.ts';
import { localDateOf } from '../../../functions/domain/kernel/time.ts';
import { formerDocumentText } from '../texts/document.ts';
import { textFile } from '../texts/file.ts';
import { type Paper, shortTitle } from '../texts/paper.ts';
import type { PlannedAct } from '../timeline.ts';
import { act, type World } from '../world.ts';
import { byDrafter } from './by-drafter.ts';
import { daysLater } from './matter-acts.ts';

/** What becomes of what is replaced. */
const decisions = { repealed: 0.6, amended: 0.12, kept: 0.18, never: 0.1 } as const;
const LATE_SHARE = 0.15;

/** Before there is a plan: its drafter names the document that this one replaces. */
export function namePredecessor(
  world: World,
  paper: Paper,
  state: Drafting,
): readonly PlannedAct[] {
  if (paper.replaces === null || state.plan !== null || state.predecessor !== null) return [];
  return [
    byDrafter(world, paper, state, 'predecessor', async (drafter, key, at) => {
      const { dossier } = paper;
      const today = localDateOf(at);
      const earlier = paper.replaces === 'policy' ? await published(world, paper, today) : null;
      const text = formerDocumentText(paper, today, world.chance);
      const source =
        earlier === null
          ? { kind: 'file', file: textFile('former', text) }
          : { kind: 'dossier', dossier: earlier };
      await act(world, drafter, commands.namePredecessor, key, { dossier, source });
    }),
  ];
}

/** Once there is a plan: somebody noticed that the old document stays as it is. */
export function clearPredecessor(
  world: World,
  paper: Paper,
  state: Drafting,
): readonly PlannedAct[] {
  if (paper.replaces !== 'mistaken' || state.predecessor === null) return [];
  return [
    byDrafter(world, paper, state, 'predecessor.cleared', (drafter, key) =>
      act(world, drafter, commands.clearPredecessor, key, { dossier: paper.dossier }),
    ),
  ];
}

/** The last policy before this one about the same subject that was public by yesterday. */
async function published(
  { environment, papers }: World,
  paper: Paper,
  today: string,
): Promise<string | null> {
  const alike = [...papers.values()].filter(
    ({ number, department, subject, attribute }) =>
      number < paper.number &&
      department.id === paper.department.id &&
      subject === paper.subject &&
      attribute === 'proactive',
  );
  for (const { dossier } of alike.toReversed()) {
    const state = await loadDossier(environment, dossierIdSchema.parse(dossier)).then(
      (loaded) => loaded.state,
      (error: unknown) => {
        if (error instanceof Refusal) return null;
        throw error;
      },
    );
    // What appears today may appear before or after this is done.
    if (state?.status === 'published' && localDateOf(state.publishedAt) < today) return dossier;
  }
  return null;
}

/** Once a new policy is public, an officer decides what becomes of the one that it replaces. */
export function decideOnReplaced(
  world: World,
  paper: Paper,
  { predecessor, publishedAt }: Published,
): readonly PlannedAct[] {
  if (predecessor?.kind !== 'dossier') return [];
  const { chance, staff, environment } = world;
  const { dossier } = predecessor;
  const key = `${paper.dossier}.replaces`;
  const course = chance.course(decisions, `course of ${key}`);
  if (course === 'never') return [];
  const officer = chance.pick(staff.signingOfficers, `who does ${key}`);
  const isLate = chance.happens(LATE_SHARE, `whether ${key} is late`);
  const at = daysLater(world, officer, publishedAt, isLate ? [11, 20] : [0, 6], `days to ${key}`);
  const perform = async () => {
    const { state } = await loadDossier(environment, dossier);
    // It was repealed, or ran out, before anybody came to it.
    if (state.status !== 'published') return;
    if (!undecidedReplacements(state).some(({ by }) => by === paper.dossier)) return;
    const basis = `《${shortTitle(paper)}》公布后的清理意见`;
    if (course === 'kept') {
      await act(world, officer, commands.keepInForce, key, { dossier, basis });
      return;
    }
    const input = { dossier, validity: course, effectiveOn: localDateOf(at), basis };
    await act(world, officer, commands.markValidity, key, input);
  };
  return [{ at, key, stream: `dossier/${dossier}`, perform }];
}
