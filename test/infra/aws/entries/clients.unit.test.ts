import { expect, it } from 'vitest';
import { WEB_SECONDS } from '../../../../infra/aws/constructs/web-gateway.ts';
import { clientOptions } from '../../../../infra/aws/entries/parts/clients.ts';

/** The SDK waits about so long, all in all, between the attempts of one call. */
const PAUSES_MS = 3_000;

it('a call that hangs is given up while the function can still say what is out of reach', () => {
  const { connectionTimeout, requestTimeout } = clientOptions.requestHandler;
  const longest = clientOptions.maxAttempts * (connectionTimeout + requestTimeout) + PAUSES_MS;
  expect(longest).toBeLessThan(WEB_SECONDS * 1_000);
});
