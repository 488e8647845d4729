import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openKeyFileSigner } from '../../functions/adapters/key-file/signer.ts';
import type { SealHolder } from '../../functions/adapters/pdf-seal/certificate.ts';
import type { City } from '../../functions/application/city.ts';
import type { Instant } from '../../functions/domain/kernel/time.ts';
import type { Clock } from '../../functions/ports/clock.ts';
import type { Seal } from '../../functions/ports/seal.ts';
import type { Signer } from '../../functions/ports/signer.ts';

const KEY = 'seal-key.pem';
const CERTIFICATE = 'seal-certificate.pem';

/** The key of a data folder's seal, apart from that of its checkpoints. */
export function sealSignerOf(folder: string): Promise<Signer> {
  return openKeyFileSigner(join(folder, KEY));
}

/** Who seals, in words that promise no more than a certificate that nobody vouches for. */
export function sealHolderOf(city: City): SealHolder {
  return {
    organisation: city.gazettePublisher,
    commonName: `${city.name.zh}政策文件电子签章（自签名）`,
  };
}

/**
 * The seal of a data folder, opened with the first file. Key and certificate are made where there
 * are none; a certificate that an authority issued for the key takes the place of ours.
 */
export function folderSeal(folder: string, city: City, clock: Clock): Seal {
  let opened: Promise<Seal> | null = null;
  return {
    async pdf(bytes, at) {
      opened ??= open(folder, city, clock.now());
      try {
        return await (await opened).pdf(bytes, at);
      } catch (error) {
        opened = null;
        throw error;
      }
    },
  };
}

/** Loaded only when something is sealed: PDF and ASN.1 libraries are no part of a start. */
async function open(folder: string, city: City, now: Instant): Promise<Seal> {
  const [{ openPdfSeal }, { certificatesOfPem }] = await Promise.all([
    import('../../functions/adapters/pdf-seal/seal.ts'),
    import('../../functions/adapters/pdf-seal/pem.ts'),
  ]);
  const signer = await sealSignerOf(folder);
  const pem = await certificateIn(folder, signer, city, now);
  return openPdfSeal({
    signer,
    certificates: certificatesOfPem(pem),
    name: city.gazettePublisher,
  });
}

async function certificateIn(
  folder: string,
  signer: Signer,
  city: City,
  now: Instant,
): Promise<string> {
  const file = join(folder, CERTIFICATE);
  if (existsSync(file)) return readFileSync(file, 'utf8');
  const [{ selfSignedCertificate }, { pemOf }] = await Promise.all([
    import('../../functions/adapters/pdf-seal/certificate.ts'),
    import('../../functions/adapters/pdf-seal/pem.ts'),
  ]);
  const pem = pemOf('CERTIFICATE', await selfSignedCertificate(signer, sealHolderOf(city), now));
  writeFileSync(file, pem, { mode: 0o644, flag: 'wx' });
  return pem;
}
