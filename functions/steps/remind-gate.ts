import { remindGate } from '../application/workflow/remind-gate.ts';
import { gateInput, step } from './step.ts';

export const remindGateStep = step(gateInput, remindGate);
