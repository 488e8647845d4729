import type { Seal } from '../../ports/seal.ts';
import { type Signer, SignerUnusable } from '../../ports/signer.ts';
import { certificateOf, detachedCms } from './detached-cms.ts';
import { signatureSlot } from './signature-slot.ts';

export interface SealGiven {
  readonly signer: Signer;
  /** DER; the first is that of the signer's key, others lead to its authority. */
  readonly certificates: readonly Uint8Array[];
  /** Who seals, as viewers show it. */
  readonly name: string;
}

const REASON = '政策文件发布：说明文件来源，供核验有无改动';
/** What a signature holds besides its certificates, with room to spare. */
const ROOM = 2_048;

/**
 * Seals finished PDF files with a CMS signature over the whole file. Its `pdf` throws
 * {@link SignerUnusable} where the certificate is that of another key.
 */
export function openPdfSeal({ signer, certificates, name }: SealGiven): Seal {
  const room = ROOM + certificates.reduce((sum, { length }) => sum + length, 0);
  let checked: Promise<void> | null = null;
  return {
    async pdf(bytes, at) {
      checked ??= refuseForeignCertificate(signer, certificates[0]);
      try {
        await checked;
      } catch (error) {
        // What failed once is looked at anew.
        checked = null;
        throw error;
      }
      const slot = await signatureSlot(bytes, { name, reason: REASON, at, room });
      return slot.fill(await detachedCms(slot.covered, signer, certificates));
    },
  };
}

async function refuseForeignCertificate(
  signer: Signer,
  certificate: Uint8Array | undefined,
): Promise<void> {
  const key = Buffer.from(await signer.publicKey());
  if (certificate !== undefined) {
    const certified = certificateOf(certificate).subjectPublicKeyInfo.toSchema().toBER();
    if (key.equals(Buffer.from(certified))) return;
  }
  throw new SignerUnusable(
    '电子签章证书与签章密钥不相符；请用 tongbu certificate 重新取得证书 / the certificate of the ' +
      'seal belongs to another key: obtain it anew with tongbu certificate',
  );
}
