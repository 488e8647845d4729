import { recordGazettingStep } from '../../../../functions/steps/record-gazetting.ts';
import { ledger } from '../parts/ledger.ts';
import { stepHandler } from '../step-handler.ts';

export const handler = stepHandler(recordGazettingStep, { ledger });
