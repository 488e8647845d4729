import { startFollowUpsStep } from '../../../../functions/steps/start-follow-ups.ts';
import { ledger } from '../parts/ledger.ts';
import { workflows } from '../parts/workflows.ts';
import { stepHandler } from '../step-handler.ts';

export const handler = stepHandler(startFollowUpsStep, { ledger, engine: workflows });
