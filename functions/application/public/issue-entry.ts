import type { Column } from '../../domain/gazette/columns.ts';
import type { IssueFacts } from '../../domain/gazette/events.ts';
import type { Digest } from '../../domain/kernel/digest.ts';
import type { DossierId } from '../../domain/kernel/identifiers.ts';
import type { Instant } from '../../domain/kernel/time.ts';
import type { PolicyEntry, RecordedEvent } from './policy-entry.ts';

/** A published issue of the gazette (政府公报). */
export interface IssueEntry extends IssueFacts {
  readonly publishedAt: Instant;
  readonly pages: number;
  readonly digest: Digest;
  /** 16 characters, as printed in the colophon. */
  readonly verificationCode: string;
  readonly recorded: RecordedEvent;
  readonly released: RecordedEvent;
  /** In the order of the pages. */
  readonly places: readonly IssuePlace[];
}

export interface IssuePlace {
  readonly column: Column;
  readonly dossier: DossierId;
  /** `document` or the key of a material. */
  readonly part: string;
  readonly page: number;
}

/** An issue with the titles of what stands in it. */
export interface PublicIssue {
  readonly issue: IssueEntry;
  readonly columns: readonly {
    readonly column: Column;
    readonly articles: readonly IssueArticle[];
  }[];
}

export interface IssueArticle {
  readonly policy: PolicyEntry;
  readonly part: string;
  readonly title: string | null;
  readonly page: number;
}
