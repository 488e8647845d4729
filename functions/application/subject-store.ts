import type { Refusal } from '../domain/kernel/refusal.ts';
import {
  broughtUpToDate,
  type Decided,
  type DomainEvent,
  decideAndAppend,
  type Loaded,
  load,
  type StreamKind,
} from './decide-and-append.ts';
import type { Environment } from './environment.ts';
import type { CommandIdentity } from './use-case.ts';

interface Absent {
  readonly status: 'absent';
}
type Existing<State> = Exclude<State, Absent>;

/** What is opened under an id of its own and may be the subject of workflows. */
export interface SubjectStore<Category extends string, Id extends string, State, Command> {
  /** The name of its stream, which is the subject of its workflows as well. */
  readonly stream: (id: Id) => `${Category}/${Id}`;
  /** The one that a stream or a workflow's subject names; anything else is a TypeError. */
  readonly idOf: (subject: string) => Id;
  /** Refuses where there is none. */
  readonly load: (environment: Environment, id: Id) => Promise<Loaded<Existing<State>>>;
  /** Takes over due dates that the calendar has moved; whether any had. Refuses where there is none. */
  readonly recount: (environment: Environment, id: Id) => Promise<boolean>;
  readonly carryOut: (
    environment: Environment,
    id: Id,
    identity: CommandIdentity,
    command: Command,
  ) => Promise<Decided<State>>;
}

/** The streams of a category, each of which begins with an opening and is absent before. */
export function subjectStore<
  Category extends string,
  Id extends string,
  State extends { readonly status: string },
  Command,
  Event extends DomainEvent,
  Rules,
>(
  category: Category,
  kind: StreamKind<State, Command, Event, Rules>,
  named: { readonly parse: (id: unknown) => Id; readonly missing: (id: Id) => Refusal },
): SubjectStore<Category, Id, State, Command> {
  const stream = (id: Id) => `${category}/${id}` as const;
  const loadExisting = async (environment: Environment, id: Id) => {
    const { state, version } = await load(environment, kind, stream(id));
    if (!exists(state)) throw named.missing(id);
    return { state, version };
  };
  return {
    stream,
    idOf: (subject) => {
      const [kindName, id] = subject.split('/', 2);
      if (kindName !== category) throw new TypeError(`${subject} is not of the kind ${category}`);
      return named.parse(id);
    },
    load: loadExisting,
    recount: async (environment, id) => {
      const loaded = await loadExisting(environment, id);
      return broughtUpToDate(environment, kind, stream(id), loaded);
    },
    carryOut: (environment, id, identity, command) =>
      decideAndAppend(environment, kind, stream(id), identity, command),
  };
}

function exists<State extends { readonly status: string }>(state: State): state is Existing<State> {
  return state.status !== 'absent';
}
