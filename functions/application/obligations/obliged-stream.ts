import type { Obligation } from '../../domain/deadlines/obligation.ts';
import type {
  ObligationCommand,
  ObligationRules,
} from '../../domain/deadlines/obligation-decisions.ts';
import type { ObligationLog } from '../../domain/deadlines/obligation-log.ts';
import type {
  KnownDeadline,
  ObligationSummary,
} from '../../domain/deadlines/obligation-summary.ts';
import type { Person } from '../../domain/kernel/people.ts';
import type { JsonObject, StreamHead, StreamName } from '../../ports/ledger.ts';
import type { Environment } from '../environment.ts';
import type { CommandIdentity } from '../use-case.ts';

/** What a stream owes and owed, as its history tells. */
export interface ObligedStream {
  readonly stream: StreamName;
  readonly version: number;
  readonly title: string;
  readonly obligations: readonly Obligation[];
  /** The same, counted by the calendar as it is now where a date was noted before. */
  recounted(): readonly Obligation[];
  readonly log: ObligationLog;
  readonly rules: ObligationRules;
  /** Whether a gate's own workflow reminds of it; then nothing else does. */
  isRemindedByGate(obligation: Obligation): boolean;
  /** Of the material that a subject names by its key; null where it names none. */
  materialTitle(obligation: Pick<Obligation, 'kind' | 'subject'>): string | null;
}

/** What the head of a stream says about its obligations. */
export interface ObligedHead {
  readonly title: string;
  /** All of them; null in heads that have no room for them or are from before they stood there. */
  readonly obligations: readonly ObligationSummary[] | null;
  /** Where not all of them stand there: the due dates of what is owed; null where no head tells. */
  readonly owed: readonly KnownDeadline[] | null;
}

/** How one kind of stream is asked about its obligations. */
export interface ObligedKind {
  load(environment: Environment, stream: StreamName): Promise<ObligedStream>;
  carryOut(
    environment: Environment,
    stream: StreamName,
    identity: CommandIdentity,
    command: ObligationCommand,
  ): Promise<unknown>;
  /** Whether what is owed follows from the stream's own history alone. */
  readonly isOwnHistory: boolean;
  /** Takes over due dates that the calendar has moved; whether any had. */
  recount(environment: Environment, stream: StreamName): Promise<boolean>;
  /** @throws ZodError a head that nobody of the house wrote */
  head(summary: JsonObject): ObligedHead;
  /** All heads of the kind, page by page. */
  heads(environment: Environment): AsyncIterable<StreamHead>;
  /** Whether somebody may know of what a department owes there, as where it is listed itself. */
  isOpenTo(person: Person, department: string): boolean;
  /** Where staff open it in the portal. */
  address(stream: StreamName): string;
}
