import { settleGate } from '../application/workflow/settle-gate.ts';
import { gateInput, step } from './step.ts';

export const settleGateStep = step(gateInput, settleGate);
