import type { Digest } from '../domain/kernel/digest.ts';
import type { CommandId } from '../domain/kernel/identifiers.ts';
import type { Actor } from '../domain/kernel/people.ts';
import type { Instant } from '../domain/kernel/time.ts';

/** `dossier/<id>`, `issue/<id>`, `registry/<name>`, … */
export type StreamName = `${string}/${string}`;

/** JSON as it is stored; the ledger does not know what an event means. */
export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };

/** What a caller appends. `cause` is the id of the command or execution that led to this one. */
export interface NewEvent {
  readonly type: string;
  readonly at: Instant;
  readonly actor: Actor;
  readonly data: JsonObject;
  readonly cause: string | null;
}

/** One immutable entry of the audit trail; versions of a stream run 1, 2, 3 … without a gap. */
export interface LedgerEvent extends NewEvent {
  readonly stream: StreamName;
  readonly version: number;
  readonly commandId: CommandId;
  readonly previousHash: Digest;
  readonly hash: Digest;
}

/**
 * The row by which lists and inboxes find a stream, written in the same transaction as the events.
 * `summary` is what a list shows; `group`, `status` and `department` are what it filters by.
 */
export interface StreamHead {
  readonly stream: StreamName;
  readonly version: number;
  readonly hash: Digest;
  readonly updatedAt: Instant;
  readonly status: string;
  /** Empty where no department owns the stream. */
  readonly department: string;
  readonly summary: JsonObject;
}
export type NewHead = Pick<StreamHead, 'status' | 'department' | 'summary'>;

export interface AppendOptions {
  readonly commandId: CommandId;
  /**
   * Digest of the command's body. The same command id with the same digest returns the first
   * result; with another digest it is a {@link CommandConflict}.
   */
  readonly commandDigest: Digest;
  readonly head: NewHead;
}

export interface AppendResult {
  readonly events: readonly LedgerEvent[];
  /** True when this command had been recorded before and nothing was written now. */
  readonly replayed: boolean;
}

export interface HeadQuery {
  /** The part of the stream name before the slash. */
  readonly category: string;
  /** Any of these; all statuses when left out. */
  readonly statuses?: readonly string[];
  readonly department?: string;
  /** Cursor from the page before. */
  readonly after?: string;
  /** 1…200. */
  readonly limit: number;
}
export interface HeadPage {
  /** Newest `updatedAt` first. A stream that changes while one pages moves to the front. */
  readonly heads: readonly StreamHead[];
  readonly next: string | null;
}

/**
 * The append-only, hash-chained audit trail. There is no update, no delete and no force, and no
 * version can be skipped or written twice.
 */
export interface Ledger {
  /**
   * Records the events, the head and the command id in one transaction, or nothing at all.
   *
   * @param expectedVersion the stream's version that the decision was made on; 0 for a new stream
   * @param events 1 to 50
   * @throws {VersionConflict} the stream has moved on
   * @throws {CommandConflict} the command id was used for another command or on another stream
   * @throws {UnrecordableEvent} an event that no ledger stores: wrong shape, too large, not JSON
   * @throws {LedgerDamaged} what is stored already no longer fits together
   */
  append(
    stream: StreamName,
    expectedVersion: number,
    events: readonly NewEvent[],
    options: AppendOptions,
  ): Promise<AppendResult>;
  /**
   * Events in order, at most `limit` (default 1,000, at most 10,000) from `fromVersion` on. Each
   * is checked against its hash and its neighbours before it is returned.
   *
   * @throws {LedgerDamaged} an event was changed or is missing
   */
  read(
    stream: StreamName,
    range?: { readonly fromVersion?: number; readonly limit?: number },
  ): Promise<readonly LedgerEvent[]>;
  head(stream: StreamName): Promise<StreamHead | null>;
  heads(query: HeadQuery): Promise<HeadPage>;
  /** The result of a command that was recorded, or null. */
  recorded(
    commandId: CommandId,
  ): Promise<{ digest: Digest; events: readonly LedgerEvent[] } | null>;
  /** Names of all streams in name order, for export; `after` is the last name of the page before. */
  streams(range: {
    readonly after?: StreamName;
    /** 1…10,000. */
    readonly limit: number;
  }): Promise<readonly StreamName[]>;
}

/** The stream was changed by someone else between reading and appending: load and decide again. */
export class VersionConflict extends Error {
  readonly stream: StreamName;
  readonly expectedVersion: number;
  readonly actualVersion: number;

  constructor(stream: StreamName, expectedVersion: number, actualVersion: number) {
    super(`${stream} is at version ${actualVersion}, not ${expectedVersion}`);
    this.name = 'VersionConflict';
    this.stream = stream;
    this.expectedVersion = expectedVersion;
    this.actualVersion = actualVersion;
  }
}

/** A command id was sent a second time with another body. */
export class CommandConflict extends Error {
  readonly commandId: CommandId;

  constructor(commandId: CommandId) {
    super(`command ${commandId} was recorded with another content`);
    this.name = 'CommandConflict';
    this.commandId = commandId;
  }
}

/** A cursor that no page of heads gave out. */
export class UnknownCursor extends RangeError {
  constructor() {
    super('this is no cursor of a page; start again from the first page');
    this.name = 'UnknownCursor';
  }
}

/** An event that no ledger stores; a mistake of the caller, not of the person who asked. */
export class UnrecordableEvent extends Error {
  readonly stream: StreamName;
  readonly problem: string;

  constructor(stream: StreamName, problem: string) {
    super(`nothing was recorded in ${stream}: ${problem}`);
    this.name = 'UnrecordableEvent';
    this.stream = stream;
    this.problem = problem;
  }
}

/** Stored events were changed, removed or destroyed by something other than the ledger. */
export class LedgerDamaged extends Error {
  readonly stream: StreamName;
  /** The first version that cannot be trusted. */
  readonly version: number;
  readonly problem: string;

  constructor(stream: StreamName, version: number, problem: string) {
    super(
      `${stream} version ${version} is damaged (${problem}); restore the ledger from a backup ` +
        'and compare it with the last export',
    );
    this.name = 'LedgerDamaged';
    this.stream = stream;
    this.version = version;
    this.problem = problem;
  }
}
