import {
  attributeReviewOpensAt,
  lapsesAt,
  markAppliesAt,
} from '../../domain/dossier/coming-days.ts';
import type { DossierCommand } from '../../domain/dossier/commands.ts';
import type { ExistingDossier } from '../../domain/dossier/state.ts';
import { unreachable } from '../../domain/kernel/decider.ts';
import { Refusal } from '../../domain/kernel/refusal.ts';
import { epochMsOf, type Instant } from '../../domain/kernel/time.ts';
import { carryOut, dossierRules, loadDossier } from '../dossier/dossier-store.ts';
import type { Environment } from '../environment.ts';
import { type AppointedDay, dayAppointment } from './dated-appointment.ts';
import { systemIdentity } from './system-identity.ts';

/** What became of a day on which something was to happen by itself. */
export type DayOutcome = 'done' | 'postponed' | 'settled';

/** When it happens as the ledger stands now; null where nothing is to happen any more. */
export function dayOf(
  environment: Environment,
  state: ExistingDossier,
  kind: AppointedDay['kind'],
): Instant | null {
  const rules = dossierRules(environment, state.facts.jurisdiction);
  switch (kind) {
    case 'expiry':
      return lapsesAt(state);
    case 'markEffect':
      return markAppliesAt(state);
    case 'attributeReviewOpening':
      return attributeReviewOpensAt(state, rules);
    default:
      return unreachable(kind);
  }
}

/**
 * Opens the review of an attribute whose time has come, or marks as lapsed what nobody decided on.
 * The ledger alone decides whether there is anything to do, so a second time changes nothing.
 */
export async function keepDay(environment: Environment, about: AppointedDay): Promise<DayOutcome> {
  const { dossier, kind } = about;
  const { state, version } = await loadDossier(environment, dossier);
  const at = environment.clock.now();
  const day = dayOf(environment, state, kind);
  if (day === null) return 'settled';
  if (epochMsOf(at) < epochMsOf(day)) {
    await environment.schedule.set(dayAppointment(about, day));
    return 'postponed';
  }
  try {
    const identity = systemIdentity(kind, `dossier/${dossier}`, version);
    await carryOut(environment, dossier, identity, commandOn(kind, at));
    return 'done';
  } catch (error) {
    // Somebody decided between the look and the record.
    if (error instanceof Refusal && overtaken.has(error.reason)) return 'settled';
    throw error;
  }
}

const overtaken: ReadonlySet<string> = new Set([
  'wrongStatus',
  'reviewOpenAlready',
  'reviewNotDue',
  'notExpired',
  'markNotDue',
]);

function commandOn(kind: AppointedDay['kind'], at: Instant): DossierCommand {
  const issued = { by: 'system', at } as const;
  switch (kind) {
    case 'expiry':
      return { ...issued, type: 'lapse' };
    case 'markEffect':
      return { ...issued, type: 'takeEffect' };
    case 'attributeReviewOpening':
      return { ...issued, type: 'openAttributeReview', basis: 'cycle', reasons: null };
    default:
      return unreachable(kind);
  }
}
