import type { Json, JsonObject } from '../../ports/ledger.ts';

/** What one strand of an execution is doing. `activity` tells this attempt from every other. */
export type Phase =
  /** A function is running; with a token, its return only means that the token was handed out. */
  | { readonly kind: 'invoking'; readonly activity: number; readonly token: string | null }
  | { readonly kind: 'awaitingToken'; readonly activity: number; readonly token: string }
  | { readonly kind: 'awaitingChild'; readonly activity: number; readonly child: string }
  | { readonly kind: 'waiting'; readonly activity: number }
  | { readonly kind: 'retrying'; readonly activity: number }
  | {
      /** A Parallel or Map whose inner strands are at work. */
      readonly kind: 'branching';
      readonly activity: number;
      readonly items: readonly Json[];
      /** Results by branch or item; null until it has one. */
      readonly outputs: readonly Json[];
      readonly open: number;
      /** Index of the next item of a Map to begin. */
      readonly next: number;
    };

/** One flow of control: the execution itself, a branch of a Parallel or an item of a Map. */
export interface Strand {
  readonly key: number;
  readonly parent: number | null;
  /** Which branch or item of the parent this is. */
  readonly index: number;
  /** Where its states stand: Parallel or Map state names, each followed by the branch's index. */
  readonly scope: readonly (string | number)[];
  /** `$$.Map.Item` of the nearest Map around it. */
  readonly item: { readonly Index: number; readonly Value: Json } | null;
  readonly state: string;
  readonly enteredAt: string;
  /** The state's raw input. */
  readonly input: Json;
  /** Attempts made by each retrier of the state. */
  readonly retries: readonly number[];
  readonly phase: Phase | null;
}

export interface Timer {
  readonly activity: number;
  readonly kind: 'due' | 'timeout' | 'heartbeat';
  /** Milliseconds since 1970, as all moments in here. */
  readonly due: number;
}

export type ExecutionStatus = 'running' | 'succeeded' | 'failed' | 'timedOut' | 'aborted';

/** All that is known of one run of a state machine. Plain JSON, replaced and never changed. */
export interface Execution {
  readonly id: string;
  readonly workflow: string;
  readonly name: string;
  /** Hash of the definition that it began with and keeps. */
  readonly definition: string;
  readonly parent: { readonly id: string; readonly activity: number } | null;
  readonly input: JsonObject;
  readonly startedAt: string;
  readonly endedAt: string | null;
  readonly status: ExecutionStatus;
  readonly output: Json;
  readonly error: string | null;
  readonly cause: string | null;
  /** States entered so far. */
  readonly steps: number;
  /** The last number given to a strand or an activity. */
  readonly sequence: number;
  readonly strands: readonly Strand[];
  readonly timers: readonly Timer[];
}

/** How a child ended, as its parent learns it. */
export type Ending = Pick<
  Execution,
  'id' | 'name' | 'workflow' | 'input' | 'startedAt' | 'endedAt' | 'output' | 'error' | 'cause'
> & { readonly status: Exclude<ExecutionStatus, 'running'> };

/** What happens to an execution. One that fits nothing (any more) changes nothing. */
export type Signal = { readonly at: number } & (
  | { readonly kind: 'taskSucceeded'; readonly activity: number; readonly output: Json }
  | {
      readonly kind: 'taskFailed';
      readonly activity: number;
      readonly error: string;
      readonly cause: string;
    }
  | { readonly kind: 'tokenSucceeded'; readonly token: string; readonly output: Json }
  | {
      readonly kind: 'tokenFailed';
      readonly token: string;
      readonly error: string;
      readonly cause: string;
    }
  | { readonly kind: 'tokenHeartbeat'; readonly token: string }
  | { readonly kind: 'childFinished'; readonly activity: number; readonly ending: Ending }
  /** Every timer that is due by `at` fires, the earliest first. */
  | { readonly kind: 'timersDue' }
  | { readonly kind: 'aborted'; readonly cause: string }
);

/** What the host must do; doing it twice must do no harm. */
export type Effect =
  | {
      readonly kind: 'invoke';
      readonly activity: number;
      readonly functionName: string;
      readonly payload: Json;
    }
  | {
      readonly kind: 'startChild';
      readonly activity: number;
      readonly workflow: string;
      readonly id: string;
      readonly name: string;
      readonly input: JsonObject;
    }
  | { readonly kind: 'stopChild'; readonly id: string }
  | { readonly kind: 'finish'; readonly ending: Ending };

/** Makes the token of a waiting state; the same arguments always give the same token. */
export type MintToken = (executionId: string, activity: number) => string;

export function executionId(workflow: string, name: string): string {
  return `${workflow}:${name}`;
}
