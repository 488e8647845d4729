import { openS3Archive } from '../../../../functions/adapters/s3/archive.ts';
import { part } from '../part.ts';
import { s3 } from './s3.ts';

export const archive = part(['TONGBU_ARCHIVE_BUCKET'], ({ TONGBU_ARCHIVE_BUCKET: bucket }) =>
  openS3Archive({ client: s3, bucket }),
);
