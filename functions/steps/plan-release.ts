import { planRelease } from '../application/workflow/plan-release.ts';
import { step, subjectInput } from './step.ts';

export const planReleaseStep = step(subjectInput, planRelease);
