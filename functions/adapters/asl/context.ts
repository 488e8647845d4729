import type { JsonObject } from '../../ports/ledger.ts';
import type { Execution, Strand } from './execution.ts';

/** The context object `$$` as a state of this strand sees it. */
export function contextOf(execution: Execution, strand: Strand): JsonObject {
  const { phase } = strand;
  const token = phase?.kind === 'invoking' ? phase.token : null;
  return {
    Execution: {
      Id: execution.id,
      Name: execution.name,
      Input: execution.input,
      StartTime: execution.startedAt,
    },
    StateMachine: { Id: execution.workflow, Name: execution.workflow },
    State: {
      Name: strand.state,
      EnteredTime: strand.enteredAt,
      RetryCount: strand.retries.reduce((sum, made) => sum + made, 0),
    },
    ...(token === null ? {} : { Task: { Token: token } }),
    ...(strand.item === null ? {} : { Map: { Item: strand.item } }),
  };
}
