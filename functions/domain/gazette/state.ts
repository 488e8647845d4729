import type { Digest } from '../kernel/digest.ts';
import type { PersonId } from '../kernel/people.ts';
import type { Instant } from '../kernel/time.ts';
import type { Entry, IssueFacts, Placement } from './events.ts';

interface IssueBase {
  readonly facts: IssueFacts;
  readonly enteredAt: Instant;
  readonly reminders: number;
  /** Who composed it; none of them may approve the final proof. */
  readonly editors: readonly PersonId[];
  readonly entries: readonly Entry[];
}

export interface Rendered {
  readonly compositionDigest: Digest;
  readonly digest: Digest;
  readonly pages: number;
  readonly placements: readonly Placement[];
}

interface Approved extends IssueBase {
  readonly compositionDigest: Digest;
}

/** An issue of the gazette, discriminated by status. */
export type IssueState =
  | { readonly status: 'absent' }
  | ({ readonly status: 'composition'; readonly lastReturn: readonly string[] | null } & IssueBase)
  | ({ readonly status: 'finalProof' } & IssueBase)
  | ({ readonly status: 'approved'; readonly rendered: Rendered | null } & Approved)
  | ({
      readonly status: 'published';
      readonly rendered: Rendered;
      readonly publishedAt: Instant;
    } & Approved)
  | ({ readonly status: 'withdrawn'; readonly reasons: readonly string[] } & IssueBase);
export type IssueStatus = IssueState['status'];
export type ExistingIssue = Exclude<IssueState, { status: 'absent' }>;
export type IssueAt<S extends IssueStatus> = Extract<IssueState, { status: S }>;
