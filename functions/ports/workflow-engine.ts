import type { JsonObject } from './ledger.ts';

/** The processes in `workflows/`, by file name without `.asl.json`. */
export const workflowNames = [
  'issuance',
  'gate',
  'follow-up',
  'gazette-issue',
  'attribute-review',
  'response',
] as const;
export type WorkflowName = (typeof workflowNames)[number];

/** An opaque permission to wake one waiting state, once. Never logged, shown or put in the ledger. */
export type TaskToken = string & { readonly __taskToken: true };

/**
 * Step Functions, as far as the application knows it. Executions order and wait; everything they
 * decide on is read from the ledger.
 */
export interface WorkflowEngine {
  /** Starts an execution; a second start with the same workflow and name changes nothing. */
  start(workflow: WorkflowName, name: string, input: JsonObject): Promise<void>;
  /**
   * Wakes a waiting state. `movedOn` when the state no longer waits (timed out, answered before,
   * execution ended): never an error, because the ledger already holds the decision.
   */
  resume(token: TaskToken, output: JsonObject): Promise<'resumed' | 'movedOn'>;
  /** Whether an execution of this name goes on or is over, however it ended; null for none. */
  status(workflow: WorkflowName, name: string): Promise<'running' | 'ended' | null>;
}

/** A gate that waits for a person. */
export interface WaitingGate {
  /** Stream of the dossier or issue that the gate is about. */
  readonly subject: string;
  readonly gate: string;
  readonly token: TaskToken;
}

/** Where task tokens are kept: outside the ledger, readable by the relay only. */
export interface WaitingGates {
  /** Keeps the newest token of a gate; an older one of the same gate is stale and dropped. */
  remember(waiting: WaitingGate): Promise<void>;
  of(subject: string): Promise<readonly WaitingGate[]>;
  /** Forgets this token of the gate; where a newer one has taken its place, nothing changes. */
  forget(waiting: WaitingGate): Promise<void>;
}
