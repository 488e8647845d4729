import { planFollowUp } from '../application/workflow/plan-follow-up.ts';
import { followUpInput, step } from './step.ts';

export const planFollowUpStep = step(followUpInput, planFollowUp);
