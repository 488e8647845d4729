import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
} from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { type Signer, SignerUnusable } from '../../ports/signer.ts';
import { openStaging, syncFolders } from '../files/durable-file.ts';
import { fileErrorCode, fileProblem } from '../files/file-problem.ts';
import { makePrivateFolder } from '../files/private-folder.ts';

/**
 * A signer whose P-256 key (PKCS #8, PEM, mode 0600) lies in a file. The key is made where there
 * is none; one that exists is never replaced, because what it signed could no longer be checked.
 *
 * @throws {SignerUnusable} the file is damaged, holds another kind of key, or others can read it
 * @throws {DataFolderProblem} the file cannot be read or made
 */
export async function openKeyFileSigner(file: string): Promise<Signer> {
  const path = resolve(file);
  const pem = readIfThere(path) ?? (await makeKey(path));
  const privateKey = keyOf(pem, path);
  const spki = createPublicKey(privateKey).export({ type: 'spki', format: 'der' });
  return {
    publicKey: async () => new Uint8Array(spki),
    sign: async (message) => new Uint8Array(sign('sha256', message, privateKey)),
  };
}

function readIfThere(path: string): string | null {
  try {
    refuseExposed(path);
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (fileErrorCode(error) === 'ENOENT') return null;
    throw fileProblem(error, path);
  }
}

/** Windows keeps permissions elsewhere; what Node shows there as a mode says nothing. */
function refuseExposed(path: string): void {
  const { mode } = statSync(path);
  if (process.platform === 'win32' || (mode & 0o077) === 0) return;
  throw new SignerUnusable(
    `${path} 是签名私钥，但其他用户可以读取；请运行 chmod 600，如有人可能看过请更换密钥 / ` +
      'is a private key that others can read: run chmod 600 on it, and if somebody may have ' +
      'read it, move it away so that a new key is made',
  );
}

async function makeKey(path: string): Promise<string> {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  try {
    makePrivateFolder(dirname(path));
  } catch (error) {
    throw fileProblem(error, path);
  }
  const staging = await openStaging(`${path}.incoming`);
  await staging.place(path, new TextEncoder().encode(pem));
  await syncFolders(dirname(path));
  return pem;
}

function keyOf(pem: string, path: string): KeyObject {
  try {
    const key = createPrivateKey(pem);
    const curve = key.asymmetricKeyDetails?.namedCurve;
    if (key.asymmetricKeyType === 'ec' && curve === 'prime256v1') return key;
  } catch (cause) {
    throw unusable(path, cause);
  }
  throw unusable(path);
}

function unusable(path: string, cause?: unknown): SignerUnusable {
  return new SignerUnusable(
    `${path} 不是完好的P-256签名私钥；请从备份恢复，或移走后重新生成（以前的检查点仍须用原公钥核验） / ` +
      'is no sound P-256 private key: restore it from a backup, or move it away so that a new ' +
      'one is made (older checkpoints are then checked with the public key kept with them)',
    { cause },
  );
}
