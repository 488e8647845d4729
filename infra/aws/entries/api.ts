import { createApi } from '../../../functions/portal/api/create-api.ts';
import { authenticated } from '../../../functions/portal/session/authenticated.ts';
import { start } from './environment.ts';
import { logError } from './log.ts';
import { glyphs } from './parts/glyphs.ts';
import { intake } from './parts/intake.ts';
import { ledger } from './parts/ledger.ts';
import { objects } from './parts/objects.ts';
import { people } from './parts/people.ts';
import { remoteRenderers } from './parts/remote-renderers.ts';
import { originSecret, sessionKey } from './parts/secrets.ts';
import { vault } from './parts/vault.ts';
import { MOST_REQUEST_BYTES, webHandler } from './web-handler.ts';

const { environment, settings } = start(
  { ledger, objects, vault, intake, glyphs, renderers: remoteRenderers },
  [people, sessionKey, originSecret],
);
const openPeople = people.open(settings);
const openSessionKey = sessionKey.open(settings);

/** The interface for programs, and for the portal's own pages. */
export const handler = webHandler({
  originSecret: originSecret.open(settings),
  app: async () => {
    const [identity, key] = await Promise.all([openPeople(environment.city), openSessionKey()]);
    const parts = { environment, identity, sessionKey: key };
    return createApi({
      environment,
      authenticate: (request) => authenticated(request, parts),
      mostBytes: MOST_REQUEST_BYTES,
      onError: logError,
    });
  },
});
