import { createPortal } from '../../../functions/portal/create-portal.tsx';
import { start } from './environment.ts';
import { logError } from './log.ts';
import { glyphs } from './parts/glyphs.ts';
import { intake } from './parts/intake.ts';
import { ledger } from './parts/ledger.ts';
import { objects } from './parts/objects.ts';
import { people } from './parts/people.ts';
import { remoteRenderers } from './parts/remote-renderers.ts';
import { originSecret, sessionKey } from './parts/secrets.ts';
import { staffNames } from './parts/staff-names.ts';
import { vault } from './parts/vault.ts';
import { workflows } from './parts/workflows.ts';
import { MOST_REQUEST_BYTES, webHandler } from './web-handler.ts';

const { environment, settings } = start(
  { ledger, objects, vault, intake, glyphs, renderers: remoteRenderers },
  [people, sessionKey, originSecret, workflows, staffNames],
);
const openPeople = people.open(settings);
const openSessionKey = sessionKey.open(settings);
const engine = workflows.open(settings);
const names = staffNames.open(settings);

/** The staff's web. */
export const handler = webHandler({
  originSecret: originSecret.open(settings),
  app: async () => {
    const [identity, key] = await Promise.all([openPeople(environment.city), openSessionKey()]);
    const parts = {
      environment,
      identity,
      sessionKey: key,
      mostBytes: MOST_REQUEST_BYTES,
      staffNames: names,
      supervision: { executions: () => engine.executions() },
    };
    return createPortal(parts, logError);
  },
});
