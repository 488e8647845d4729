import { remindGateStep } from '../../../../functions/steps/remind-gate.ts';
import { ledger } from '../parts/ledger.ts';
import { stepHandler } from '../step-handler.ts';

export const handler = stepHandler(remindGateStep, { ledger });
