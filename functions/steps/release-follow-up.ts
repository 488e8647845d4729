import { releaseFollowUp } from '../application/workflow/release-follow-up.ts';
import { followUpInput, step } from './step.ts';

export const releaseFollowUpStep = step(followUpInput, releaseFollowUp);
