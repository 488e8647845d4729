import type { LedgerEvent } from '../../ports/ledger.ts';

/**
 * `unlinked`: it does not build on the event before it. `unreadable`: it is not spelled as
 * the house spells events, or says that something became public and one cannot make out what. `fileLost`: what it made public is stored no more, or changed.
 * `damaged`: what stands there no longer fits together.
 */
export type EventProblem = 'unlinked' | 'unreadable' | 'fileLost' | 'damaged';

/** Something in the ledger that the house did not record like this: an alarm, never a retry. */
export class UnusableEvent extends Error {
  readonly stream: string;
  readonly version: number;
  readonly problem: EventProblem;

  constructor(
    { stream, version }: Pick<LedgerEvent, 'stream' | 'version'>,
    problem: EventProblem,
    options?: { readonly cause: unknown },
  ) {
    super(
      `${stream} version ${version} in the ledger is not as the house records events (${problem}): ` +
        'find out who wrote it and compare the stream with the archive',
      options,
    );
    this.name = 'UnusableEvent';
    this.stream = stream;
    this.version = version;
    this.problem = problem;
  }
}
