import { publishIssueStep } from '../../../../functions/steps/publish-issue.ts';
import { ledger } from '../parts/ledger.ts';
import { stepHandler } from '../step-handler.ts';

export const handler = stepHandler(publishIssueStep, { ledger });
