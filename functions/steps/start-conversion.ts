import { startConversion } from '../application/workflow/start-conversion.ts';
import { step, subjectInput } from './step.ts';

export const startConversionStep = step(subjectInput, startConversion);
