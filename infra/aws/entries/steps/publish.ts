import { publishStep } from '../../../../functions/steps/publish.ts';
import { ledger } from '../parts/ledger.ts';
import { stepHandler } from '../step-handler.ts';

export const handler = stepHandler(publishStep, { ledger });
