import { settleGateStep } from '../../../../functions/steps/settle-gate.ts';
import { ledger } from '../parts/ledger.ts';
import { stepHandler } from '../step-handler.ts';

export const handler = stepHandler(settleGateStep, { ledger });
