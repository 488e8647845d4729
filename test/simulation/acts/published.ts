import { commands } from '../../../functions/application/catalogue.ts';
import type { Published } from '../../../functions/domain/dossier/state.ts';
import type { Paper } from '../texts/paper.ts';
import type { PlannedAct } from '../timeline.ts';
import { act, type World } from '../world.ts';
import { drafterOf } from './by-drafter.ts';
import { doubtActs } from './doubts.ts';
import { followUpActs } from './follow-ups.ts';
import { decideOnReplaced } from './predecessors.ts';
import { validityActs } from './validity.ts';

const MINUTES_A_DAY = 450;
/** How newspapers get to know and the department to record it. */
const releases = { inTime: 0.74, recordedLate: 0.08, late: 0.11, never: 0.07 } as const;

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
    ...decideOnReplaced(world, paper, state),
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
      // Goes on record only where it was due by then.
      lateEntry: '样报寄到较晚，收到后补录。',
    };
    await act(world, drafter, commands.recordRelease, key, input);
  };
  return [{ at, key, stream: `dossier/${dossier}`, perform }];
}
