import { knownDeadlines } from '../../domain/deadlines/obligation-summary.ts';
import { obligationsOfDossier, recountedObligations } from '../../domain/deadlines/obligations.ts';
import type { DossierCommand, DossierRules } from '../../domain/dossier/commands.ts';
import { dossierDecider } from '../../domain/dossier/decide.ts';
import { type DossierEvent, parseDossierEvent } from '../../domain/dossier/events.ts';
import { dossierSummarySchema, summarise } from '../../domain/dossier/head.ts';
import type { DossierState, ExistingDossier } from '../../domain/dossier/state.ts';
import type { JurisdictionId } from '../../domain/jurisdictions/jurisdiction.ts';
import { type DossierId, dossierIdSchema } from '../../domain/kernel/identifiers.ts';
import { Refusal } from '../../domain/kernel/refusal.ts';
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

export const dossierStream = (dossier: DossierId) => `dossier/${dossier}` as const;

/** The dossier named by a stream or by a workflow's subject; the category must be `dossier`. */
export function dossierOfSubject(subject: string): DossierId {
  const [category, id] = subject.split('/', 2);
  if (category !== 'dossier') throw new TypeError(`${subject} is not a dossier`);
  return dossierIdSchema.parse(id);
}

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

/**
 * Takes over due dates that the calendar has moved.
 *
 * @returns whether any had moved
 * @throws {Refusal} `dossierMissing`
 */
export async function recountDossier(
  environment: Environment,
  dossier: DossierId,
): Promise<boolean> {
  const loaded = await loadDossier(environment, dossier);
  return broughtUpToDate(environment, dossiers, dossierStream(dossier), loaded);
}

/** @throws {Refusal} `dossierMissing` */
export async function loadDossier(
  environment: Environment,
  dossier: DossierId,
): Promise<{ state: ExistingDossier; version: number }> {
  const { state, version } = await load(environment, dossiers, dossierStream(dossier));
  if (state.status === 'absent') throw new Refusal('dossierMissing', { dossier });
  return { state, version };
}

export function carryOut(
  environment: Environment,
  dossier: DossierId,
  identity: CommandIdentity,
  command: DossierCommand,
): Promise<Decided<DossierState>> {
  return decideAndAppend(environment, dossiers, dossierStream(dossier), identity, command);
}
