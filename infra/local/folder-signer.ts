import { join } from 'node:path';
import { openKeyFileSigner } from '../../functions/adapters/key-file/signer.ts';
import type { Signer } from '../../functions/ports/signer.ts';

/** The signer of a data folder, whose key is made with the first checkpoint or server. */
export function signerOf(folder: string): Promise<Signer> {
  return openKeyFileSigner(join(folder, 'checkpoint-key.pem'));
}
