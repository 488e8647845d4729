import { LambdaClient } from '@aws-sdk/client-lambda';
import { openRemoteRenderers } from '../../../../functions/adapters/lambda/remote-renderers.ts';
import { part } from '../part.ts';
import { patientClientOptions } from './clients.ts';
import { objects } from './objects.ts';

/** Asks the Render function, so that the fonts and the typesetting stay where they are needed. */
export const remoteRenderers = part(
  ['TONGBU_RENDER_FUNCTION', 'TONGBU_DOCUMENTS_BUCKET'],
  (settings) =>
    openRemoteRenderers({
      client: new LambdaClient(patientClientOptions),
      functionName: settings.TONGBU_RENDER_FUNCTION,
      objects: objects.open(settings),
    }),
);
