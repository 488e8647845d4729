import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openS3SearchIndex } from '../../../../functions/adapters/s3/search-index.ts';
import { systemClock } from '../environment.ts';
import { part } from '../part.ts';
import { s3 } from './s3.ts';

/** The index file of published policies; each warm function keeps a copy of its own. */
export const search = part(
  ['TONGBU_DOCUMENTS_BUCKET', 'TONGBU_SEARCH_KEY'],
  ({ TONGBU_DOCUMENTS_BUCKET: bucket, TONGBU_SEARCH_KEY: key }) =>
    openS3SearchIndex({
      client: s3,
      bucket,
      key,
      folder: join(tmpdir(), 'tongbu-search'),
      clock: systemClock,
    }),
);
