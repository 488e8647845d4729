import type { ExistingDossier, FollowUp } from '../../domain/dossier/state.ts';
import type { MaterialKey } from '../../domain/kernel/identifiers.ts';
import { Refusal } from '../../domain/kernel/refusal.ts';
import type { DocumentPart } from '../../domain/privacy/package/document-text.ts';
import type { Environment } from '../environment.ts';
import { loadModel } from './intake-file.ts';

/** @throws {Refusal} `followUpMissing` */
export function followUpOf(state: ExistingDossier, key: MaterialKey): FollowUp {
  const known = state.status === 'published' ? state.followUps : [];
  const followUp = known.find((candidate) => candidate.key === key);
  if (followUp !== undefined) return followUp;
  throw new Refusal('followUpMissing', {
    followUp: key,
    known: known.map((candidate) => candidate.key),
  });
}

/** The lodged model of a later interpretation; none before it is lodged. */
export async function followUpParts(
  environment: Environment,
  state: ExistingDossier,
  key: MaterialKey,
): Promise<readonly DocumentPart[]> {
  const followUp = followUpOf(state, key);
  if (followUp.stage === 'scheduled') return [];
  const document = await loadModel(environment, followUp.material.file.model);
  return [{ part: key, document }];
}
