import type { Intake } from '../ports/intake.ts';
import { intakeDocument } from './intake-document.ts';

/** Reads a file where it stands: for hosts that have a place of their own for one request. */
export const directIntake: Intake = { read: intakeDocument };
