import { answerReadings } from '../../../../functions/adapters/worker-threads/answer-readings.ts';

answerReadings({
  read: () => Promise.reject(new Error('a defect in the reader')),
});
