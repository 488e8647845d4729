import type { ReviewGate } from '../../domain/dossier/gate-names.ts';
import type { ExistingDossier } from '../../domain/dossier/state.ts';
import type { Naming } from '../../domain/privacy/masking/pseudonyms.ts';
import { namesIn } from '../../domain/privacy/masking/stand-ins.ts';
import { type DocumentPart, textsOf } from '../../domain/privacy/package/document-text.ts';
import { standingOf } from '../../domain/privacy/review/review.ts';
import { VaultDamaged } from '../../ports/vault.ts';
import { followUpParts } from '../dossier/follow-up-part.ts';
import { packageParts } from '../dossier/package-parts.ts';
import type { Environment } from '../environment.ts';
import { reviewEntry } from '../retention/review-entry.ts';
import { keptReview } from './review-store.ts';

/**
 * What the publications of a dossier so far call the people in them, in their order, so that a
 * later interpretation calls them the same. Once the raw data of a publication are destroyed,
 * nobody knows any more who is behind its stand-ins, and it is left out.
 */
export async function publishedNames(
  environment: Environment,
  state: ExistingDossier,
): Promise<readonly Naming[]> {
  if (state.status !== 'published') return [];
  const later = state.followUps
    .filter(({ stage }) => stage === 'approved' || stage === 'released')
    .toSorted((a, b) => (a.stageSince < b.stageSince ? -1 : 1));
  const naming = async (gate: ReviewGate, load: () => Promise<readonly DocumentPart[]>) => {
    const masked = await maskedIn(environment, state, gate);
    if (masked === null) return [];
    const parts = await load();
    const texts = parts.flatMap(({ document }) => textsOf(document).map(({ text }) => text));
    return [{ names: namesIn(parts, masked), texts }];
  };
  const namings = await Promise.all([
    naming('deidentification', () => packageParts(environment, state)),
    ...later.map(({ key }) =>
      naming(`followUpReview:${key}`, () => followUpParts(environment, state, key)),
    ),
  ]);
  return namings.flat();
}

/** Null where nothing is known any more. */
async function maskedIn(environment: Environment, { facts }: ExistingDossier, gate: ReviewGate) {
  try {
    const review = await keptReview(environment, reviewEntry(facts.dossier, gate));
    if (review === null) return null;
    const { board, state } = standingOf(review);
    return board.candidates.filter(({ id }) => state.rulings.get(id)?.decision === 'mask');
  } catch (error) {
    if (error instanceof VaultDamaged) return null;
    throw error;
  }
}
