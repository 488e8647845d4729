import { openS3Objects } from '../../../../functions/adapters/s3/objects.ts';
import { part } from '../part.ts';
import { s3 } from './s3.ts';

export const objects = part(['TONGBU_DOCUMENTS_BUCKET'], ({ TONGBU_DOCUMENTS_BUCKET: bucket }) =>
  openS3Objects({ client: s3, bucket }),
);
