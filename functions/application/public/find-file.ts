import type { Digest } from '../../domain/kernel/digest.ts';
import type { PublicCatalogue } from './catalogue.ts';
import { findPolicy } from './find-policy.ts';
import type { IssueEntry } from './issue-entry.ts';
import type { PolicyEntry, PublicInterpretation, RecordedEvent } from './policy-entry.ts';

/** What a published file is, and the events that vouch for it. */
export type FoundFile = {
  readonly digest: Digest;
  readonly recorded: RecordedEvent;
  readonly released: RecordedEvent;
} & (
  | { readonly kind: 'document'; readonly policy: PolicyEntry }
  | {
      readonly kind: 'interpretation';
      readonly policy: PolicyEntry;
      readonly interpretation: PublicInterpretation;
    }
  | { readonly kind: 'gazetteIssue'; readonly issue: IssueEntry }
);

/**
 * The published file with exactly these bytes. Files as they were lodged, and renditions that were
 * never released, are not found here.
 */
export async function findFile(
  catalogue: PublicCatalogue,
  digest: Digest,
): Promise<FoundFile | null> {
  const policy = await findPolicy(catalogue, digest, (one) => digestsOf(one).includes(digest));
  if (policy !== null) return fileOf(policy, digest);
  const issue = (await catalogue.issues()).find((candidate) => candidate.digest === digest);
  return issue === undefined ? null : { ...eventsOf(issue), digest, kind: 'gazetteIssue', issue };
}

function digestsOf({ document, interpretations }: PolicyEntry): readonly Digest[] {
  return [document.digest, ...interpretations.map(({ file }) => file.digest)];
}

function fileOf(policy: PolicyEntry, digest: Digest): FoundFile {
  const interpretation = policy.interpretations.find(({ file }) => file.digest === digest);
  if (interpretation === undefined || policy.document.digest === digest) {
    return { ...eventsOf(policy.document), digest, kind: 'document', policy };
  }
  return {
    ...eventsOf(interpretation.file),
    digest,
    kind: 'interpretation',
    policy,
    interpretation,
  };
}

function eventsOf({ recorded, released }: Pick<FoundFile, 'recorded' | 'released'>) {
  return { recorded, released };
}
