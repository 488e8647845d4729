import { commands } from '../../../functions/application/catalogue.ts';
import { loadDossier } from '../../../functions/application/dossier/dossier-store.ts';
import { openReview } from '../../../functions/domain/dossier/closed/history.ts';
import type { ClosedUnpublished } from '../../../functions/domain/dossier/state.ts';
import { dossierIdSchema } from '../../../functions/domain/kernel/identifiers.ts';
import {
  addCalendarDays,
  localDateOf,
  shanghaiTime,
} from '../../../functions/domain/kernel/time.ts';
import type { Paper } from '../texts/paper.ts';
import type { PlannedAct } from '../timeline.ts';
import { act, type World, whenDone } from '../world.ts';

/** How often what is closed is asked for, and what a review makes of it. */
const ASKED_SHARE = 0.45;
const MOST_ENTRIES = 3;
const reviews = { opened: 0.6, confirmed: 0.25, forgotten: 0.15 } as const;

/** Requests for what is not public are counted, and several of them call for a review. */
export function whileClosed(
  world: World,
  paper: Paper,
  state: ClosedUnpublished,
): readonly PlannedAct[] {
  return [...tallies(world, paper, state), ...review(world, paper, state)];
}

function tallies(world: World, paper: Paper, state: ClosedUnpublished): readonly PlannedAct[] {
  const { chance, staff, environment } = world;
  const { dossier, number } = paper;
  if (!chance.happens(ASKED_SHARE, `requests for paper ${number}`)) return [];
  const entries = chance.between(1, MOST_ENTRIES, `entries of paper ${number}`);
  return Array.from({ length: entries }, (_, index): PlannedAct => {
    const key = `${dossier}.tally.${index + 1}`;
    const days = chance.between(5, 40, `days to ${key}`) * (index + 1);
    const from = shanghaiTime(addCalendarDays(localDateOf(state.signOff.at), days), 8);
    const worker = chance.pick(staff.disclosureReviewers, `who does ${key}`);
    const at = whenDone(world, worker, from, key);
    const perform = async () => {
      const present = await loadDossier(environment, dossierIdSchema.parse(dossier));
      // What was opened meanwhile is read by whoever wants to; nobody has to ask for it.
      if (present.state.status !== 'closedUnpublished') return;
      const count = chance.between(1, 2, `requests of ${key}`);
      const input = {
        dossier,
        count,
        receivedOn: localDateOf(from),
        reference: `申请登记${number}-${index + 1}`,
      };
      await act(world, worker, commands.tallyRequests, key, input);
    };
    return { at, key, stream: `dossier/${dossier}`, perform };
  });
}

function review(world: World, paper: Paper, state: ClosedUnpublished): readonly PlannedAct[] {
  const { chance, staff } = world;
  const open = openReview(state);
  if (open === null) return [];
  const { dossier } = paper;
  const key = `${dossier}.review.${open.review}`;
  const course = chance.course(reviews, `course of ${key}`);
  if (course === 'forgotten') return [];
  const worker = chance.pick(staff.disclosureReviewers, `who does ${key}`);
  const at = whenDone(world, worker, open.openedAt, key);
  const perform = async () => {
    const to = course === 'opened' ? 'proactive' : state.disclosure.attribute;
    const reasons = '申请较为集中，情形已经变化，经复核作出本决定。';
    await act(world, worker, commands.reviewAttribute, key, { dossier, to, reasons });
  };
  return [{ at, key, stream: `dossier/${dossier}`, perform }];
}
