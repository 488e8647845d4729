import { type Digest, digestOfBytes } from '../../domain/kernel/digest.ts';
import { localDateOf } from '../../domain/kernel/time.ts';
import type { PublicCatalogue } from './catalogue.ts';
import { type FoundFile, findFile } from './find-file.ts';
import { findPolicy } from './find-policy.ts';
import type { IssueEntry } from './issue-entry.ts';
import type { PolicyEntry } from './policy-entry.ts';
import { type ValidityOn, validityOn } from './validity-on.ts';

export type Verdict =
  | {
      readonly published: true;
      readonly digest: Digest;
      readonly file: FoundFile;
      /** How the policy stands today; null for an issue of the gazette. */
      readonly validity: ValidityOn | null;
    }
  | { readonly published: false; readonly digest: Digest };

/** Whether a file with this digest was published, as what and when. */
export async function verifyDigest(catalogue: PublicCatalogue, digest: Digest): Promise<Verdict> {
  const file = await findFile(catalogue, digest);
  if (file === null) return { published: false, digest };
  const today = localDateOf(catalogue.environment.clock.now());
  const validity = file.kind === 'gazetteIssue' ? null : validityOn(file.policy, today);
  return { published: true, digest, file, validity };
}

/** Whether exactly these bytes were published. The bytes are not kept. */
export function verifyBytes(catalogue: PublicCatalogue, bytes: Uint8Array): Promise<Verdict> {
  return verifyDigest(catalogue, digestOfBytes(bytes));
}

/** What a printed verification code names. */
export type Coded =
  | { readonly kind: 'policy'; readonly policy: PolicyEntry }
  | { readonly kind: 'issue'; readonly issue: IssueEntry };

/**
 * What a printed verification code names. The code tells which policy or issue it is; only the
 * file, or its digest, tells whether a copy is unchanged.
 */
export async function findByCode(catalogue: PublicCatalogue, code: string): Promise<Coded | null> {
  const policy = await findPolicy(
    catalogue,
    code,
    ({ verificationCode }) => verificationCode === code,
  );
  if (policy !== null) return { kind: 'policy', policy };
  const issues = await catalogue.issues();
  const issue = issues.find(({ verificationCode }) => verificationCode === code);
  return issue === undefined ? null : { kind: 'issue', issue };
}
