import { reviveExecutions } from '../../../functions/application/workflow/revive-executions.ts';
import { start } from './environment.ts';
import { count } from './log.ts';
import { ledger } from './parts/ledger.ts';
import { waitingGates } from './parts/waiting-gates.ts';
import { workflows } from './parts/workflows.ts';

const { environment } = start({ ledger, waitingGates, engine: workflows });

/**
 * Every hour: whatever is under way has a running execution, or gets a new one, and no decision
 * that was made is waited for.
 */
export const handler = async (): Promise<{ readonly started: number }> => {
  const started = await reviveExecutions(environment);
  count('ExecutionsRevived', started.length);
  return { started: started.length };
};
