import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { z } from 'zod';
import type { DeploymentContext } from '../../../infra/aws/context.ts';
import { featureFlags } from '../../../infra/aws/feature-flags.ts';
import { synthesise } from '../../../infra/aws/synthesise.ts';

const resourceSchema = z.object({
  Type: z.string(),
  Properties: z.record(z.string(), z.unknown()).default({}),
  DeletionPolicy: z.string().optional(),
});
export type Resource = z.infer<typeof resourceSchema>;

const templateSchema = z.object({
  Resources: z.record(z.string(), resourceSchema),
  Outputs: z
    .record(
      z.string(),
      z.object({ Value: z.unknown(), Export: z.object({ Name: z.unknown() }).optional() }),
    )
    .default({}),
});

/** A synthesised stack as CloudFormation would get it. */
export interface SynthesisedStack extends z.infer<typeof templateSchema> {
  readonly name: string;
  readonly region: string;
}

/** Synthesises a whole deployment with all its checks, and gives back its templates. */
export function assembled(context: DeploymentContext): readonly SynthesisedStack[] {
  const outdir = mkdtempSync(join(tmpdir(), 'tongbu-assembly-'));
  try {
    const app = synthesise(context, { app: new App({ context: featureFlags, outdir }) });
    return app.synth().stacks.map(({ stackName, environment, template }) => ({
      name: stackName,
      region: environment.region,
      ...templateSchema.parse(template),
    }));
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
}

/** Every resource of a type, of all stacks, by `<stack>/<logical id>`. */
export function resourcesOf(
  stacks: readonly SynthesisedStack[],
  type: string,
): readonly (readonly [string, Resource])[] {
  return stacks.flatMap(({ name, Resources }) =>
    Object.entries(Resources)
      .filter(([, { Type }]) => Type === type)
      .map(([id, resource]) => [`${name}/${id}`, resource] as const),
  );
}
