import { z } from 'zod';
import {
  type Obligation,
  obligationStandings,
  standingOf,
} from '../../domain/deadlines/obligation.ts';
import { recomputationsOf } from '../../domain/deadlines/obligation-log.ts';
import { pauseReasonSchema, traceStepSchema } from '../../domain/deadlines/trace.ts';
import type { MatterId } from '../../domain/kernel/identifiers.ts';
import { personIdSchema, roles } from '../../domain/kernel/people.ts';
import { type Instant, instantSchema, localDateSchema } from '../../domain/kernel/time.ts';
import type { MatterRules } from '../../domain/matter/commands.ts';
import {
  matterEventTypes,
  matterFactsSchema,
  meetingSchema,
  parseMatterEvent,
} from '../../domain/matter/events.ts';
import { matterAspects, matterRules } from '../../domain/matter/kinds.ts';
import { obligationsOfMatter } from '../../domain/matter/obligations.ts';
import { latestOpinion } from '../../domain/matter/request-clock.ts';
import type { ExistingMatter } from '../../domain/matter/state.ts';
import { citationSchema } from '../dossier/dossier-view.ts';
import type { Environment } from '../environment.ts';
import { query } from '../use-case.ts';
import { matterStatusSchema } from './list-matters.ts';
import { loadMatter, matterRulesOf, matterStream } from './matter-store.ts';
import { namesMatter } from './receipt.ts';

const matterObligationSchema = z.strictObject({
  subject: z.string(),
  startsAt: instantSchema,
  dueAt: instantSchema,
  basis: citationSchema,
  trace: z.array(traceStepSchema),
  provisional: z.boolean(),
  satisfiedAt: instantSchema.nullable(),
  ceasedAt: instantSchema.nullable(),
  /** When it was put on record as timely only after its time; null normally. */
  enteredLateAt: instantSchema.nullable(),
  standing: z.enum(obligationStandings),
  /** The due date before the calendar changed last; null where it never moved. */
  movedFrom: instantSchema.nullable(),
});
export type MatterObligationView = z.infer<typeof matterObligationSchema>;

/** When it was entered, and why only after its time; null normally. */
const recorded = { recordedAt: instantSchema, lateEntry: z.string().nullable() };

export const matterViewSchema = z.strictObject({
  facts: matterFactsSchema,
  status: matterStatusSchema,
  version: z.int(),
  openedAt: instantSchema,
  obligations: z.array(matterObligationSchema),
  /** What must be there before the duty is done; empty where one act is enough. */
  aspects: z.array(z.enum(matterAspects)),
  /** What may happen to the clock. */
  acts: z.array(z.enum(['pause', 'extend', 'correct'])),
  opinions: z.array(
    z.strictObject({
      reason: pauseReasonSchema,
      askedOn: localDateSchema,
      deliveredOn: localDateSchema,
      answeredOn: localDateSchema.nullable(),
      ...recorded,
      /** After this day the organ decides by itself and the clock runs again. */
      latest: localDateSchema,
    }),
  ),
  extension: z
    .strictObject({
      workingDays: z.int(),
      notifiedOn: localDateSchema,
      reason: z.string(),
    })
    .nullable(),
  correction: z
    .strictObject({
      noticedAt: instantSchema,
      what: z.string(),
      receivedOn: localDateSchema.nullable(),
      ...recorded,
    })
    .nullable(),
  meetings: z.array(meetingSchema.extend(recorded)),
  ceased: z.strictObject({ at: instantSchema, reason: z.string() }).nullable(),
  /** Who put what on record, oldest first. */
  history: z.array(
    z.strictObject({
      type: z.enum(matterEventTypes),
      at: instantSchema,
      by: z.union([personIdSchema, z.literal('system')]),
    }),
  ),
});
export type MatterView = z.infer<typeof matterViewSchema>;

export const viewMatter = query({
  name: 'viewMatter',
  summary: 'One timed duty with its clocks, how each was counted, and what was done.',
  roles,
  input: z.strictObject(namesMatter),
  output: matterViewSchema,
  run: async (environment, _person, { matter }) => {
    const { state, version } = await loadMatter(environment, matter);
    const rules = matterRulesOf(environment, state);
    const history = await historyOf(environment, matter);
    return { ...viewOf(state, version, rules, environment.clock.now()), history };
  },
});

/** More than any matter comes to: its own acts, and a reminder a week for years. */
const MOST_EVENTS = 500;

async function historyOf(
  { ledger }: Environment,
  matter: MatterId,
): Promise<MatterView['history']> {
  const events = await ledger.read(matterStream(matter), { fromVersion: 1, limit: MOST_EVENTS });
  return events.map((stored) => {
    const { type, at, actor } = parseMatterEvent(stored);
    return { type, at, by: actor.id };
  });
}

function viewOf(
  state: ExistingMatter,
  version: number,
  rules: MatterRules,
  now: Instant,
): Omit<MatterView, 'history'> {
  const { facts, status, openedAt, extension, correction, meetings } = state;
  return {
    facts,
    status,
    version,
    openedAt,
    obligations: obligationsOfMatter(state, rules).map((one) => shown(state, one, now)),
    aspects: [...matterRules[facts.kind].aspects],
    acts: [...matterRules[facts.kind].acts],
    opinions: state.opinions.map((opinion) => ({
      ...opinion,
      latest: latestOpinion(opinion, rules),
    })),
    extension,
    correction,
    meetings: [...meetings],
    ceased: status === 'ceased' ? { at: state.ceasedAt, reason: state.reason } : null,
  };
}

function shown(state: ExistingMatter, obligation: Obligation, now: Instant): MatterObligationView {
  const { subject, startsAt, dueAt, basis, trace, provisional } = obligation;
  const { satisfiedAt, ceasedAt, enteredLateAt } = obligation;
  return {
    subject,
    startsAt,
    dueAt,
    basis,
    trace: [...trace],
    provisional,
    satisfiedAt,
    ceasedAt,
    enteredLateAt,
    standing: standingOf(obligation, now),
    movedFrom: recomputationsOf(state.obligationLog, obligation).at(-1)?.from ?? null,
  };
}
