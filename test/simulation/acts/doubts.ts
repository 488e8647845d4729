import { commands } from '../../../functions/application/catalogue.ts';
import { loadDossier } from '../../../functions/application/dossier/dossier-store.ts';
import type { Published } from '../../../functions/domain/dossier/state.ts';
import { dossierIdSchema } from '../../../functions/domain/kernel/identifiers.ts';
import {
  addCalendarDays,
  type Instant,
  localDateOf,
  shanghaiTime,
} from '../../../functions/domain/kernel/time.ts';
import type { Worker } from '../city/people.ts';
import { asked, askedAgain, ofAnswers, ofFurther } from '../texts/doubts.ts';
import type { Paper } from '../texts/paper.ts';
import type { PlannedAct } from '../timeline.ts';
import { act, type World, whenDone } from '../world.ts';
import { drafterOf } from './by-drafter.ts';

const DOUBT_SHARE = 0.12;
const ANSWER_SHARE = 0.7;
const AGAIN_SHARE = 0.35;
const SAME_SHARE = 0.5;
const FURTHER_SHARE = 0.5;
const SUPERVISED_SHARE = 0.2;
/** Doubts that are noted first, and the one that is noted later and sounds like the second. */
const FIRST = [1, 2];
const ALIKE = 3;

/** What people ask about a document, and the interpretations that are opened to answer them. */
export function doubtActs(world: World, paper: Paper, state: Published): readonly PlannedAct[] {
  const { chance } = world;
  const { number } = paper;
  if (state.validity !== 'inForce') return [];
  if (!chance.happens(DOUBT_SHARE, `doubts about paper ${number}`)) return [];
  const first = record(world, paper, state);
  if (state.doubts.length < FIRST.length) return [first];
  return [
    ...answer(world, paper, state, first.at),
    ...again(world, paper, state, first.at),
    ...settle(world, paper, state),
  ];
}

function record(world: World, paper: Paper, state: Published): PlannedAct {
  const days = world.chance.between(3, 30, `days to doubts about paper ${paper.number}`);
  const heard = shanghaiTime(addCalendarDays(localDateOf(state.publishedAt), days), 8);
  const doubts = asked(paper, localDateOf(heard), world.chance);
  return plan(world, paper, 'doubts', heard, (listener, key) =>
    act(world, listener, commands.recordDoubts, key, { dossier: paper.dossier, doubts }),
  );
}

/** Weeks later the same is asked once more, in the same words and in words much like them. */
function again(
  world: World,
  paper: Paper,
  { doubts }: Published,
  firstAt: Instant,
): readonly PlannedAct[] {
  const { chance } = world;
  const { dossier, number } = paper;
  if (doubts.length >= ALIKE) return [];
  if (!chance.happens(AGAIN_SHARE, `more doubts about paper ${number}`)) return [];
  const days = chance.between(8, 40, `days to more doubts about paper ${number}`);
  const heard = shanghaiTime(addCalendarDays(localDateOf(firstAt), days), 8);
  const repeated = askedAgain(paper, localDateOf(heard), world.chance);
  return [
    plan(world, paper, 'doubts.again', heard, (listener, key) =>
      act(world, listener, commands.recordDoubts, key, { dossier, doubts: repeated }),
    ),
  ];
}

/** Somebody decides whether two that sound alike are one; what is another is answered by itself. */
function settle(
  world: World,
  paper: Paper,
  { doubts, followUps }: Published,
): readonly PlannedAct[] {
  const { chance } = world;
  const { dossier, number } = paper;
  const alike = doubts.find(({ doubt }) => doubt === ALIKE);
  if (alike === undefined || alike.joinedTo !== null) return [];
  const heard = shanghaiTime(alike.receivedOn, 18);
  if (alike.resembles !== null) {
    const { resembles: into } = alike;
    const isSame = chance.happens(SAME_SHARE, `likeness of doubts about paper ${number}`);
    return [
      plan(world, paper, 'doubts.settled', heard, (listener, key) =>
        isSame
          ? act(world, listener, commands.joinDoubt, key, { dossier, doubt: ALIKE, into })
          : act(world, listener, commands.keepDoubtApart, key, { dossier, doubt: ALIKE }),
      ),
    ];
  }
  if (followUps.some(({ key }) => key === 'further')) return [];
  if (!chance.happens(FURTHER_SHARE, `further answer about paper ${number}`)) return [];
  return [
    plan(
      world,
      paper,
      'further.open',
      shanghaiTime(addCalendarDays(alike.receivedOn, 5), 8),
      (listener, key, at) => {
        const dueOn = addCalendarDays(localDateOf(at), chance.between(4, 9, `promise of ${key}`));
        const input = { dossier, ...ofFurther(paper, chance), channels: ['website'], dueOn };
        return act(world, listener, commands.openFollowUp, key, { ...input, doubts: [ALIKE] });
      },
    ),
  ];
}

function answer(
  world: World,
  paper: Paper,
  { followUps }: Published,
  firstAt: Instant,
): readonly PlannedAct[] {
  const { chance } = world;
  const { dossier, number } = paper;
  if (followUps.some(({ key }) => key === 'answers')) return [];
  if (!chance.happens(ANSWER_SHARE, `answer to doubts about paper ${number}`)) return [];
  return [
    plan(world, paper, 'answers.open', firstAt, (listener, key) => {
      const input = { dossier, ...ofAnswers(paper, chance), channels: ['website'] };
      return act(world, listener, commands.openFollowUp, key, { ...input, doubts: FIRST });
    }),
  ];
}

/** By the drafter, or by the supervisor who hands on what the hotline hears, while it is in force. */
function plan(
  world: World,
  paper: Paper,
  what: string,
  since: Instant,
  perform: (listener: Worker, key: string, at: Instant) => Promise<unknown>,
): PlannedAct {
  const { chance, staff, environment } = world;
  const key = `${paper.dossier}.${what}`;
  const isHandedOn = chance.happens(SUPERVISED_SHARE, `who does ${key}`);
  const listener = isHandedOn ? staff.supervisor : drafterOf(world, paper);
  const at = whenDone(world, listener, since, key);
  const whileInForce = async () => {
    const { state } = await loadDossier(environment, dossierIdSchema.parse(paper.dossier));
    // A document that was repealed meanwhile is interpreted no more.
    if (state.status !== 'published' || state.validity !== 'inForce') return;
    await perform(listener, key, at);
  };
  return { at, key, stream: `dossier/${paper.dossier}`, perform: whileInForce };
}
