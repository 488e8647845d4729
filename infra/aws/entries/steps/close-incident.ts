import { closeIncidentStep } from '../../../../functions/steps/close-incident.ts';
import { ledger } from '../parts/ledger.ts';
import { stepHandler } from '../step-handler.ts';

export const handler = stepHandler(closeIncidentStep, { ledger });
