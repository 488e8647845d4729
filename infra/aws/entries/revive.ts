import { recomputeDeadlines } from '../../../functions/application/obligations/recompute-deadlines.ts';
import { keepMissedDays } from '../../../functions/application/workflow/keep-missed-days.ts';
import { reviveExecutions } from '../../../functions/application/workflow/revive-executions.ts';
import { start } from './environment.ts';
import { count } from './log.ts';
import { ledger } from './parts/ledger.ts';
import { schedule } from './parts/schedule.ts';
import { waitingGates } from './parts/waiting-gates.ts';
import { workflows } from './parts/workflows.ts';

const { environment } = start({ ledger, waitingGates, engine: workflows, schedule });

/**
 * Every hour: whatever is under way has a running execution, or gets a new one, and no decision
 * that was made is waited for. Days whose appointment was lost are kept before that, and due dates
 * are counted anew where a new version of the house brought other working days or rules.
 */
export const handler = async (): Promise<{ readonly started: number }> => {
  await recomputeDeadlines(environment);
  await keepMissedDays(environment);
  const started = await reviveExecutions(environment);
  count('ExecutionsRevived', started.length);
  return { started: started.length };
};
