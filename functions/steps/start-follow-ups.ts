import { startFollowUps } from '../application/workflow/start-follow-ups.ts';
import { step, subjectInput } from './step.ts';

export const startFollowUpsStep = step(subjectInput, startFollowUps);
