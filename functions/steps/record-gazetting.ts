import { recordGazetting } from '../application/gazette/record-gazetting.ts';
import { step, subjectInput } from './step.ts';

export const recordGazettingStep = step(subjectInput, recordGazetting);
