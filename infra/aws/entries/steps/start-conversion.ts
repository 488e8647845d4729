import { startConversionStep } from '../../../../functions/steps/start-conversion.ts';
import { ledger } from '../parts/ledger.ts';
import { workflows } from '../parts/workflows.ts';
import { stepHandler } from '../step-handler.ts';

export const handler = stepHandler(startConversionStep, { ledger, engine: workflows });
