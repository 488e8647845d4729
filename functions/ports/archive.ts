import type { Digest } from '../domain/kernel/digest.ts';
import type { LedgerEvent } from './ledger.ts';

/**
 * Where events and published files are kept beyond the reach of whoever writes the ledger: what is
 * in it can be neither changed nor removed before its time is over.
 */
export interface Archive {
  /**
   * Keeps an event under its stream and version. Keeping it again changes nothing.
   *
   * @throws {ArchiveContradicted} another event is kept under this stream and version
   */
  keepEvent(event: LedgerEvent): Promise<void>;
  /** Keeps a published file. Keeping it again changes nothing. */
  keepObject(digest: Digest, bytes: Uint8Array, mediaType: string): Promise<void>;
}

/** The archive for whoever makes sure that it lacks nothing: it also holds how far that has come. */
export interface MarkedArchive extends Archive {
  /**
   * Remembers of a page or a list of a checkpoint's leaves that all events it stands for are kept,
   * with their files and with its own bytes.
   */
  markWhole(leaves: Digest): Promise<void>;
  isWhole(leaves: Digest): Promise<boolean>;
}

/** The ledger tells something else now than when the archive heard of it. */
export class ArchiveContradicted extends Error {
  /** For example `dossier/a-1 version 3`. */
  readonly entry: string;

  constructor(entry: string) {
    super(
      `${entry} differs from what the archive keeps: compare the ledger with the archive and ` +
        'stop publishing until it is known which one was changed',
    );
    this.name = 'ArchiveContradicted';
    this.entry = entry;
  }
}
