import type { Digest } from '../../domain/kernel/digest.ts';
import type { PublicCatalogue } from './catalogue.ts';
import { findPolicy } from './find-policy.ts';
import type { IssueEntry } from './issue-entry.ts';
import {
  digestsOfFile,
  type PolicyEntry,
  type PublicFile,
  type PublicInterpretation,
  type RecordedEvent,
} from './policy-entry.ts';

/**
 * Which copy of a published file it is: the text as PDF, the same for Word, or the PDF that shows
 * on every page what has become of the document.
 */
export type Copy = 'pdf' | 'docx' | 'marked';

/** What a published file is, and the events that vouch for it. */
export type FoundFile = {
  readonly digest: Digest;
  readonly copy: Copy;
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
  if (issue === undefined) return null;
  const { recorded, released } = issue;
  return { digest, copy: 'pdf', recorded, released, kind: 'gazetteIssue', issue };
}

function digestsOf({ document, interpretations }: PolicyEntry): readonly Digest[] {
  return [document, ...interpretations.map(({ file }) => file)].flatMap(digestsOfFile);
}

function fileOf(policy: PolicyEntry, digest: Digest): FoundFile {
  const interpretation = policy.interpretations.find(({ file }) =>
    digestsOfFile(file).includes(digest),
  );
  if (interpretation === undefined || digestsOfFile(policy.document).includes(digest)) {
    return { ...copyOf(policy.document, digest), kind: 'document', policy };
  }
  const { file } = interpretation;
  return { ...copyOf(file, digest), kind: 'interpretation', policy, interpretation };
}

function copyOf({ digest: pdf, marked, recorded, released }: PublicFile, digest: Digest) {
  const copy = marked.find((one) => one.digest === digest);
  if (copy !== undefined) {
    return { digest, copy: 'marked', recorded: copy.recorded, released: copy.recorded } as const;
  }
  return { digest, copy: digest === pdf ? 'pdf' : 'docx', recorded, released } as const;
}
