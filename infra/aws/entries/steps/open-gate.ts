import { openGateStep } from '../../../../functions/steps/open-gate.ts';
import { ledger } from '../parts/ledger.ts';
import { waitingGates } from '../parts/waiting-gates.ts';
import { workflows } from '../parts/workflows.ts';
import { stepHandler } from '../step-handler.ts';

export const handler = stepHandler(openGateStep, { ledger, waitingGates, engine: workflows });
