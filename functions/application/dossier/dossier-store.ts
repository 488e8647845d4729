import { knownDeadlines } from '../../domain/deadlines/obligation-summary.ts';
import { obligationsOfDossier, recountedObligations } from '../../domain/deadlines/obligations.ts';
import type { DossierCommand, DossierRules } from '../../domain/dossier/commands.ts';
import { dossierDecider } from '../../domain/dossier/decide.ts';
import { type DossierEvent, parseDossierEvent } from '../../domain/dossier/events.ts';
import { dossierSummarySchema, summarise } from '../../domain/dossier/head.ts';
import type { DossierState } from '../../domain/dossier/state.ts';
import type { JurisdictionId } from '../../domain/jurisdictions/jurisdiction.ts';
import { dossierIdSchema } from '../../domain/kernel/identifiers.ts';
import { Refusal } from '../../domain/kernel/refusal.ts';
import type { StreamKind } from '../decide-and-append.ts';
import type { Environment } from '../environment.ts';
import { recountOf } from '../obligations/recount.ts';
import { subjectStore } from '../subject-store.ts';

export function dossierRules(environment: Environment, id: JurisdictionId): DossierRules {
  return { jurisdiction: environment.jurisdiction(id), calendar: environment.calendar };
}

const dossiers: StreamKind<DossierState, DossierCommand, DossierEvent, DossierRules> = {
  decider: dossierDecider,
  parse: parseDossierEvent,
  rules: (environment, state, command) => {
    const opening = command.type === 'openDossier' ? command.facts.jurisdiction : null;
    const standing = state.status === 'absent' ? null : state.facts.jurisdiction;
    return dossierRules(environment, standing ?? opening ?? environment.city.jurisdiction);
  },
  head: (environment, state) => {
    if (state.status === 'absent') throw new TypeError('a dossier without events has no head');
    const { department, jurisdiction } = state.facts;
    const summary = summarise(state, dossierRules(environment, jurisdiction));
    return { status: state.status, department, summary };
  },
  recount: async (environment, state, summary) => {
    if (state.status === 'absent') return null;
    const rules = dossierRules(environment, state.facts.jurisdiction);
    return recountOf(environment, {
      known: knownDeadlines(dossierSummarySchema.parse(summary), environment.clock.now()),
      log: state.duties.log,
      before: (calendar) => obligationsOfDossier(state, { ...rules, calendar }),
      now: () => recountedObligations(state, rules),
    });
  },
};

const store = subjectStore('dossier', dossiers, {
  parse: (id) => dossierIdSchema.parse(id),
  missing: (dossier) => new Refusal('dossierMissing', { dossier }),
});

export const dossierStream = store.stream;
/** The dossier named by a stream or by a workflow's subject. */
export const dossierOfSubject = store.idOf;
/** @throws {Refusal} `dossierMissing` */
export const loadDossier = store.load;
/** Takes over due dates that the calendar has moved; whether any had. */
export const recountDossier = store.recount;
export const carryOut = store.carryOut;
