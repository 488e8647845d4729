import { directIntake } from '../../../../functions/intake/direct-intake.ts';
import { part } from '../part.ts';

/** A function answers one request at a time and is stopped by itself, so it reads in place. */
export const intake = part([], () => directIntake);
