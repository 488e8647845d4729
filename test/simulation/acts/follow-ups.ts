import { commands } from '../../../functions/application/catalogue.ts';
import { loadDossier } from '../../../functions/application/dossier/dossier-store.ts';
import type { FollowUp, Published } from '../../../functions/domain/dossier/state.ts';
import { commandIdSchema, dossierIdSchema } from '../../../functions/domain/kernel/identifiers.ts';
import {
  addCalendarDays,
  epochMsOf,
  type Instant,
  localDateOf,
  shanghaiTime,
} from '../../../functions/domain/kernel/time.ts';
import { closeAsProposed } from '../../../infra/local/demo/close-as-proposed.ts';
import { copiedText } from '../texts/document.ts';
import { textFile } from '../texts/file.ts';
import { type LaterForm, laterText, recordingOf } from '../texts/later.ts';
import type { Paper } from '../texts/paper.ts';
import type { PlannedAct } from '../timeline.ts';
import { act, type World, whenDone } from '../world.ts';
import { drafterOf } from './by-drafter.ts';
import { refused } from './refused.ts';

const promises = { early: 0.3, onTime: 0.45, late: 0.17, never: 0.08 } as const;
type Course = Exclude<keyof typeof promises, 'never'>;
const RETURN_SHARE = 0.06;
const COPIED_SHARE = 0.03;

/** What is done about interpretations that were promised, or opened because of doubts. */
export function followUpActs(
  world: World,
  paper: Paper,
  state: Published,
  followUp: FollowUp,
): readonly PlannedAct[] {
  if (followUp.stage === 'scheduled') return lodging(world, paper, state, followUp);
  return followUp.stage === 'lodged' ? [review(world, paper, followUp)] : [];
}

/** Early, on one of the last days, too late or never; a few hand in the document's own words first. */
function lodging(
  world: World,
  paper: Paper,
  state: Published,
  followUp: FollowUp,
): readonly PlannedAct[] {
  const { chance } = world;
  const { key: material, stageSince, lastReturn } = followUp;
  const form = formOf(state, followUp);
  const course = chance.course(promises, `promise ${paper.dossier}.${material}`);
  if (form === null || course === 'never') return [];
  const key = `${paper.dossier}.${material}.lodge.${stageSince}`.replaceAll(':', '');
  const drafter = drafterOf(world, paper);
  const from = begun(state, followUp, course);
  const plan = (name: string, since: Instant, perform: () => Promise<unknown>): PlannedAct => {
    const whenCalledFor = async () => {
      if (await callsForMore(world, paper)) await perform();
    };
    const at = whenDone(world, drafter, since, name);
    return { at, key: name, stream: `dossier/${paper.dossier}`, perform: whenCalledFor };
  };
  const name = lastReturn === null ? material : `${material}-revised`;
  const hand = (commandKey: string, text: string) => {
    const media = recordingOf(paper, form);
    const input = { dossier: paper.dossier, key: material, form, media };
    const file = textFile(name, text);
    return act(world, drafter, commands.lodgeFollowUp, commandKey, { ...input, file });
  };
  const own = (commandKey: string) => () => hand(commandKey, laterText(paper, form));
  if (!chance.happens(COPIED_SHARE, `whether ${key} is copied`)) return [plan(key, from, own(key))];
  const inVain = `${key}.inVain`;
  const tried = plan(inVain, from, () =>
    refused('verbatimCopying', hand(inVain, copiedText(paper, chance))),
  );
  return [tried, plan(key, tried.at, own(key))];
}

/** When somebody sets about it: some days before the last one, or after it. */
function begun({ publishedAt }: Published, followUp: FollowUp, course: Course): Instant {
  const { dueOn, stageSince, opened } = followUp;
  const begins = opened === null ? publishedAt : stageSince;
  const due = epochMsOf(shanghaiTime(dueOn, 8));
  const span = Math.max(0, due - epochMsOf(begins)) / 86_400_000;
  const days = Math.floor(span * { early: 0.4, onTime: 0.85, late: 1.3 }[course]);
  const wished = shanghaiTime(addCalendarDays(localDateOf(begins), days), 8);
  return epochMsOf(wished) > epochMsOf(stageSince) ? wished : stageSince;
}

/** As the plan promised it, or as it was opened; null for what appears with the document. */
function formOf({ plan }: Published, { key, opened }: FollowUp): LaterForm | null {
  const planned = plan.plan.materials.find((material) => material.key === key);
  const form = opened?.form ?? planned?.form;
  return form === undefined || form === 'text' ? null : form;
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
