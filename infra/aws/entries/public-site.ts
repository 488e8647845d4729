import { createPublicSite } from '../../../functions/public/create-public-site.tsx';
import { start } from './environment.ts';
import { logError } from './log.ts';
import { ledger } from './parts/ledger.ts';
import { objects } from './parts/objects.ts';
import { search } from './parts/search.ts';
import { originSecret } from './parts/secrets.ts';
import { MOST_REQUEST_BYTES, webHandler } from './web-handler.ts';

const { environment, settings } = start({ ledger, objects, search }, [originSecret]);

/** What was published, for everybody. */
export const handler = webHandler({
  originSecret: originSecret.open(settings),
  app: async () =>
    createPublicSite({ environment, mostBytes: MOST_REQUEST_BYTES, onError: logError }),
});
