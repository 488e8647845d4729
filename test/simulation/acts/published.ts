import { commands } from '../../../functions/application/catalogue.ts';
import { loadDossier } from '../../../functions/application/dossier/dossier-store.ts';
import type { FollowUp, Published } from '../../../functions/domain/dossier/state.ts';
import { commandIdSchema, dossierIdSchema } from '../../../functions/domain/kernel/identifiers.ts';
import {
  addCalendarDays,
  epochMsOf,
  localDateOf,
  shanghaiTime,
} from '../../../functions/domain/kernel/time.ts';
import { closeAsProposed } from '../../../infra/local/demo/close-as-proposed.ts';
import { textFile } from '../texts/file.ts';
import { laterForms, laterKeys, laterText } from '../texts/interpretation.ts';
import type { Paper } from '../texts/paper.ts';
import type { PlannedAct } from '../timeline.ts';
import { act, type World, whenDone } from '../world.ts';
import { doubtActs } from './doubts.ts';
import { drafterOf } from './drafting.ts';
import { validityActs } from './validity.ts';

const MINUTES_A_DAY = 450;
/** How newspapers get to know and the department to record it. */
const releases = { inTime: 0.74, recordedLate: 0.08, late: 0.11, never: 0.07 } as const;
const promises = { early: 0.3, onTime: 0.45, late: 0.17, never: 0.08 } as const;
const RETURN_SHARE = 0.06;

/** What is still done with a paper that is public: media, promised interpretations, validity. */
export function afterPublication(
  world: World,
  paper: Paper,
  state: Published,
): readonly PlannedAct[] {
  return [
    ...mediaRelease(world, paper, state),
    ...state.followUps.flatMap((followUp) => followUpActs(world, paper, state, followUp)),
    ...doubtActs(world, paper, state),
    ...validityActs(world, paper, state),
  ];
}

function mediaRelease(world: World, paper: Paper, state: Published): readonly PlannedAct[] {
  const { chance, attendance } = world;
  const { dossier, number, subject } = paper;
  const course = chance.course(releases, `media of paper ${number}`);
  if (
    paper.exempt ||
    course === 'never' ||
    state.releases.some(({ channel }) => channel === 'media')
  )
    return [];
  const drafter = drafterOf(world, paper);
  const key = `${dossier}.media`;
  const wait = (least: number, most: number, what: string) =>
    chance.between(least * MINUTES_A_DAY, most * MINUTES_A_DAY, `${what} of paper ${number}`);
  const printed = attendance.afterWorking(
    drafter,
    state.publishedAt,
    course === 'late' ? wait(5, 15, 'late media') : wait(0.2, 2, 'media'),
  );
  const recordedAfter = course === 'recordedLate' ? wait(6, 20, 'late record') : 30;
  const at = attendance.afterWorking(drafter, printed, recordedAfter);
  const perform = async () => {
    const input = {
      dossier,
      part: 'qa',
      channel: 'media',
      reference: `江州日报第${chance.between(1, 8, `page of paper ${number}`)}版《${subject}怎么办》`,
      releasedAt: printed,
    };
    await act(world, drafter, commands.recordRelease, key, input);
  };
  return [{ at, key, stream: `dossier/${dossier}`, perform }];
}

function followUpActs(
  world: World,
  paper: Paper,
  state: Published,
  followUp: FollowUp,
): readonly PlannedAct[] {
  if (followUp.stage === 'scheduled') return lodging(world, paper, state, followUp);
  return followUp.stage === 'lodged' ? [review(world, paper, followUp)] : [];
}

/** Early, on one of the last days, too late or never. */
function lodging(
  world: World,
  paper: Paper,
  { publishedAt }: Published,
  followUp: FollowUp,
): readonly PlannedAct[] {
  const { chance } = world;
  const { dueOn, stageSince, lastReturn } = followUp;
  const material = laterKeys.find((key) => key === followUp.key);
  if (material === undefined) return [];
  const about = `${paper.dossier}.${material}`;
  const course = chance.course(promises, `promise ${about}`);
  if (course === 'never') return [];
  const drafter = drafterOf(world, paper);
  const due = epochMsOf(shanghaiTime(dueOn, 8));
  const begins = material === 'answers' ? stageSince : publishedAt;
  const span = Math.max(0, due - epochMsOf(begins)) / 86_400_000;
  const days = Math.floor(span * { early: 0.4, onTime: 0.85, late: 1.3 }[course]);
  const wished = shanghaiTime(addCalendarDays(localDateOf(begins), days), 8);
  const from = epochMsOf(wished) > epochMsOf(stageSince) ? wished : stageSince;
  const key = `${about}.lodge.${stageSince}`.replaceAll(':', '');
  const perform = async () => {
    if (!(await callsForMore(world, paper))) return;
    const name = lastReturn === null ? material : `${material}-revised`;
    const file = textFile(name, laterText(paper, material, chance));
    const input = { dossier: paper.dossier, key: material, form: laterForms[material], file };
    await act(world, drafter, commands.lodgeFollowUp, key, input);
  };
  const at = whenDone(world, drafter, from, key);
  return [{ at, key, stream: `dossier/${paper.dossier}`, perform }];
}

function review(world: World, paper: Paper, followUp: FollowUp): PlannedAct {
  const { dossier } = paper;
  const { chance, staff, environment } = world;
  const { key: material, stageSince, lastReturn } = followUp;
  const key = `${dossier}.${material}.review.${stageSince}`.replaceAll(':', '');
  const worker = chance.pick(staff.privacyReviewers, `who does ${key}`);
  const sendsBack = lastReturn === null && chance.happens(RETURN_SHARE, `whether ${key} goes back`);
  const perform = async () => {
    if (!(await callsForMore(world, paper))) return;
    if (sendsBack) {
      const input = { dossier, key: material, reasons: ['请改用通俗表述，并补充办理时限。'] };
      await act(world, worker, commands.returnFollowUp, key, input);
      return;
    }
    const commandId = commandIdSchema.parse(`simulation:${key}`);
    await closeAsProposed(environment, worker.person, { dossier, key: material }, commandId);
  };
  const at = whenDone(world, worker, stageSince, key);
  return { at, key, stream: `dossier/${dossier}`, perform };
}

/** Nobody interprets any further what was repealed, or has run out, in the meantime. */
async function callsForMore({ environment }: World, { dossier }: Paper): Promise<boolean> {
  const { state } = await loadDossier(environment, dossierIdSchema.parse(dossier));
  return state.status === 'published' && ['inForce', 'amended'].includes(state.validity);
}
