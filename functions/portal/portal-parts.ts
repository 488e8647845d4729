import type { Language } from '../../templates/words/words.ts';
import type { Environment } from '../application/environment.ts';
import type { Instant } from '../domain/kernel/time.ts';
import type { Identity } from '../ports/identity.ts';
import type { MailMessage } from '../ports/mail.ts';
import type { StaffNames } from '../ports/staff-names.ts';
import type { Session } from './session/session-schema.ts';

/** An execution of a workflow as the supervision page shows it; never a token or a payload. */
export interface ExecutionLine {
  readonly workflow: string;
  readonly name: string;
  readonly status: string;
  readonly startedAt: Instant;
  readonly endedAt: Instant | null;
  readonly current: readonly string[];
  readonly nextDueAt: Instant | null;
  readonly error: string | null;
  readonly cause: string | null;
}

/** A mail that was handed over for delivery. */
export interface SentMail extends MailMessage {
  readonly sentAt: Instant;
}

/** Everything the staff's pages need of the host. */
export interface PortalParts {
  readonly environment: Environment;
  readonly identity: Identity;
  /** 32 bytes; seals session cookies and kept files. */
  readonly sessionKey: Uint8Array;
  /** What one request may carry, where the host takes less than the portal would. */
  readonly mostBytes?: number;
  /** For who has not chosen yet; zh-CN when left out. */
  readonly language?: Language;
  /** Where the host can show its workflows. */
  readonly supervision?: { executions(): Promise<readonly ExecutionLine[]> };
  /** Where the host keeps mails itself, newest first. */
  readonly mailbox?: { list(): Promise<readonly SentMail[]> };
  /** What to call people who acted; whoever signs in is remembered in it. */
  readonly staffNames: StaffNames;
}

export type PortalEnv = {
  Variables: {
    /** Null until somebody signed in. */
    session: Session | null;
    language: Language;
  };
};

const MB = 1024 * 1024;
/** What intake reads of one file. */
const MOST_FILE_MB = 20;
/** A file, and room for the fields beside it. */
const MOST_BYTES = 22 * MB;

/** What one request to this portal may carry. */
export function mostRequestBytes({ mostBytes = MOST_BYTES }: PortalParts): number {
  return mostBytes;
}

/** What people are told about the size of a file. */
export function mostFileMb(parts: PortalParts): number {
  return Math.min(MOST_FILE_MB, Math.floor(mostRequestBytes(parts) / MB));
}
