import type { DossierId } from '../../domain/kernel/identifiers.ts';
import { Refusal } from '../../domain/kernel/refusal.ts';
import { exportLines } from '../../ports/ledger/export-lines.ts';
import { dossierStream } from '../dossier/dossier-store.ts';
import type { Environment } from '../environment.ts';

/** One dossier, or everything that the ledger holds. */
export type ExportSelection = { readonly dossier: DossierId } | 'all';

/**
 * The records as lines of JSON, without line ends, for an archive or an auditor. They hold the ids
 * of staff and their reasons: never hand them to the public, who get the proof of a policy.
 *
 * @throws {Refusal} `dossierMissing`, before the first line
 * @throws {LedgerDamaged} at the first damaged event; the file then lacks its closing lines
 */
export async function* exportLedger(
  environment: Pick<Environment, 'ledger'>,
  selection: ExportSelection,
): AsyncGenerator<string> {
  if (selection === 'all') {
    yield* exportLines(environment.ledger);
    return;
  }
  const { dossier } = selection;
  const stream = dossierStream(dossier);
  if ((await environment.ledger.head(stream)) === null) {
    throw new Refusal('dossierMissing', { dossier });
  }
  yield* exportLines(environment.ledger, [stream]);
}
