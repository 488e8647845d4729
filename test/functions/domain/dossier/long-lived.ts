import { expect } from 'vitest';
import type { DossierCommand } from '../../../../functions/domain/dossier/commands.ts';
import { dossierDecider } from '../../../../functions/domain/dossier/decide.ts';
import {
  type DossierEvent,
  parseDossierEvent,
} from '../../../../functions/domain/dossier/events.ts';
import type { DossierState, ExistingDossier } from '../../../../functions/domain/dossier/state.ts';
import { epochMsOf, type Instant, instantOf } from '../../../../functions/domain/kernel/time.ts';
import { fileOf, key, moment, rules } from './jiangzhou.ts';
import { asks, followUpModel, historyOf, judgedNow, play, type Step, steps } from './journey.ts';

/** How much has happened to a dossier. */
export interface Life {
  /** How often it went back to drafting and was handed in anew before it was published. */
  readonly rounds: number;
  /** Later interpretations that were opened for doubts, by how far each has come. */
  readonly released: number;
  readonly inReview: number;
  readonly promised: number;
}

const ANSWER = 'cailiao-wenda';
const HOUR_MS = 3_600_000;

export function existing(state: DossierState): ExistingDossier {
  if (state.status === 'absent') return expect.fail('the dossier was not opened');
  return state;
}

/** A published dossier with such a life behind it, as its events tell. */
export function longLived({ rounds, ...answers }: Life): readonly DossierEvent[] {
  const events = returnedAndPublished(rounds);
  const at = events.at(-1)?.at ?? moment('2026-03-09 15:00');
  const [opened, lodged, ...approvedAndReleased] = answering(at);
  if (opened === undefined || lodged === undefined) return expect.fail('nothing was answered');
  const stages = [
    { times: answers.released, so: [opened, lodged, ...approvedAndReleased] },
    { times: answers.inReview, so: [opened, lodged] },
    { times: answers.promised, so: [opened] },
  ];
  let number = 0;
  for (const { times, so } of stages) {
    for (let time = 0; time < times; time += 1) {
      number += 1;
      events.push(...so.map((event) => keyed(event, `${ANSWER}-${number}`)));
    }
  }
  return events;
}

/** Every step an hour after the one before. */
function returnedAndPublished(rounds: number): DossierEvent[] {
  const events = historyOf('screening');
  let state: DossierState = events.reduce(dossierDecider.evolve, dossierDecider.initialState);
  const again: readonly Step[] = [() => asks.returnToDrafting, () => asks.submitPackage];
  const toPublication = steps.published.slice(steps.screening.length);
  const all = [...Array.from({ length: rounds }, () => again).flat(), ...toPublication];
  for (const [index, step] of all.entries()) {
    const at = hoursAfter(moment('2026-03-03 09:00'), index + 1);
    const command: DossierCommand = { ...step(state), at };
    const next = dossierDecider.decide(judgedNow(command, state), state, rules);
    state = next.reduce(dossierDecider.evolve, state);
    events.push(...next);
  }
  return events;
}

/** What opening, handing in, approving and releasing one answer to the public records. */
function answering(at: Instant): readonly DossierEvent[] {
  const published = play(historyOf('published'), [() => asks.recordDoubts]);
  const own = { key: key(ANSWER) };
  const material = { ...asks.lodgeFollowUp.material, ...own, file: fileOf(ANSWER) };
  const publicModel = followUpModel(ANSWER);
  const rendition = { ...asks.releaseFollowUp.rendition, part: ANSWER, model: publicModel };
  const after = play(published, [
    () => asks.openFollowUp,
    () => ({ ...asks.lodgeFollowUp, at: asks.openFollowUp.at, material }),
    () => ({ ...asks.approveFollowUp, at: asks.openFollowUp.at, ...own, publicModel }),
    () => ({ ...asks.releaseFollowUp, at: asks.openFollowUp.at, ...own, rendition }),
  ]);
  return after.slice(published.length).map((event) => ({ ...event, at }));
}

/** The same of another answer; a review names it behind the name of its gate. */
function keyed(event: DossierEvent, as: string): DossierEvent {
  const named = new RegExp(`(?<=[":])${ANSWER}(?=")`, 'g');
  return parseDossierEvent(JSON.parse(JSON.stringify(event).replaceAll(named, as)));
}

function hoursAfter(at: Instant, hours: number): Instant {
  return instantOf(epochMsOf(at) + hours * HOUR_MS);
}
