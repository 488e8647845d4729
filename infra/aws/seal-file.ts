import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { certificatesOfPem } from '../../functions/adapters/pdf-seal/pem.ts';

/** Lambda's variables hold 4 kB in all, and others need room too. */
const LONGEST = 3_000;

/**
 * The certificates of the seal from a PEM file, as the functions get them; or what is wrong with
 * the file. Whether they are those of the key only KMS can tell, which refuses at the first seal.
 */
export function readSeal(
  path: string,
  folder: string,
): { readonly certificates: string } | { readonly problem: string } {
  const file = resolve(folder, path);
  const wrong = (what: string) => ({ problem: `tongbu:sealCertificate ${file} ${what}` });
  try {
    const ders = certificatesOfPem(readFileSync(file, 'utf8'));
    const [own] = ders;
    const details = own === undefined ? null : new X509Certificate(own).publicKey;
    if (details?.asymmetricKeyDetails?.namedCurve !== 'prime256v1')
      return wrong('is for another kind of key; the key of the seal is P-256');
    const certificates = ders.map((der) => Buffer.from(der).toString('base64')).join(',');
    if (certificates.length > LONGEST)
      return wrong('holds more certificates than fit; leave out that of the root');
    return { certificates };
  } catch {
    return wrong('is no PEM file of certificates; make one with tongbu certificate --from aws');
  }
}
