import { knownDeadlines } from '../../domain/deadlines/obligation-summary.ts';
import { matterIdSchema } from '../../domain/kernel/identifiers.ts';
import { Refusal } from '../../domain/kernel/refusal.ts';
import type { MatterCommand, MatterRules } from '../../domain/matter/commands.ts';
import { matterDecider } from '../../domain/matter/decide.ts';
import { type MatterEvent, parseMatterEvent } from '../../domain/matter/events.ts';
import { matterSummarySchema, summariseMatter } from '../../domain/matter/head.ts';
import { obligationsOfMatter } from '../../domain/matter/obligations.ts';
import type { MatterState } from '../../domain/matter/state.ts';
import type { StreamKind } from '../decide-and-append.ts';
import type { Environment } from '../environment.ts';
import { recountOf } from '../obligations/recount.ts';
import { subjectStore } from '../subject-store.ts';

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

const store = subjectStore('matter', matters, {
  parse: (id) => matterIdSchema.parse(id),
  missing: (matter) => new Refusal('matterMissing', { matter }),
});

export const matterStream = store.stream;
/** The matter named by a stream or by a workflow's subject. */
export const matterOfSubject = store.idOf;
/** @throws {Refusal} `matterMissing` */
export const loadMatter = store.load;
/** Takes over due dates that the calendar has moved; whether any had. */
export const recountMatter = store.recount;
export const carryOutOnMatter = store.carryOut;
