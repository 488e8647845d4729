import { canonicalJson } from '../../domain/kernel/canonical-json.ts';
import { instantSchema } from '../../domain/kernel/time.ts';
import {
  LedgerDamaged,
  type NewHead,
  type StreamHead,
  type StreamName,
  UnrecordableEvent,
} from '../ledger.ts';
import { jsonObjectSchema } from './event-schema.ts';
import { linkHash, parseJson } from './stored-event.ts';

/** A head's summary is read by the hundred; documents belong into objects. */
const LONGEST_SUMMARY = 20_000;
/** Statuses and departments are keys of indexes. */
const LONGEST_KEY = 100;

/** A head as a store keeps it: found under its stream, the rest not yet believed. */
export interface StoredHead {
  readonly stream: StreamName;
  readonly version: number;
  readonly hash: unknown;
  readonly updatedAt: unknown;
  readonly status: unknown;
  readonly department: unknown;
  /** Canonical JSON. */
  readonly summary: unknown;
}

/** @throws {LedgerDamaged} */
export function headOf(stored: StoredHead): StreamHead {
  const { stream, version, status, department } = stored;
  const text = typeof stored.summary === 'string' ? stored.summary : '';
  const summary = jsonObjectSchema.safeParse(parseJson(text));
  const updatedAt = instantSchema.safeParse(stored.updatedAt);
  const readable = summary.success && updatedAt.success && Number.isInteger(version);
  if (!readable || typeof status !== 'string' || typeof department !== 'string') {
    throw new LedgerDamaged(stream, version, 'unreadable head');
  }
  return {
    stream,
    version,
    hash: linkHash(stream, version, stored.hash),
    updatedAt: updatedAt.data,
    status,
    department,
    summary: summary.data,
  };
}

/**
 * The summary as canonical JSON, after checking that the head can be listed.
 *
 * @throws {UnrecordableEvent}
 */
export function spellSummary(stream: StreamName, head: NewHead): string {
  if (head.status === '' || !isKey(head.status) || !isKey(head.department)) {
    throw new UnrecordableEvent(stream, 'its status or department is no key of a list');
  }
  const summary = spell(stream, head.summary);
  if (summary.length <= LONGEST_SUMMARY) return summary;
  throw new UnrecordableEvent(stream, `a summary has at most ${LONGEST_SUMMARY} characters`);
}

function isKey(text: string): boolean {
  return text.length <= LONGEST_KEY && text.isWellFormed();
}

function spell(stream: StreamName, summary: NewHead['summary']): string {
  try {
    return canonicalJson(summary);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new UnrecordableEvent(stream, `summary: ${error.message}`);
  }
}
