import type { DossierEventType } from '../../domain/dossier/events.ts';
import type { LedgerEvent } from '../../ports/ledger.ts';
import { dossierOfSubject, loadDossier } from '../dossier/dossier-store.ts';
import type { Environment } from '../environment.ts';
import { dayAppointment } from '../workflow/dated-appointment.ts';
import { dayOf } from '../workflow/keep-day.ts';

/** After these something may happen to a dossier by itself on another day than before. */
const moving: ReadonlySet<string> = new Set<DossierEventType>([
  'ClosedUnpublished',
  'AttributeReviewed',
  'ConversionAbandoned',
  'ValidityPeriodSet',
  'ValidityExtended',
  'ValidityMarked',
]);

/**
 * Makes appointments for the days on which a review begins by itself and on which a document
 * lapses. An earlier appointment is left alone: when it is kept it finds nothing to do.
 */
export async function scheduleDays(
  environment: Environment,
  events: readonly LedgerEvent[],
): Promise<void> {
  const moved = new Set(events.filter(({ type }) => moving.has(type)).map(({ stream }) => stream));
  const dossiers = [...moved].filter((stream) => stream.startsWith('dossier/'));
  await Promise.all(
    dossiers.map(async (stream) => {
      const dossier = dossierOfSubject(stream);
      const { state } = await loadDossier(environment, dossier);
      for (const kind of ['attributeReviewOpening', 'expiry', 'markEffect'] as const) {
        const at = dayOf(environment, state, kind);
        if (at !== null) await environment.schedule.set(dayAppointment({ dossier, kind }, at));
      }
    }),
  );
}
