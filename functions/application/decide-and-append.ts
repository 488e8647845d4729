import { z } from 'zod';
import type { Decider } from '../domain/kernel/decider.ts';
import type { Actor } from '../domain/kernel/people.ts';
import type { Instant } from '../domain/kernel/time.ts';
import {
  CommandConflict,
  type Json,
  type JsonObject,
  type LedgerEvent,
  type NewEvent,
  type NewHead,
  type StreamName,
  UnrecordableEvent,
  VersionConflict,
} from '../ports/ledger.ts';
import type { Environment } from './environment.ts';
import { countingNow, isCountedBy, keptStates } from './kept-states.ts';
import type { CommandIdentity } from './use-case.ts';
import { systemIdentity } from './workflow/system-identity.ts';

/** The loser of a race loads and decides again this often before it gives up. */
const MOST_ATTEMPTS = 5;
const PAGE = 1_000;

export interface DomainEvent {
  readonly type: string;
  readonly data: object;
  readonly at: Instant;
  readonly actor: Actor;
}

/** How one kind of stream is judged, folded, parsed and listed. */
export interface StreamKind<State, Command, Event extends DomainEvent, Rules> {
  readonly decider: Decider<State, Command, Event, Rules>;
  /** Parses what was stored; a stored event of another shape is an error, never a guess. */
  parse(stored: Pick<LedgerEvent, 'type' | 'data' | 'at' | 'actor'>): Event;
  rules(environment: Environment, state: State, command: Command): Rules;
  head(environment: Environment, state: State): NewHead;
  /**
   * The command that takes over due dates which the calendar has moved since the head was written;
   * null where they stand. Left out for streams that owe nothing.
   */
  recount?(environment: Environment, state: State, summary: JsonObject): Promise<Command | null>;
}

export interface Loaded<State> {
  readonly state: State;
  readonly version: number;
}

export interface Decided<State> extends Loaded<State> {
  /** True when this command had been carried out before and nothing was written now. */
  readonly replayed: boolean;
}

/**
 * Folds a stream's history. What was folded before is kept, so that only the events since then are
 * read: a history never changes, it only grows.
 */
export async function load<State, Command, Event extends DomainEvent, Rules>(
  environment: Environment,
  kind: StreamKind<State, Command, Event, Rules>,
  stream: StreamName,
): Promise<Loaded<State>> {
  const kept = keptStates<State>(environment.ledger, kind);
  let { state, version } = kept.get(stream) ?? { state: kind.decider.initialState, version: 0 };
  for (;;) {
    const page = await environment.ledger.read(stream, { fromVersion: version + 1, limit: PAGE });
    for (const stored of page) state = kind.decider.evolve(state, kind.parse(stored));
    version += page.length;
    if (page.length === PAGE) continue;
    const known = kept.get(stream);
    const counted = known?.version === version ? known.counted : null;
    kept.set(stream, { state, version, counted });
    return { state, version };
  }
}

/**
 * The imperative shell of every command: load, decide, append; again when somebody else was
 * faster. A command that was carried out before returns the present state and writes nothing.
 *
 * @throws Refusal as the decider says; CommandConflict for a command id used for something else
 */
export async function decideAndAppend<State, Command, Event extends DomainEvent, Rules>(
  environment: Environment,
  kind: StreamKind<State, Command, Event, Rules>,
  stream: StreamName,
  identity: CommandIdentity,
  command: Command,
): Promise<Decided<State>> {
  for (let attempt = 1; ; attempt += 1) {
    const recorded = await environment.ledger.recorded(identity.id);
    const { state, version } = await load(environment, kind, stream);
    const kept = keptStates<State>(environment.ledger, kind);
    if (recorded !== null) {
      if (recorded.digest !== identity.digest) throw new CommandConflict(identity.id);
      return { state, version, replayed: true };
    }
    const counting = countingNow(environment);
    if (await broughtUpToDate(environment, kind, stream, { state, version })) continue;
    const events = kind.decider.decide(command, state, kind.rules(environment, state, command));
    const isSteady = isCountedBy(counting, countingNow(environment));
    const recordable = events.map((event) => stored(kind, stream, event, identity));
    const next = recordable.reduce(
      (folded, { event }) => kind.decider.evolve(folded, event),
      state,
    );
    try {
      const { replayed } = await environment.ledger.append(
        stream,
        version,
        recordable.map(({ body }) => body),
        {
          commandId: identity.id,
          commandDigest: identity.digest,
          head: kind.head(environment, next),
        },
      );
      const after = { state: next, version: version + events.length };
      // Looked at, decided and summed up by the same calendar: by it nothing can have moved.
      const counted = isSteady ? counting : null;
      if (!replayed) kept.set(stream, { ...after, counted });
      return { ...after, replayed };
    } catch (error) {
      if (!(error instanceof VersionConflict) || attempt === MOST_ATTEMPTS) throw error;
    }
  }
}

/**
 * Records due dates that the calendar moved before anything else is recorded: the head would show
 * the new ones, and nobody would learn that they had been others.
 *
 * @returns whether something was recorded, by this call or by somebody else meanwhile
 */
export async function broughtUpToDate<State, Command, Event extends DomainEvent, Rules>(
  environment: Environment,
  kind: StreamKind<State, Command, Event, Rules>,
  stream: StreamName,
  { state, version }: Loaded<State>,
): Promise<boolean> {
  if (kind.recount === undefined || version === 0) return false;
  const kept = keptStates<State>(environment.ledger, kind).get(stream);
  if (kept?.version === version && isCountedBy(kept.counted, countingNow(environment))) {
    return false;
  }
  const head = await environment.ledger.head(stream);
  if (head?.version !== version) return false;
  const command = await recounted(environment, () =>
    kind.recount?.(environment, state, head.summary),
  );
  if (command === null) return false;
  const identity = systemIdentity('recomputeDeadlines', stream, version);
  const events = kind.decider.decide(command, state, kind.rules(environment, state, command));
  const next = events.reduce(kind.decider.evolve, state);
  const recorded = events.map((event) => stored(kind, stream, event, identity).body);
  const written = { commandId: identity.id, commandDigest: identity.digest };
  const options = { ...written, head: kind.head(environment, next) };
  try {
    await environment.ledger.append(stream, version, recorded, options);
  } catch (error) {
    if (!(error instanceof VersionConflict)) throw error;
  }
  return true;
}

/**
 * What moved by the newest calendar. The one in memory can be older than the one by which the head
 * was counted, and would move due dates back.
 */
async function recounted<Command>(
  { calendar }: Environment,
  recount: () => Promise<Command | null> | undefined,
): Promise<Command | null> {
  const moved = (await recount()) ?? null;
  if (moved === null) return null;
  const { digest } = calendar;
  await calendar.catchUp?.();
  return calendar.digest === digest ? moved : ((await recount()) ?? null);
}

/** Parsed as it will be read, because what cannot be read again would close its stream for good. */
function stored<Event extends DomainEvent>(
  kind: { parse(stored: Pick<LedgerEvent, 'type' | 'data' | 'at' | 'actor'>): Event },
  stream: StreamName,
  { type, data, at, actor }: DomainEvent,
  identity: CommandIdentity,
): { readonly body: NewEvent; readonly event: Event } {
  const body = { type, data: json(data), at, actor };
  try {
    return { body: { ...body, cause: identity.id }, event: kind.parse(body) };
  } catch (cause) {
    if (!(cause instanceof z.ZodError)) throw cause;
    throw new UnrecordableEvent(stream, z.prettifyError(cause));
  }
}

/** An event's data as plain JSON; members that are undefined are left out. */
function json(data: object): JsonObject {
  const entries = Object.entries(data).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries.map(([key, value]) => [key, value as Json]));
}
