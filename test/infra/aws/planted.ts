import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, CfnResource, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { z } from 'zod';
import { addChecks } from '../../../infra/aws/checks/add-checks.ts';
import type { Stage } from '../../../infra/aws/context.ts';
import { featureFlags } from '../../../infra/aws/feature-flags.ts';

export interface Planted {
  readonly Type: string;
  readonly Properties?: Readonly<Record<string, unknown>>;
}

const reportSchema = z.object({
  pluginReports: z.array(
    z.object({
      violations: z.array(
        z.object({
          ruleName: z.string(),
          severity: z.string().optional(),
          violatingConstructs: z.array(z.object({ constructPath: z.string().optional() })),
        }),
      ),
    }),
  ),
});

/** What the checks say about resources, each planted alone in a stack of its own. */
export function checked(stage: Stage, plants: Readonly<Record<string, Planted>>) {
  return checkedApp(stage, (app) => {
    for (const [name, { Type, Properties }] of Object.entries(plants)) {
      const stack = new Stack(app, name, { env: { region: 'ap-southeast-1' } });
      const plant = new CfnResource(stack, 'Planted', {
        type: Type,
        properties: { ...Properties },
      });
      plant.applyRemovalPolicy(RemovalPolicy.RETAIN);
    }
  });
}

/** What the checks say about stacks, by their names. */
export function checkedApp(stage: Stage, build: (app: App) => void) {
  const outdir = mkdtempSync(join(tmpdir(), 'tongbu-planted-'));
  const app = new App({ context: featureFlags, outdir });
  build(app);
  addChecks(app, stage);
  const failed = failure(() => app.synth());
  const report =
    failed === null
      ? { pluginReports: [] }
      : reportSchema.parse(
          JSON.parse(readFileSync(join(outdir, 'validation-report.json'), 'utf8')),
        );
  const found = report.pluginReports.flatMap(({ violations }) =>
    violations.flatMap(({ ruleName, severity, violatingConstructs }) =>
      violatingConstructs.map(({ constructPath }) => ({
        stack: constructPath?.split('/')[0] ?? '',
        rule: ruleName,
        severity,
      })),
    ),
  );
  return { failed, rulesOf: (name: string) => rulesOf(found, name) };
}

function rulesOf(
  found: readonly { stack: string; rule: string; severity: string | undefined }[],
  name: string,
): readonly string[] {
  const errors = found.filter(({ stack, severity }) => stack === name && severity === 'error');
  return [...new Set(errors.map(({ rule }) => rule))];
}

function failure(act: () => unknown): Error | null {
  try {
    act();
    return null;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}
