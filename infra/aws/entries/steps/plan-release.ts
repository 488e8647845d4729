import { planReleaseStep } from '../../../../functions/steps/plan-release.ts';
import { ledger } from '../parts/ledger.ts';
import { stepHandler } from '../step-handler.ts';

export const handler = stepHandler(planReleaseStep, { ledger });
