import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { assembled, type Resource, resourcesOf, type SynthesisedStack } from './cloud-assembly.ts';
import { checkout, deployment } from './contexts.ts';
import { resolved } from './resolve.ts';

const workflows = [
  'issuance',
  'gate',
  'follow-up',
  'gazette-issue',
  'attribute-review',
  'response',
];

const machineSchema = z.object({
  StateMachineName: z.string(),
  StateMachineType: z.string(),
  DefinitionString: z.string(),
  DefinitionSubstitutions: z.record(z.string(), z.unknown()),
  TracingConfiguration: z.object({ Enabled: z.boolean() }),
  LoggingConfiguration: z.object({ IncludeExecutionData: z.boolean(), Level: z.string() }),
  EncryptionConfiguration: z.object({ Type: z.string(), KmsKeyId: z.unknown() }),
});

let stacks: readonly SynthesisedStack[] = [];
let services: SynthesisedStack;
let machines: ReadonlyMap<string, Resource> = new Map();

beforeAll(() => {
  stacks = assembled(deployment());
  const found = stacks.find(({ name }) => name.endsWith('-Services'));
  if (found === undefined) throw new Error('there is no stack of services');
  services = found;
  machines = new Map(
    resourcesOf([services], 'AWS::StepFunctions::StateMachine').map(([, resource]) => [
      machineSchema.parse(resource.Properties).StateMachineName.replace(`${services.name}-`, ''),
      resource,
    ]),
  );
}, 240_000);

function machineOf(workflow: string) {
  return machineSchema.parse(machines.get(workflow)?.Properties);
}

function fileOf(workflow: string): string {
  return readFileSync(join(checkout, 'workflows', `${workflow}.asl.json`), 'utf8');
}

describe('the state machines', () => {
  it('are the workflows, each once', () => {
    expect([...machines.keys()].sort()).toEqual(workflows.toSorted());
  });

  it.each(workflows)('%s has the definition of its file, with every placeholder filled', (name) => {
    const { DefinitionString, DefinitionSubstitutions } = machineOf(name);
    const fill = (text: string) =>
      text.replaceAll(/\$\{(\w+)\}/gu, (_, placeholder: string) =>
        resolved(DefinitionSubstitutions[placeholder], services, stacks),
      );
    expect(JSON.parse(fill(DefinitionString))).toEqual(JSON.parse(fill(fileOf(name))));
    const used = [...fileOf(name).matchAll(/\$\{(\w+)\}/gu)].map(([, used]) => used);
    expect(Object.keys(DefinitionSubstitutions).sort()).toEqual([...new Set(used)].sort());
  });

  it.each(workflows)('%s calls functions and gates by their aliases only', (name) => {
    for (const [placeholder, value] of Object.entries(machineOf(name).DefinitionSubstitutions)) {
      const target = resolved(value, services, stacks);
      if (placeholder === 'Gate') expect(target).toMatch(/stateMachine:.*-gate:live$/u);
      else expect(target).toMatch(new RegExp(`Steps${placeholder}.*Aliaslive`, 'u'));
    }
  });

  it.each(workflows)(
    '%s is traced, encrypted with our key, and logged without payloads',
    (name) => {
      const machine = machineOf(name);
      expect(machine.StateMachineType).toBe('STANDARD');
      expect(machine.TracingConfiguration.Enabled).toBe(true);
      expect(machine.LoggingConfiguration).toMatchObject({
        IncludeExecutionData: false,
        Level: 'ALL',
      });
      expect(machine.EncryptionConfiguration.Type).toBe('CUSTOMER_MANAGED_KMS_KEY');
    },
  );

  it('publish a version with every change, keep the older ones and lead the alias to the newest', () => {
    const versions = resourcesOf([services], 'AWS::StepFunctions::StateMachineVersion');
    const aliases = resourcesOf([services], 'AWS::StepFunctions::StateMachineAlias');
    expect(versions).toHaveLength(workflows.length);
    expect(versions.every(([, { DeletionPolicy }]) => DeletionPolicy === 'Retain')).toBe(true);
    expect(aliases.map(([, { Properties }]) => Properties.Name)).toEqual(
      workflows.map(() => 'live'),
    );
  });
});
