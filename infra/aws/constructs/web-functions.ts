import { Construct } from 'constructs';
import { workflowNames } from '../../../functions/ports/workflow-engine.ts';
import type { Bundles } from '../bundling/bundle.ts';
import type { DataStack } from '../stacks/data-stack.ts';
import { dataSettings } from './function-settings.ts';
import { LambdaFunction } from './lambda-function.ts';
import type { Machines } from './machines.ts';
import { WEB_MB, WEB_SECONDS } from './web-gateway.ts';

interface WebsProps {
  readonly bundles: Bundles;
  readonly data: DataStack;
  readonly machines: Machines;
  readonly render: LambdaFunction;
}

/** The functions behind the three webs, each with what its pages need and no more. */
export class WebFunctions extends Construct {
  readonly portal: LambdaFunction;
  readonly api: LambdaFunction;
  readonly publicSite: LambdaFunction;

  constructor(scope: Construct, id: string, props: WebsProps) {
    super(scope, id);
    const { data, machines, render } = props;
    const settings = dataSettings(data);
    const shared = {
      bundles: props.bundles,
      keys: data.keys,
      memoryMb: WEB_MB,
      seconds: WEB_SECONDS,
    } as const;
    const forStaff = {
      ...settings.ledger,
      ...settings.objects,
      ...settings.vault,
      ...settings.people,
      ...settings.session,
      ...settings.origin,
      TONGBU_RENDER_FUNCTION: render.alias.functionArn,
    };
    this.portal = new LambdaFunction(this, 'Portal', {
      ...shared,
      name: 'portal',
      description: 'The web for staff',
      environment: { ...forStaff, ...machines.settings, ...settings.staffNames },
    });
    this.api = new LambdaFunction(this, 'Programs', {
      ...shared,
      name: 'api',
      description: 'The interface for programs',
      environment: forStaff,
    });
    this.publicSite = new LambdaFunction(this, 'Public', {
      ...shared,
      name: 'public-site',
      description: 'What was published, for everybody',
      environment: { ...settings.ledger, ...settings.search, ...settings.origin },
    });
    for (const web of [this.portal, this.api]) {
      data.ledger.grantAppend(web);
      data.documents.grantPut(web);
      data.vault.grantReview(web);
      data.identity.grantReadClientSecret(web);
      data.secrets.grantReadSession(web);
      render.grantInvoke(web);
    }
    data.runtimeTables.grantStaffNames(this.portal);
    machines.grantLook(this.portal, workflowNames);
    data.ledger.grantRead(this.publicSite);
    data.documents.grantRead(this.publicSite);
    data.documents.grantSearch(this.publicSite);
    for (const web of [this.portal, this.api, this.publicSite]) data.secrets.grantReadOrigin(web);
  }
}
