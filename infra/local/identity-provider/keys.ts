import { createPrivateKey, generateKeyPairSync, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { openStaging, syncFolders } from '../../../functions/adapters/files/durable-file.ts';
import { fileErrorCode, fileProblem } from '../../../functions/adapters/files/file-problem.ts';
import { DataFolderProblem } from '../../../functions/ports/data-folder.ts';

const secretSchema = z.base64url().min(43).max(43);
const storedSchema = z.strictObject({
  version: z.literal(1),
  /** PKCS #8, PEM. */
  signingKey: z.string().startsWith('-----BEGIN PRIVATE KEY-----'),
  cookieKey: secretSchema,
  sessionKey: secretSchema,
  clientSecret: secretSchema,
});

/** The secrets of the embedded host; none of them leaves the data folder. */
export interface HostKeys {
  /** Signs what the identity provider issues; a P-256 private key as PKCS #8 PEM. */
  readonly signingKey: string;
  /** Signs the identity provider's cookies. */
  readonly cookieKey: string;
  /** Seals the portal's session cookies; 32 bytes. */
  readonly sessionKey: Uint8Array;
  /** What the portal shows the identity provider. */
  readonly clientSecret: string;
}

const FILE = 'identity-keys.json';

/**
 * The keys kept in a folder (file mode 0600), made on the first call.
 *
 * @throws {DataFolderProblem} the file is damaged or the folder cannot be written
 */
export async function ensureKeys(folder: string): Promise<HostKeys> {
  const path = join(folder, FILE);
  const found = readIfThere(path);
  if (found !== null) return keysOf(found, path);
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const secret = () => randomBytes(32).toString('base64url');
  const made = JSON.stringify({
    version: 1,
    signingKey: privateKey.export({ type: 'pkcs8', format: 'pem' }),
    cookieKey: secret(),
    sessionKey: secret(),
    clientSecret: secret(),
  });
  const staging = await openStaging(join(folder, 'incoming-keys'));
  await staging.place(path, new TextEncoder().encode(made));
  await syncFolders(folder);
  return keysOf(made, path);
}

function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (fileErrorCode(error) === 'ENOENT') return null;
    throw fileProblem(error, path);
  }
}

function keysOf(text: string, path: string): HostKeys {
  try {
    const { signingKey, cookieKey, sessionKey, clientSecret } = storedSchema.parse(
      JSON.parse(text),
    );
    createPrivateKey(signingKey);
    return {
      signingKey,
      cookieKey,
      sessionKey: new Uint8Array(Buffer.from(sessionKey, 'base64url')),
      clientSecret,
    };
  } catch (cause) {
    // Made anew silently, everybody would be signed out and a tampered file would go unnoticed.
    const note = 'or delete it: everybody then signs in again';
    throw new DataFolderProblem('damaged', path, { cause, note });
  }
}
