import { answerReadings } from '../../../functions/adapters/worker-threads/answer-readings.ts';
import { directIntake } from '../../../functions/intake/direct-intake.ts';

answerReadings(directIntake);
