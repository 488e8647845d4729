import { openGate } from '../application/workflow/open-gate.ts';
import { step, tokenInput } from './step.ts';

export const openGateStep = step(tokenInput, openGate);
