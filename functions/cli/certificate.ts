import { type Command, Option } from 'commander';
import type { CliServices, RecordsPlace } from './services.ts';

interface CertificateOptions {
  readonly request?: boolean;
  readonly from: RecordsPlace;
  readonly organisation?: string;
}

/** The certificate of the electronic seal, or the request by which an authority makes one. */
export function addCertificate(program: Command, services: CliServices): void {
  program
    .command('certificate')
    .description('电子签章证书（PEM）/ the certificate of the electronic seal (PEM)')
    .option('--request', '向证书机构申请用的请求 / a request (PKCS #10) for an authority')
    .option('--organisation <name>', '证书写明的单位 / who the certificate names')
    .addOption(
      new Option('--from <place>', '数据目录或 AWS 的密钥 / the key of the folder, or that in KMS')
        .choices(['folder', 'aws'])
        .default('folder'),
    )
    .action(async ({ request = false, from, organisation }: CertificateOptions) => {
      const pem = await services.sealCertificate({
        from,
        kind: request ? 'request' : 'certificate',
        ...(organisation === undefined ? {} : { organisation }),
      });
      services.terminal.print(pem.trimEnd());
    });
}
