import type { PortalParts } from '../../functions/portal/portal-parts.ts';
import type { Identity } from '../../functions/ports/identity.ts';
import type { HostKeys } from './identity-provider/keys.ts';
import type { Host } from './open-host.ts';

const MOST_SHOWN = 200;

/** What the staff's pages see of the embedded host. */
export function portalParts(host: Host, identity: Identity, keys: HostKeys): PortalParts {
  const { environment, engine, outbox, staffNames } = host;
  return {
    environment,
    identity,
    sessionKey: keys.sessionKey,
    staffNames,
    supervision: {
      executions: async () => (await engine.list({ limit: MOST_SHOWN })).executions,
    },
    mailbox: { list: async () => (await outbox.list({ limit: MOST_SHOWN })).mails },
  };
}
