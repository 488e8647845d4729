import { readdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PutObjectCommand } from '@aws-sdk/client-s3';
import { openFileObjects } from '../../../functions/adapters/files/objects.ts';
import { openS3Objects } from '../../../functions/adapters/s3/objects.ts';
import type { Digest } from '../../../functions/domain/kernel/digest.ts';
import type { Objects } from '../../../functions/ports/objects.ts';
import { startS3 } from './objects-s3.ts';
import { temporaryFolder } from './temporary-folder.ts';

export interface ObjectsUnderTest {
  /** Opens the same store; a second call is what a restart sees. */
  connect(): Promise<Objects>;
  /** Changes stored bytes behind the store's back. */
  damage(digest: Digest, how: 'change' | 'truncate'): Promise<void>;
}

export interface ObjectsAdapter {
  readonly name: string;
  open(): Promise<ObjectsUnderTest>;
}

/** Every adapter that the contract of objects is tested against. */
export const objectsAdapters: readonly ObjectsAdapter[] = [
  {
    name: 'files',
    open: async () => {
      const folder = join(temporaryFolder(), 'objects');
      return {
        connect: () => openFileObjects(folder),
        damage: async (digest, how) => {
          const shelf = join(folder, digest.slice(0, 3));
          for (const name of readdirSync(shelf)) {
            if (how === 'truncate') truncateSync(join(shelf, name));
            else writeFileSync(join(shelf, name), 'something else');
          }
        },
      };
    },
  },
  {
    name: 'S3',
    open: async () => {
      const { client, bucket } = await startS3();
      return {
        connect: async () => openS3Objects({ client, bucket }),
        damage: async (digest, how) => {
          const Key = `objects/${digest.slice(0, 3)}/${digest}`;
          const Body = how === 'truncate' ? '江' : 'something else';
          const ContentType = 'text/plain';
          await client.send(new PutObjectCommand({ Bucket: bucket, Key, Body, ContentType }));
        },
      };
    },
  },
];
