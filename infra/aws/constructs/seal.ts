import type { IGrantable } from 'aws-cdk-lib/aws-iam';
import type { Key } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import type { DeploymentContext } from '../context.ts';
import type { Variable } from '../entries/settings.ts';
import { Signing } from './signing.ts';

/**
 * The key of the house's electronic seal, and the certificate that says whose key it is. The key
 * comes first: with its half that is public `tongbu certificate` asks for the certificate, and
 * until that is in the context files go out without a seal.
 */
export class Seal extends Construct {
  readonly key: Key;
  readonly settings: Readonly<Partial<Record<Variable, string>>>;
  private readonly signing: Signing;

  constructor(scope: Construct, id: string, props: { readonly context: DeploymentContext }) {
    super(scope, id);
    const { stage, city, sealCertificates } = props.context;
    const description = 'Seals the files that Tongbu publishes';
    this.signing = new Signing(this, 'Signing', { stage, description });
    this.key = this.signing.key;
    this.settings = {
      TONGBU_SEAL_KEY: this.key.keyArn,
      TONGBU_SEAL_CERTIFICATES: sealCertificates ?? 'off',
      TONGBU_SEAL_NAME: city.gazettePublisher,
    };
  }

  grantSeal(grantee: IGrantable): void {
    this.signing.grantSign(grantee);
  }
}
