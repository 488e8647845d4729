import { commands } from '../../../functions/application/catalogue.ts';
import { loadDossier } from '../../../functions/application/dossier/dossier-store.ts';
import { openReview } from '../../../functions/domain/dossier/closed/history.ts';
import type { ClosedUnpublished } from '../../../functions/domain/dossier/state.ts';
import { dossierIdSchema } from '../../../functions/domain/kernel/identifiers.ts';
import {
  addCalendarDays,
  type Instant,
  localDateOf,
  shanghaiTime,
} from '../../../functions/domain/kernel/time.ts';
import type { Worker } from '../city/people.ts';
import type { Paper } from '../texts/paper.ts';
import type { PlannedAct } from '../timeline.ts';
import { act, type World, whenDone } from '../world.ts';
import { isPassedOver } from './passed-over.ts';

/** How often what is closed is asked for, and what a review makes of it. */
const ASKED_SHARE = 0.45;
const MOST_ENTRIES = 3;
/** How often an entry turns out to be miscounted, and somebody suggests a review before its time. */
const MISCOUNTED_SHARE = 0.12;
const SUGGESTED_SHARE = 0.1;
const reviews = { opened: 0.6, confirmed: 0.25, forgotten: 0.15 } as const;

/** Requests for what is not public are counted, and several of them call for a review. */
export function whileClosed(
  world: World,
  paper: Paper,
  state: ClosedUnpublished,
): readonly PlannedAct[] {
  return [
    ...tallies(world, paper, state),
    ...corrections(world, paper, state),
    ...suggestion(world, paper, state),
    ...review(world, paper, state),
  ];
}

function tallies(world: World, paper: Paper, state: ClosedUnpublished): readonly PlannedAct[] {
  const { chance } = world;
  const { dossier, number } = paper;
  if (!chance.happens(ASKED_SHARE, `requests for paper ${number}`)) return [];
  const entries = chance.between(1, MOST_ENTRIES, `entries of paper ${number}`);
  return Array.from({ length: entries }, (_, index): PlannedAct => {
    const key = `${dossier}.tally.${index + 1}`;
    const days = chance.between(5, 40, `days to ${key}`) * (index + 1);
    const from = shanghaiTime(addCalendarDays(localDateOf(state.signOff.at), days), 8);
    return whileItIsClosed(world, paper, key, from, (worker) => {
      const count = chance.between(1, 2, `requests of ${key}`);
      const input = {
        dossier,
        count,
        receivedOn: localDateOf(from),
        reference: `申请登记${number}-${index + 1}`,
      };
      return act(world, worker, commands.tallyRequests, key, input);
    });
  });
}

/** Some entries were counted wrongly: two letters of one person, or one that asked for something else. */
function corrections(world: World, paper: Paper, state: ClosedUnpublished): readonly PlannedAct[] {
  const { dossier } = paper;
  return state.closedHistory.tallies.flatMap(({ entry, recordedAt }): PlannedAct[] => {
    const key = `${dossier}.tally.correct.${entry}`;
    if (!world.chance.happens(MISCOUNTED_SHARE, `whether ${key}`)) return [];
    const count = world.chance.between(0, 1, `count of ${key}`);
    const reasons = '同一申请人重复提交，按一件计。';
    return [
      whileItIsClosed(world, paper, key, recordedAt, (worker) =>
        act(world, worker, commands.correctTally, key, { dossier, entry, count, reasons }),
      ),
    ];
  });
}

/** An applicant suggests that it be opened before its time (条例 art. 44). */
function suggestion(world: World, paper: Paper, state: ClosedUnpublished): readonly PlannedAct[] {
  const { chance } = world;
  const { dossier, number } = paper;
  if (openReview(state) !== null || state.closedHistory.reviews.length > 0) return [];
  if (!chance.happens(SUGGESTED_SHARE, `suggestion about paper ${number}`)) return [];
  const days = chance.between(10, 90, `days to the suggestion about paper ${number}`);
  const from = shanghaiTime(addCalendarDays(localDateOf(state.signOff.at), days), 8);
  const key = `${dossier}.suggested`;
  const reasons = '申请人建议将该文件转为主动公开，理由是涉及面广。';
  return [
    whileItIsClosed(world, paper, key, from, async (worker, present) => {
      if (openReview(present) !== null) return;
      await act(world, worker, commands.suggestAttributeReview, key, { dossier, reasons });
    }),
  ];
}

/** By somebody at the desk, unless it was opened in the meantime. */
function whileItIsClosed(
  world: World,
  { dossier }: Paper,
  key: string,
  from: Instant,
  perform: (worker: Worker, present: ClosedUnpublished) => Promise<unknown>,
): PlannedAct {
  const { chance, staff, environment } = world;
  const worker = chance.pick(staff.disclosureReviewers, `who does ${key}`);
  const at = whenDone(world, worker, from, key);
  const whileClosed = async () => {
    if (await isPassedOver(world, at, key)) return;
    const { state } = await loadDossier(environment, dossierIdSchema.parse(dossier));
    // What was opened meanwhile is read by whoever wants to; nobody has to ask for it.
    if (state.status === 'closedUnpublished') await perform(worker, state);
  };
  return { at, key, stream: `dossier/${dossier}`, perform: whileClosed };
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
