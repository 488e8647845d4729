import type { Severance } from '../../domain/disclosure/severance.ts';
import type { Gate } from '../../domain/dossier/gate-names.ts';
import { decidingAt } from '../../domain/dossier/permissions.ts';
import { PREDECESSOR_PART, predecessorFile } from '../../domain/dossier/predecessor/predecessor.ts';
import type { ExistingDossier } from '../../domain/dossier/state.ts';
import type { Digest } from '../../domain/kernel/digest.ts';
import type { DossierId, MaterialKey } from '../../domain/kernel/identifiers.ts';
import type { Person } from '../../domain/kernel/people.ts';
import { Refusal } from '../../domain/kernel/refusal.ts';
import type { Naming } from '../../domain/privacy/masking/pseudonyms.ts';
import type { ReviewedPackage } from '../../domain/privacy/review/review.ts';
import { warningsIn } from '../../domain/privacy/warnings/warnings-in-package.ts';
import type { VaultEntry } from '../../ports/vault.ts';
import { loadDossier } from '../dossier/dossier-store.ts';
import { followUpOf, followUpParts } from '../dossier/follow-up-part.ts';
import { packageParts } from '../dossier/package-parts.ts';
import type { Environment } from '../environment.ts';
import { reviewEntry } from '../retention/review-entry.ts';
import { publishedNames } from './published-names.ts';

/** What a review is about: a package at its gate, or a later interpretation at its own. */
export interface ReviewSubject {
  readonly dossier: DossierId;
  readonly followUp?: MaterialKey | undefined;
}

/** The texts that wait at a gate for a decision on personal data. */
export interface UnderReview {
  readonly gate: Gate;
  /** Where the review is kept. */
  readonly entry: VaultEntry;
  readonly reviewed: ReviewedPackage;
  /** Of materials, as planned; the others have the titles that stand in them. */
  readonly titles: ReadonlyMap<string, string>;
  /** What the disclosure decision cuts out of the public texts. */
  readonly severed: readonly Severance[];
  /** What earlier publications of the dossier call people. */
  readonly published: readonly Naming[];
}

/**
 * @param decider who is going to change or close the review; null for who only looks
 * @throws {Refusal} `dossierMissing`, `wrongStatus`, `followUpMissing`, `followUpStage` or
 *   `drafterMayNotDecide`
 */
export async function underReview(
  environment: Environment,
  subject: ReviewSubject,
  decider: Person | null,
): Promise<UnderReview> {
  const { state } = await loadDossier(environment, subject.dossier);
  const under =
    subject.followUp === undefined
      ? await packageUnderReview(environment, state)
      : await followUpUnderReview(environment, state, subject.followUp);
  if (decider !== null) decidingAt(state, under.gate, decider);
  return under;
}

async function packageUnderReview(
  environment: Environment,
  state: ExistingDossier,
): Promise<UnderReview> {
  if (state.status !== 'deidentification') {
    throw new Refusal('wrongStatus', { status: state.status, needed: ['deidentification'] });
  }
  const parts = await packageParts(environment, state);
  const { document, plan, materials, facts } = state;
  const replaced = predecessorFile(state.predecessor);
  return {
    gate: 'deidentification',
    entry: reviewEntry(facts.dossier, 'deidentification'),
    reviewed: reviewedPackage(environment, state, parts, [
      ['document', document.file.model],
      ['plan', plan.file.model],
      ...materials.map(({ key, file }) => [key, file.model] as const),
      ...(replaced === null ? [] : [[PREDECESSOR_PART, replaced.model] as const]),
    ]),
    titles: new Map(materials.map(({ key, title }) => [key, title])),
    severed: state.disclosure.severed,
    published: [],
  };
}

async function followUpUnderReview(
  environment: Environment,
  state: ExistingDossier,
  key: MaterialKey,
): Promise<UnderReview> {
  const followUp = followUpOf(state, key);
  if (followUp.stage !== 'lodged') {
    throw new Refusal('followUpStage', { followUp: key, stage: followUp.stage, needed: 'lodged' });
  }
  const { title, file } = followUp.material;
  const parts = await followUpParts(environment, state, key);
  return {
    gate: `followUpReview:${key}`,
    entry: reviewEntry(state.facts.dossier, `followUpReview:${key}`),
    reviewed: reviewedPackage(environment, state, parts, [[key, file.model]]),
    titles: new Map([[key, title]]),
    severed: [],
    published: await publishedNames(environment, state),
  };
}

function reviewedPackage(
  environment: Environment,
  { facts }: ExistingDossier,
  parts: ReviewedPackage['parts'],
  models: readonly (readonly [part: string, digest: Digest])[],
): ReviewedPackage {
  const { parameters } = environment.jurisdiction(facts.jurisdiction);
  const texts = models.map(([part, digest]) => ({ part, digest }));
  return { parts, texts, allowed: parameters.privacyExceptions, warningsIn };
}
