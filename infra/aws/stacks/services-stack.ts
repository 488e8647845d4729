import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import type { ILayerVersion } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import { workflowNames } from '../../../functions/ports/workflow-engine.ts';
import { type Bundles, bundle } from '../bundling/bundle.ts';
import { functionNames } from '../bundling/functions.ts';
import { Alarms } from '../constructs/alarms.ts';
import { Dashboard } from '../constructs/dashboard.ts';
import { DeadLetters } from '../constructs/dead-letters.ts';
import { FontLayer } from '../constructs/font-layer.ts';
import { Housekeeping } from '../constructs/housekeeping.ts';
import { Machines } from '../constructs/machines.ts';
import { MailSending } from '../constructs/mail.ts';
import type { Origins } from '../constructs/public-site.ts';
import { Relay } from '../constructs/relay.ts';
import { renderFunction } from '../constructs/render.ts';
import { Schedules } from '../constructs/schedules.ts';
import { Steps } from '../constructs/steps.ts';
import { WebFunctions } from '../constructs/web-functions.ts';
import { WebGateway } from '../constructs/web-gateway.ts';
import { acknowledgeWildcards } from '../constructs/wildcards.ts';
import { Witness } from '../constructs/witness.ts';
import { Workflows } from '../constructs/workflows.ts';
import type { DeploymentContext } from '../context.ts';
import { ORIGIN_HEADER } from '../entries/origin-header.ts';
import type { DataStack } from './data-stack.ts';

export interface ServicesStackProps extends StackProps {
  readonly context: DeploymentContext;
  readonly data: DataStack;
  /** Where the one copy of every workflow lies. */
  readonly workflowsFolder: string;
  /** A folder of faces that the city has licensed; see `layOutFonts`. */
  readonly ownFonts?: string;
}

/** Everything that can be taken down and made again from what the data stack holds. */
export class ServicesStack extends Stack {
  /** What CloudFront asks. */
  readonly origins: Origins;

  constructor(scope: Construct, id: string, props: ServicesStackProps) {
    const { context, data, workflowsFolder, ownFonts, ...rest } = props;
    super(scope, id, rest);
    // First of all: the functions that take files in know from the fonts what can be printed.
    const fonts = new FontLayer(this, 'Fonts', ownFonts === undefined ? {} : { ownFonts }).layer;
    const folder = mkdtempSync(join(tmpdir(), 'tongbu-bundles-'));
    try {
      const bundles = bundle(functionNames, folder, context.city, ownFonts);
      this.origins = this.compose(bundles, fonts, props);
    } finally {
      // What was bundled stands in the cloud assembly by now.
      rmSync(folder, { recursive: true, force: true });
    }
  }

  private compose(bundles: Bundles, fonts: ILayerVersion, props: ServicesStackProps): Origins {
    const { context, data, workflowsFolder } = props;
    const { keys, runtimeTables } = data;
    const machines = new Machines(this, keys);
    const render = renderFunction(this, 'Render', { bundles, data, fonts });
    const steps = new Steps(this, 'Steps', { bundles, data, machines, fonts, render });
    const workflows = new Workflows(this, 'Workflows', {
      keys,
      machines,
      steps: steps.functions,
      folder: workflowsFolder,
    });
    const deadLetters = new DeadLetters(this, 'DeadLetters', { keys });
    const mail = new MailSending(this, 'Mail', { context, runtimeTables });
    const schedules = new Schedules(this, 'Schedules', { keys, deadLetters });
    const shared = { bundles, data, machines, mail, schedules, deadLetters };
    const relay = new Relay(this, 'Relay', { ...shared, render });
    const witness = new Witness(this, 'Witness', shared);
    const housekeeping = new Housekeeping(this, 'Housekeeping', shared);
    const webs = new WebFunctions(this, 'Webs', { bundles, data, machines, render });
    const web = new WebGateway(this, 'Web', { keys, ...webs });
    const watched = { keys, data, workflows, deadLetters, relay, witness, housekeeping, webs, web };
    const alarms = new Alarms(this, 'Alarms', { ...watched, address: context.alarmAddress });
    new Dashboard(this, 'Dashboard', { ...watched, alarms, city: context.city });
    this.acknowledgeNames(machines, schedules);
    if (context.edge.kind === 'off') this.tellProxy(context, web);
    return { site: web.host, portal: web.host, api: web.host };
  }

  /** Without CloudFront nobody else says where the webs are. */
  private tellProxy({ city }: DeploymentContext, { api }: WebGateway): void {
    new CfnOutput(this, 'PointYourProxyHere', {
      value: api.apiEndpoint,
      description: `Pass requests for ${city.publicUrl} on to this, with the header ${ORIGIN_HEADER}`,
    });
  }

  /** Executions and appointments have no names before they are made. */
  private acknowledgeNames(machines: Machines, schedules: Schedules): void {
    const executions = 'Executions are named when they are started; the workflow is named here.';
    acknowledgeWildcards(this, [
      ...workflowNames.map((name) => [machines.executionsArn(name), executions] as const),
      [schedules.appointmentsArn, 'Appointments are named when they are made, in their own group.'],
    ]);
  }
}
