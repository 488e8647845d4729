import { X509Certificate } from 'node:crypto';
import { SignerUnusable } from '../../ports/signer.ts';

const BLOCK = /-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\s]+-----END CERTIFICATE-----/g;

/**
 * The certificates of a PEM file as DER, in its order: that of the key first, then those that lead
 * to its authority.
 *
 * @throws {SignerUnusable} there is none, or one cannot be read
 */
export function certificatesOfPem(pem: string): readonly Uint8Array[] {
  const blocks = pem.match(BLOCK) ?? [];
  if (blocks.length === 0) throw unusable();
  return blocks.map((block) => {
    try {
      return new Uint8Array(new X509Certificate(block).raw);
    } catch (cause) {
      throw unusable(cause);
    }
  });
}

function unusable(cause?: unknown): SignerUnusable {
  return new SignerUnusable(
    '电子签章证书不是完好的 PEM 文件；请重新取得证书 / the certificate of the seal is no sound PEM ' +
      'file: obtain it anew',
    { cause },
  );
}

/** DER as PEM. */
export function pemOf(label: 'CERTIFICATE' | 'CERTIFICATE REQUEST', der: Uint8Array): string {
  const lines =
    Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n');
}
