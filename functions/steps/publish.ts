import { publish } from '../application/workflow/publish.ts';
import { step, subjectInput } from './step.ts';

export const publishStep = step(subjectInput, publish);
