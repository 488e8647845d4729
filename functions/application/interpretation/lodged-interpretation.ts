import type { LodgedMaterial } from '../../domain/dossier/lodgings.ts';
import { readingOf } from '../../domain/dossier/reading.ts';
import type { ExistingDossier } from '../../domain/dossier/state.ts';
import type { Person } from '../../domain/kernel/people.ts';
import { Refusal } from '../../domain/kernel/refusal.ts';

/** Every material that lies in a dossier: of the package, then later interpretations. */
export function lodgedInterpretation(state: ExistingDossier): readonly LodgedMaterial[] {
  const followUps = state.status === 'published' ? state.followUps : [];
  return [
    ...state.materials,
    ...followUps.flatMap((followUp) => (followUp.stage === 'scheduled' ? [] : [followUp.material])),
  ];
}

/**
 * A judgement quotes the lodged texts, so it is for those who may open them.
 *
 * @throws {Refusal} `readingNotOpen`
 */
export function requireReading(person: Person, state: ExistingDossier, part: string): void {
  if (!readingOf(person, state).lodged) throw new Refusal('readingNotOpen', { part });
}
