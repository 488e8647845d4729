import { planWakeUp } from '../application/workflow/plan-wake-up.ts';
import { gateInput, step } from './step.ts';

export const planWakeUpStep = step(gateInput, planWakeUp);
