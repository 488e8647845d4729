import type { PolicyDelta } from '../../domain/interpretation/delta/model.ts';
import { policyDelta } from '../../domain/interpretation/delta/policy-delta.ts';
import type { DossierId } from '../../domain/kernel/identifiers.ts';
import { comparedDocuments } from '../delta/compared-documents.ts';
import { dossierOfSubject } from '../dossier/dossier-store.ts';
import type { PublicCatalogue } from './catalogue.ts';
import type { PolicyEntry, ReplacedDocument } from './policy-entry.ts';

/** A policy beside the document that it replaces. */
export interface PublicComparison {
  readonly policy: PolicyEntry;
  readonly replaced: ReplacedDocument;
  /** The page of the replaced document here; null where it was not published here. */
  readonly replacedPolicy: PolicyEntry | null;
  readonly delta: PolicyDelta;
}

/**
 * What a published policy changes of the document that it replaces, from the public texts alone.
 * Null for a policy that is not public or replaces nothing.
 */
export async function viewComparison(
  catalogue: PublicCatalogue,
  dossier: DossierId,
): Promise<PublicComparison | null> {
  const policy = await catalogue.policy(dossier);
  const replaced = policy?.replaces ?? null;
  if (policy === null || replaced === null) return null;
  const { dossier: old } = replaced;
  return {
    policy,
    replaced,
    replacedPolicy: old === null ? null : await catalogue.policy(old),
    delta: await keptDelta(catalogue, { old: replaced.model, new: policy.document.model }),
  };
}

const MOST_KEPT = 64;
const kept = new WeakMap<PublicCatalogue, Map<string, Promise<PolicyDelta>>>();

/** Texts go by their digests, so a comparison that was made holds for good. */
function keptDelta(
  catalogue: PublicCatalogue,
  models: Parameters<typeof comparedDocuments>[1],
): Promise<PolicyDelta> {
  const known = kept.get(catalogue) ?? new Map<string, Promise<PolicyDelta>>();
  kept.set(catalogue, known);
  const key = `${models.old} ${models.new}`;
  const made =
    known.get(key) ??
    comparedDocuments(catalogue.environment, models).then((texts) =>
      policyDelta(texts.old, texts.new),
    );
  // The one that was asked for last stays longest.
  known.delete(key);
  known.set(key, made);
  made.catch(() => known.delete(key));
  const [oldest] = known.keys();
  if (known.size > MOST_KEPT && oldest !== undefined) known.delete(oldest);
  return made;
}

/** Under which the index finds the policy that replaces another. */
export function replacesKey(dossier: DossierId): string {
  return `replaces:${dossier}`;
}

/** The published policy that names this one as replaced, within the second in which it is indexed. */
export async function replacementOf(
  catalogue: PublicCatalogue,
  dossier: DossierId,
): Promise<PolicyEntry | null> {
  const stream = await catalogue.environment.search.streamWith(replacesKey(dossier));
  const policy = stream === null ? null : await catalogue.policy(dossierOfSubject(stream));
  return policy?.replaces?.dossier === dossier ? policy : null;
}
