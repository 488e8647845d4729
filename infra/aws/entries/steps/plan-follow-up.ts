import { planFollowUpStep } from '../../../../functions/steps/plan-follow-up.ts';
import { ledger } from '../parts/ledger.ts';
import { stepHandler } from '../step-handler.ts';

export const handler = stepHandler(planFollowUpStep, { ledger });
