import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { synthesise } from '../../../infra/aws/synthesise.ts';
import { WorkflowsUnproven } from '../../../infra/aws/workflows-unproven.ts';
import { checkout, contextValues, deployment } from './contexts.ts';

const workflows = join(checkout, 'workflows');
const machineSchema = z.looseObject({
  States: z.record(z.string(), z.record(z.string(), z.unknown())),
});
type Machine = z.infer<typeof machineSchema>;

/** A copy of the workflows in which one definition was changed. */
function changed(workflow: string, change: (machine: Machine) => void): string {
  const folder = mkdtempSync(join(tmpdir(), 'tongbu-workflows-'));
  for (const file of readdirSync(workflows).filter((name) => name.endsWith('.asl.json'))) {
    const machine = machineSchema.parse(JSON.parse(readFileSync(join(workflows, file), 'utf8')));
    if (file === `${workflow}.asl.json`) change(machine);
    writeFileSync(join(folder, file), JSON.stringify(machine));
  }
  return folder;
}

function refusalOf(folder: string): WorkflowsUnproven {
  try {
    synthesise(deployment(), { workflowsFolder: folder });
  } catch (error) {
    if (error instanceof WorkflowsUnproven) return error;
    throw error;
  }
  throw new Error('it was synthesised');
}

/** What a person sees who synthesises with this context, as CDK's command line hands it over. */
function synthesisedByHand(context: Readonly<Record<string, unknown>>) {
  const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'infra/aws/app.ts'], {
    cwd: checkout,
    encoding: 'utf8',
    env: { ...process.env, CDK_CONTEXT_JSON: JSON.stringify(context) },
  });
  return { status, stderr };
}

describe('a synthesis', () => {
  it('fails when a gate was taken out, with the shortest way around it', () => {
    const folder = changed('issuance', ({ States }) => {
      // What leads to the privacy review now leads past it.
      const review = Object.entries(States).find(([, state]) =>
        JSON.stringify(state.Parameters ?? '').includes('"gate":"deidentification"'),
      );
      expect(review).toBeDefined();
      if (review !== undefined)
        States[review[0]] = {
          Type: 'Pass',
          Result: { outcome: 'approved' },
          ResultPath: review[1].ResultPath,
          Next: review[1].Next,
        };
    });
    const refusal = refusalOf(folder);
    const bypass = refusal.findings.find(({ rule }) => rule === 'bypass');
    expect(bypass?.gate).toBe('deidentification');
    expect(bypass?.path.length).toBeGreaterThan(3);
    expect(refusal.message).toContain('The three synchronisations do not hold');
    expect(refusal.message).toContain(bypass?.path.join(' → '));
  });

  it('fails when something waits without a limit, at whatever depth', () => {
    const folder = changed('gate', ({ States }) => {
      for (const state of Object.values(States)) {
        delete state.TimeoutSeconds;
        delete state.TimeoutSecondsPath;
      }
    });
    const refusal = refusalOf(folder);
    expect(refusal.findings.length).toBeGreaterThan(0);
    for (const { workflow, message } of refusal.findings.filter(({ rule }) => rule === 'subset')) {
      expect(workflow).toBe('gate');
      expect(message).toContain('waits without a limit');
    }
  });

  it('says every wrong value in words, exits with 1 and shows no stack', () => {
    const { status, stderr } = synthesisedByHand(
      contextValues({ region: 'mars-north-1', stage: 'live' }),
    );
    expect(status).toBe(1);
    expect(stderr).toContain('tongbu:stage must be "production" or "trial"');
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  it('says so when it is given no context at all', () => {
    const { status, stderr } = synthesisedByHand({});
    expect(status).toBe(1);
    expect(stderr).toContain('tongbu:city is missing');
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  it('says which font is missing', () => {
    const { status, stderr } = synthesisedByHand(contextValues({ fonts: 'no/such/folder' }));
    expect(status).toBe(1);
    expect(stderr).toMatch(/no\/such\/folder is no folder/);
    expect(stderr).not.toMatch(/^\s+at /m);
  }, 120_000);
});
