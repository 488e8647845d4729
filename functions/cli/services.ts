import type { RenderingHost } from '../application/documents/render-file.ts';
import type { MadeCheckpoint } from '../application/records/make-checkpoint.ts';
import type { WorkingCalendar } from '../domain/deadlines/calendar.ts';
import type { Clock } from '../ports/clock.ts';
import type { Ledger } from '../ports/ledger.ts';
import type { Terminal } from './terminal.ts';

export type RecordsPlace = 'folder' | 'aws';
export interface Records {
  readonly ledger: Pick<Ledger, 'read' | 'streams' | 'head'>;
  close(): void;
}

export interface WantedCertificate {
  readonly from: RecordsPlace;
  readonly kind: 'certificate' | 'request';
  /** Who it names; the publisher of the gazette when left out. */
  readonly organisation?: string;
}

/** What the commands need of the machine; composed by the host. */
export interface CliServices extends RenderingHost {
  readonly terminal: Terminal;
  readonly calendar: WorkingCalendar;
  readonly clock: Clock;
  /** Folder of the workflows that this version runs. */
  readonly workflowsFolder: string;
  readFile(path: string): Promise<Uint8Array>;
  /** A file in pieces, for what may be larger than memory. */
  streamFile(path: string): AsyncIterable<Uint8Array>;
  /** Creates or replaces a file, whole or not at all. */
  writeFile(path: string, bytes: Uint8Array): Promise<void>;
  /** Whether two paths lead to one file, by links too; false where one leads nowhere. */
  isSameFile(one: string, other: string): Promise<boolean>;
  /** Standard input in pieces, to be read once. */
  standardInput(): AsyncIterable<Uint8Array>;
  /** Writes to standard output as it is; resolves when whoever reads it can take more. */
  writeOut(text: string): Promise<void>;
  /** Creates or replaces a file from lines. */
  writeLines(path: string, lines: AsyncIterable<string>): Promise<void>;
  /** The ledger of the data folder, beside a running server, or that on AWS; for reading only. */
  openRecords(place: RecordsPlace): Promise<Records>;
  /**
   * Signs the state of the data folder, which no other process may hold; null when the last
   * checkpoint covers everything.
   */
  makeCheckpoint(): Promise<MadeCheckpoint | null>;
  /** The certificate of the seal's key as PEM, or a request for one; both are made anew. */
  sealCertificate(wanted: WantedCertificate): Promise<string>;
}
