import { SFNClient } from '@aws-sdk/client-sfn';
import { openStepFunctions } from '../../../../functions/adapters/step-functions/workflow-engine.ts';
import { part } from '../part.ts';
import { clientOptions } from './clients.ts';

export const workflows = part(
  [
    'TONGBU_ISSUANCE',
    'TONGBU_GATE',
    'TONGBU_FOLLOW_UP',
    'TONGBU_ATTRIBUTE_REVIEW',
    'TONGBU_GAZETTE_ISSUE',
    'TONGBU_RESPONSE',
  ],
  (settings) =>
    openStepFunctions({
      client: new SFNClient(clientOptions),
      stateMachines: {
        issuance: settings.TONGBU_ISSUANCE,
        gate: settings.TONGBU_GATE,
        'follow-up': settings.TONGBU_FOLLOW_UP,
        'attribute-review': settings.TONGBU_ATTRIBUTE_REVIEW,
        'gazette-issue': settings.TONGBU_GAZETTE_ISSUE,
        response: settings.TONGBU_RESPONSE,
      },
    }),
);
