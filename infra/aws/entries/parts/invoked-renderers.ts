import { LambdaClient } from '@aws-sdk/client-lambda';
import { openRemoteRenderers } from '../../../../functions/adapters/lambda/remote-renderers.ts';
import type { Objects } from '../../../../functions/ports/objects.ts';
import type { Renderers } from '../../../../functions/ports/renderers.ts';
import { patientClientOptions } from './clients.ts';

/** The Render function by its name, with the client that waits for it. */
export function invokedRenderers(functionName: string, objects: Objects): Renderers {
  const client = new LambdaClient(patientClientOptions);
  return openRemoteRenderers({ client, functionName, objects });
}
