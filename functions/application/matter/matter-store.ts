import { knownDeadlines } from '../../domain/deadlines/obligation-summary.ts';
import { type MatterId, matterIdSchema } from '../../domain/kernel/identifiers.ts';
import { Refusal } from '../../domain/kernel/refusal.ts';
import type { MatterCommand, MatterRules } from '../../domain/matter/commands.ts';
import { matterDecider } from '../../domain/matter/decide.ts';
import { type MatterEvent, parseMatterEvent } from '../../domain/matter/events.ts';
import { matterSummarySchema, summariseMatter } from '../../domain/matter/head.ts';
import { obligationsOfMatter } from '../../domain/matter/obligations.ts';
import type { ExistingMatter, MatterState } from '../../domain/matter/state.ts';
import {
  broughtUpToDate,
  type Decided,
  decideAndAppend,
  load,
  type StreamKind,
} from '../decide-and-append.ts';
import type { Environment } from '../environment.ts';
import { recountOf } from '../obligations/recount.ts';
import type { CommandIdentity } from '../use-case.ts';

export const matterStream = (matter: MatterId) => `matter/${matter}` as const;

/** The matter named by a stream. */
export function matterOfSubject(subject: string): MatterId {
  const [category, id] = subject.split('/', 2);
  if (category !== 'matter') throw new TypeError(`${subject} is not a matter`);
  return matterIdSchema.parse(id);
}

/** A matter stays under the rules under which it was opened. */
export function matterRulesOf(environment: Environment, state: MatterState): MatterRules {
  const id = state.status === 'absent' ? environment.city.jurisdiction : state.facts.jurisdiction;
  return { jurisdiction: environment.jurisdiction(id), calendar: environment.calendar };
}

const matters: StreamKind<MatterState, MatterCommand, MatterEvent, MatterRules> = {
  decider: matterDecider,
  parse: parseMatterEvent,
  rules: matterRulesOf,
  head: (environment, state) => {
    if (state.status === 'absent') throw new TypeError('a matter without events has no head');
    const summary = summariseMatter(state, matterRulesOf(environment, state));
    return { status: state.status, department: state.facts.department, summary };
  },
  recount: async (environment, state, summary) => {
    if (state.status === 'absent') return null;
    const rules = matterRulesOf(environment, state);
    return recountOf(environment, {
      known: knownDeadlines(matterSummarySchema.parse(summary), environment.clock.now()),
      log: state.obligationLog,
      before: (calendar) => obligationsOfMatter(state, { ...rules, calendar }),
      now: () => obligationsOfMatter(state, rules),
    });
  },
};

/** @throws {Refusal} `matterMissing` */
export async function loadMatter(
  environment: Environment,
  matter: MatterId,
): Promise<{ state: ExistingMatter; version: number }> {
  const { state, version } = await load(environment, matters, matterStream(matter));
  if (state.status === 'absent') throw new Refusal('matterMissing', { matter });
  return { state, version };
}

/**
 * Takes over due dates that the calendar has moved.
 *
 * @returns whether any had moved
 * @throws {Refusal} `matterMissing`
 */
export async function recountMatter(environment: Environment, matter: MatterId): Promise<boolean> {
  const loaded = await loadMatter(environment, matter);
  return broughtUpToDate(environment, matters, matterStream(matter), loaded);
}

export function carryOutOnMatter(
  environment: Environment,
  matter: MatterId,
  identity: CommandIdentity,
  command: MatterCommand,
): Promise<Decided<MatterState>> {
  return decideAndAppend(environment, matters, matterStream(matter), identity, command);
}
