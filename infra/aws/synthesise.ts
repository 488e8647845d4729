import { fileURLToPath } from 'node:url';
import { App, Tags } from 'aws-cdk-lib';
import { prove } from '../../workflows/proof/prove.ts';
import { readWorkflows } from '../../workflows/proof/read-folder.ts';
import { addChecks } from './checks/add-checks.ts';
import { type DeploymentContext, EDGE_REGION } from './context.ts';
import { featureFlags } from './feature-flags.ts';
import { DataStack } from './stacks/data-stack.ts';
import { EdgeStack } from './stacks/edge-stack.ts';
import { ServicesStack } from './stacks/services-stack.ts';
import { WorkflowsUnproven } from './workflows-unproven.ts';

const workflowsFolder = fileURLToPath(new URL('../../workflows', import.meta.url));

export interface SynthesisOptions {
  /** The app to fill; a new one where tests leave it out. */
  readonly app?: App;
  /** Where the definitions are read from. */
  readonly workflowsFolder?: string;
}

/**
 * The stacks of one deployment, with the checks that `app.synth()` runs over them.
 *
 * @throws {WorkflowsUnproven} a gate can be got around; no stack is made
 */
export function synthesise(context: DeploymentContext, options: SynthesisOptions = {}): App {
  const folder = options.workflowsFolder ?? workflowsFolder;
  const proof = prove(readWorkflows(folder));
  if (!proof.holds) throw new WorkflowsUnproven(folder, proof.findings);
  const app = options.app ?? new App({ context: featureFlags });
  const { stage, region, account, edge } = context;
  const at = (place: string) => ({
    env: { region: place, ...(account === undefined ? {} : { account }) },
  });
  const name = (part: string) => `Tongbu-${stage}-${part}`;
  const data = new DataStack(app, name('Data'), { ...at(region), context });
  const services = new ServicesStack(app, name('Services'), {
    ...at(region),
    context,
    data,
    workflowsFolder: folder,
    ...(context.fonts === undefined ? {} : { ownFonts: context.fonts }),
  });
  if (edge.kind === 'cloudfront')
    new EdgeStack(app, name('Edge'), {
      ...at(EDGE_REGION),
      context,
      certificate: edge.certificate,
      origins: services.origins,
    });
  Tags.of(app).add('tongbu:stage', stage);
  addChecks(app, stage);
  return app;
}
