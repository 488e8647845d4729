import { type Digest, digestOfValue } from '../kernel/digest.ts';
import type { AtSignOff, AwaitingRelease, ClosedUnpublished, Published } from './state.ts';

type Signable = AtSignOff | AwaitingRelease | ClosedUnpublished | Published;

/**
 * The one digest that a sign-off covers: document, plan, materials, what the document replaces,
 * disclosure decision and personal-data decisions with the public models made from them. Any later change of any of them
 * makes the digest differ, and release is refused.
 */
export function packageDigest(state: Signable): Digest {
  const materials = state.materials.toSorted((a, b) => (a.key < b.key ? -1 : 1));
  return digestOfValue('tongbu.package.v1', {
    facts: state.facts,
    document: state.document,
    plan: state.plan,
    materials,
    disclosure: state.disclosure,
    personalData: state.personalData,
    // Dossiers from before a predecessor could be named were signed without one.
    ...(state.predecessor === null ? {} : { predecessor: state.predecessor }),
  });
}
