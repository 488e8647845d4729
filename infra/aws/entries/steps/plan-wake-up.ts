import { planWakeUpStep } from '../../../../functions/steps/plan-wake-up.ts';
import { ledger } from '../parts/ledger.ts';
import { stepHandler } from '../step-handler.ts';

export const handler = stepHandler(planWakeUpStep, { ledger });
