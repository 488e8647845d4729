import { type Digest, digestOfText } from '../../domain/kernel/digest.ts';
import type { LedgerEvent, StreamName } from '../ledger.ts';
import {
  addHead,
  type FileEnd,
  LONGEST_LINE,
  noHeads,
  parseExportLine,
  type StreamEnd,
} from './export-format.ts';
import { type ChainLink, genesis, type Sha256 } from './hash-chain.ts';
import { type ChainProblem, checkLink } from './verify-chain.ts';

/** Why a line of an export is refused. */
export type ExportProblem =
  | ChainProblem
  | 'lineTooLong'
  | 'notAnExport'
  | 'headerRepeated'
  | 'streamNotClosed'
  | 'streamOutOfOrder'
  | 'wrongHead'
  | 'wrongCounts'
  | 'wrongHeads'
  | 'linesAfterEnd'
  | 'truncated'
  | 'unexpectedHead'
  | 'streamMissing';

/** Heads that are known from elsewhere, for example an older export or a signed checkpoint. */
export type ExpectedHeads = ReadonlyMap<StreamName, ChainLink>;

export interface VerifyOptions {
  /** A stream may have grown since, but must pass through the expected head. */
  readonly expectedHeads?: ExpectedHeads;
  readonly sha256?: Sha256;
  /** Is shown each event once it is known to continue its stream. */
  readonly onEvent?: (event: LedgerEvent) => void;
}

export type ExportVerdict =
  | {
      readonly ok: true;
      readonly streams: number;
      readonly events: number;
      /** Digest over all heads: two exports with the same one hold the same events. */
      readonly heads: Digest;
    }
  | ExportFault;

export interface ExportFault {
  readonly ok: false;
  /** Counted from 1. */
  readonly line: number;
  readonly stream: StreamName | null;
  /** The version that the bad event claims or that was due; null where no stream is at fault. */
  readonly version: number | null;
  readonly problem: ExportProblem;
}

/**
 * Checks an export line by line and names the first thing that is wrong. It holds one line at a
 * time; cut the lines with `splitLines`, which bounds their length.
 */
export async function verifyExport(
  lines: AsyncIterable<string> | Iterable<string>,
  options: VerifyOptions = {},
): Promise<ExportVerdict> {
  const reading = new ExportReading(options);
  for await (const line of lines) {
    const fault = reading.take(line);
    if (fault !== null) return fault;
  }
  return reading.finish();
}

class ExportReading {
  readonly #expected: ExpectedHeads;
  readonly #sha256: Sha256;
  readonly #unmet: Set<StreamName>;
  readonly #onEvent: (event: LedgerEvent) => void;
  #line = 0;
  #events = 0;
  #streams = 0;
  #heads = noHeads;
  #open: { stream: StreamName; link: ChainLink } | null = null;
  #lastStream: StreamName | null = null;
  #ended = false;

  constructor(options: VerifyOptions) {
    this.#expected = options.expectedHeads ?? new Map();
    this.#unmet = new Set(this.#expected.keys());
    this.#sha256 = options.sha256 ?? digestOfText;
    this.#onEvent = options.onEvent ?? (() => {});
  }

  take(text: string): ExportFault | null {
    this.#line += 1;
    if (this.#ended) return this.#fault('linesAfterEnd');
    if (text.length > LONGEST_LINE) return this.#fault('lineTooLong');
    const line = parseExportLine(text);
    if (this.#line === 1) {
      return line !== null && 'format' in line ? null : this.#fault('notAnExport');
    }
    if (line === null) return this.#fault('unknownShape');
    if ('format' in line) return this.#fault('headerRepeated');
    if ('endOfStream' in line) return this.#closeStream(line);
    if ('endOfLedger' in line) return this.#closeLedger(line);
    return this.#event(line);
  }

  finish(): ExportVerdict {
    if (!this.#ended) {
      this.#line += 1;
      return this.#fault(this.#line === 1 ? 'notAnExport' : 'truncated');
    }
    const [missing] = this.#unmet;
    if (missing !== undefined) return this.#fault('streamMissing', { stream: missing, version: 1 });
    return { ok: true, streams: this.#streams, events: this.#events, heads: this.#heads };
  }

  #event(event: LedgerEvent): ExportFault | null {
    const { stream, version } = event;
    if (this.#open === null) {
      if (this.#lastStream !== null && stream <= this.#lastStream) {
        return this.#fault('streamOutOfOrder', event);
      }
      this.#open = { stream, link: genesis(stream, this.#sha256) };
    } else if (this.#open.stream !== stream) {
      return this.#fault('streamNotClosed');
    }
    const problem = checkLink(stream, this.#open.link, event, this.#sha256);
    if (problem !== null) return this.#fault(problem, event);
    const expected = this.#expected.get(stream);
    if (expected?.version === version) {
      if (expected.hash !== event.hash) return this.#fault('unexpectedHead', event);
      this.#unmet.delete(stream);
    }
    this.#open.link = event;
    this.#events += 1;
    this.#onEvent(event);
    return null;
  }

  #closeStream(end: StreamEnd): ExportFault | null {
    if (this.#open === null || this.#open.stream !== end.endOfStream) {
      return this.#fault('wrongHead', { stream: end.endOfStream, version: end.version });
    }
    const { stream, link } = this.#open;
    if (link.version !== end.version || link.hash !== end.head) return this.#fault('wrongHead');
    if (this.#unmet.has(stream)) return this.#fault('unexpectedHead');
    this.#heads = addHead(this.#heads, stream, link);
    this.#streams += 1;
    this.#lastStream = stream;
    this.#open = null;
    return null;
  }

  #closeLedger(end: FileEnd): ExportFault | null {
    if (this.#open !== null) return this.#fault('streamNotClosed');
    if (end.streams !== this.#streams || end.events !== this.#events) {
      return this.#fault('wrongCounts');
    }
    if (end.heads !== this.#heads) return this.#fault('wrongHeads');
    this.#ended = true;
    return null;
  }

  /** Blames the given event, or else the one that was due in the open stream. */
  #fault(problem: ExportProblem, at?: { stream: StreamName; version: number }): ExportFault {
    const due = this.#open;
    const stream = at?.stream ?? due?.stream ?? null;
    const version = at?.version ?? (due === null ? null : due.link.version + 1);
    return { ok: false, line: this.#line, stream, version, problem };
  }
}
