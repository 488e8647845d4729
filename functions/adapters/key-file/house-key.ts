import { readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { VaultKeyUnusable } from '../../ports/vault.ts';
import { openStaging, syncFolders } from '../files/durable-file.ts';
import { fileErrorCode, fileProblem } from '../files/file-problem.ts';
import { KEY_BYTES, newKey } from '../vault/aes-gcm.ts';

const ENCODED = /^[0-9a-f]{64}\n?$/;

/**
 * The key of the house that wraps the keys of the vault's entries, in hexadecimal in a file (0600);
 * null where there is none.
 *
 * @throws {VaultKeyUnusable} the file is damaged or others can read it
 * @throws {DataFolderProblem} the file cannot be read
 */
export function readHouseKey(path: string): Uint8Array | null {
  const text = readIfThere(path);
  if (text === null) return null;
  if (!ENCODED.test(text)) throw damaged(path);
  return Buffer.from(text.trim(), 'hex');
}

/** Makes the key, durably, before anything is wrapped with it. */
export async function makeHouseKey(path: string): Promise<Uint8Array> {
  const key = newKey();
  const text = `${Buffer.from(key).toString('hex')}\n`;
  const staging = await openStaging(`${path}.incoming`);
  await staging.place(path, Buffer.from(text));
  await syncFolders(dirname(path));
  return key;
}

function readIfThere(path: string): string | null {
  try {
    // Windows keeps permissions elsewhere; what Node shows there as a mode says nothing.
    const isExposed = process.platform !== 'win32' && (statSync(path).mode & 0o077) !== 0;
    if (isExposed) throw exposed(path);
    return readFileSync(path, 'latin1');
  } catch (error) {
    if (fileErrorCode(error) === 'ENOENT') return null;
    throw fileProblem(error, path);
  }
}

function exposed(path: string): VaultKeyUnusable {
  return new VaultKeyUnusable(
    `${path} 是个人信息保险库的主密钥，但其他用户可以读取；请运行 chmod 600，并查明是否有人看过 / ` +
      'is the house key of the vault of personal data, and others can read it: run chmod 600 on ' +
      'it and find out whether somebody has read it',
  );
}

function damaged(path: string): VaultKeyUnusable {
  return new VaultKeyUnusable(
    `${path} 不是完好的主密钥（${KEY_BYTES}字节的十六进制）；请从备份恢复 / ` +
      `is no sound house key (${KEY_BYTES} bytes in hexadecimal): restore it from a backup`,
  );
}
