import type { SealHolder } from '../../functions/adapters/pdf-seal/certificate.ts';
import type { WantedCertificate } from '../../functions/cli/services.ts';
import type { Signer } from '../../functions/ports/signer.ts';
import { readAwsSealKey } from './aws-target.ts';
import { jiangzhou } from './city.ts';
import { systemClock } from './clocks.ts';
import { sealHolderOf, sealSignerOf } from './folder-seal.ts';

/**
 * A certificate that the seal's key signs for itself, or a request for one that an authority
 * signs, as PEM. Neither is kept: the deployment is told of the certificate that it is to use.
 *
 * @throws {SettingInvalid} AWS is asked and not named
 * @throws {SignerUnusable}
 */
export async function sealCertificate(
  dataFolder: string,
  { from, kind, organisation }: WantedCertificate,
): Promise<string> {
  const [{ certificationRequest, selfSignedCertificate }, { pemOf }] = await Promise.all([
    import('../../functions/adapters/pdf-seal/certificate.ts'),
    import('../../functions/adapters/pdf-seal/pem.ts'),
  ]);
  const signer = from === 'aws' ? await awsSigner() : await sealSignerOf(dataFolder);
  const holder = holderOf(organisation);
  if (kind === 'request')
    return pemOf('CERTIFICATE REQUEST', await certificationRequest(signer, holder));
  const certificate = await selfSignedCertificate(signer, holder, systemClock.now());
  return pemOf('CERTIFICATE', certificate);
}

function holderOf(organisation: string | undefined): SealHolder {
  // Of the demo city only the names are printed, which no address changes.
  const usual = sealHolderOf(jiangzhou('http://localhost', 'nanjing-2020'));
  if (organisation === undefined) return usual;
  return { organisation, commonName: `${organisation}电子签章（自签名）` };
}

async function awsSigner(): Promise<Signer> {
  const { region, sealKey } = readAwsSealKey(process.env);
  const [{ KMSClient }, { openKmsSigner }] = await Promise.all([
    import('@aws-sdk/client-kms'),
    import('../../functions/adapters/kms/signer.ts'),
  ]);
  return openKmsSigner({ client: new KMSClient({ region }), keyId: sealKey });
}
