import { canonicalJson } from '../../domain/kernel/canonical-json.ts';
import { type Digest, digestOfText } from '../../domain/kernel/digest.ts';
import type { CommandId } from '../../domain/kernel/identifiers.ts';
import { type LedgerEvent, type NewEvent, type StreamName, UnrecordableEvent } from '../ledger.ts';
import {
  type EventContent,
  eventContentSchema,
  newEventSchema,
  streamNameSchema,
} from './event-schema.ts';

const EVENT_TAG = 'tongbu/ledger-event/v1';
const GENESIS_TAG = 'tongbu/ledger-genesis/v1';

/** In UTF-16 code units: at most 300 kB of UTF-8, below the 400 kB that DynamoDB stores. */
const LONGEST_BODY = 100_000;
/** With the head and the command id still one DynamoDB transaction. */
const MOST_EVENTS = 50;
/** In UTF-8, all events of a command together: with the head still below the 4 MB of DynamoDB. */
const LARGEST_COMMAND = 3_500_000;

/**
 * SHA-256 of a text's UTF-8 bytes. Adapters pass their platform's own, which is several times
 * faster; what is hashed is decided here alone.
 */
export type Sha256 = (text: string) => Digest;

/** Where a stream stands: version 0 with the genesis hash, or its last event. */
export interface ChainLink {
  readonly version: number;
  readonly hash: Digest;
}

/** An event with the canonical JSON that its hash covers, which is also what a store keeps. */
export interface ChainedEvent {
  readonly event: LedgerEvent;
  readonly body: string;
}

/** The link that a stream's first event builds on; it differs from stream to stream. */
export function genesis(stream: StreamName, sha256: Sha256 = digestOfText): ChainLink {
  return { version: 0, hash: sha256(`${GENESIS_TAG}\n${stream}`) };
}

/** The canonical JSON of {stream, version, type, at, actor, data, commandId, cause}. */
export function eventBody(event: EventContent): string {
  const { stream, version, type, at, actor, data, commandId, cause } = event;
  return canonicalJson({ stream, version, type, at, actor, data, commandId, cause });
}

/** SHA-256 over a domain tag, the previous hash and the body. */
export function eventHash(previous: Digest, body: string, sha256: Sha256 = digestOfText): Digest {
  return sha256(`${EVENT_TAG}\n${previous}\n${body}`);
}

/**
 * The events as they will stand in the stream after `last`.
 *
 * @throws {UnrecordableEvent} a name, a shape or a size that no ledger stores
 */
export function chainEvents(
  stream: StreamName,
  last: ChainLink,
  events: readonly NewEvent[],
  commandId: CommandId,
  sha256: Sha256 = digestOfText,
): readonly ChainedEvent[] {
  if (!streamNameSchema.safeParse(stream).success) {
    throw new UnrecordableEvent(stream, 'the stream is not named <category>/<id>');
  }
  if (events.length === 0 || events.length > MOST_EVENTS) {
    throw new UnrecordableEvent(stream, `a command records 1 to ${MOST_EVENTS} events`);
  }
  let link = last;
  const chain = events.map((event) => {
    const chained = chainEvent(stream, link, event, commandId, sha256);
    link = chained.event;
    return chained;
  });
  assertOneTransaction(stream, chain);
  return chain;
}

function assertOneTransaction(stream: StreamName, chain: readonly ChainedEvent[]): void {
  const utf8 = new TextEncoder();
  const bytes = chain.reduce((sum, { body }) => sum + utf8.encode(body).length, 0);
  if (bytes <= LARGEST_COMMAND) return;
  throw new UnrecordableEvent(stream, `a command records at most ${LARGEST_COMMAND} bytes`);
}

function chainEvent(
  stream: StreamName,
  last: ChainLink,
  event: NewEvent,
  commandId: CommandId,
  sha256: Sha256,
): ChainedEvent {
  const content = { ...parseNewEvent(stream, event), stream, version: last.version + 1, commandId };
  const body = spellBody(stream, content);
  if (body.length > LONGEST_BODY) {
    throw new UnrecordableEvent(stream, `an event has at most ${LONGEST_BODY} characters`);
  }
  const hash = eventHash(last.hash, body, sha256);
  // Read back from the body, so that what is handed on is what was recorded, not the caller's own.
  const recorded = eventContentSchema.parse(JSON.parse(body));
  return { event: { ...recorded, previousHash: last.hash, hash }, body };
}

function parseNewEvent(stream: StreamName, event: NewEvent): NewEvent {
  const parsed = newEventSchema.safeParse(event);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new UnrecordableEvent(stream, `${issue?.path.join('.')}: ${issue?.message}`);
}

function spellBody(stream: StreamName, content: EventContent): string {
  try {
    return eventBody(content);
  } catch (error) {
    if (error instanceof TypeError) throw new UnrecordableEvent(stream, error.message);
    throw error;
  }
}
