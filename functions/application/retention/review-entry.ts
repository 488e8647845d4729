import { type ReviewGate, reviewGateSchema } from '../../domain/dossier/gate-names.ts';
import { type DossierId, dossierIdSchema } from '../../domain/kernel/identifiers.ts';
import type { VaultEntry } from '../../ports/vault.ts';

const FOLLOW_UP_GATE = 'followUpReview:';
const FOLLOW_UP_ENTRY = 'follow-up-';

/** Where the review of a gate lies in the vault; each new round at the gate goes on with it. */
export function reviewEntry(dossier: DossierId, gate: ReviewGate): VaultEntry {
  return gate === 'deidentification'
    ? `${dossier}/${gate}`
    : `${dossier}/${FOLLOW_UP_ENTRY}${gate.slice(FOLLOW_UP_GATE.length)}`;
}

/** Whose review an entry holds; null for an entry of another kind. */
export function reviewOfEntry(
  entry: VaultEntry,
): { readonly dossier: DossierId; readonly gate: ReviewGate } | null {
  const [id, name = ''] = entry.split('/');
  const dossier = dossierIdSchema.safeParse(id);
  const gate = reviewGateSchema.safeParse(
    name.startsWith(FOLLOW_UP_ENTRY)
      ? `${FOLLOW_UP_GATE}${name.slice(FOLLOW_UP_ENTRY.length)}`
      : name,
  );
  return dossier.success && gate.success ? { dossier: dossier.data, gate: gate.data } : null;
}
