import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Bundles } from '../../../infra/aws/bundling/bundle.ts';
import {
  type FunctionName,
  functionNames,
  renderingFunctions,
} from '../../../infra/aws/bundling/functions.ts';
import { layOutFunctions, variablesNamedBy } from './bundled-functions.ts';
import { assembled, type Resource, resourcesOf, type SynthesisedStack } from './cloud-assembly.ts';
import { checkout, deployment } from './contexts.ts';
import { permissionsOf } from './policies.ts';
import { resolved } from './resolve.ts';

const functionSchema = z.object({
  Runtime: z.string(),
  Architectures: z.array(z.string()),
  Timeout: z.int(),
  MemorySize: z.int(),
  TracingConfig: z.object({ Mode: z.string() }),
  LoggingConfig: z.object({ LogFormat: z.string(), LogGroup: z.unknown() }),
  Environment: z.object({ Variables: z.record(z.string(), z.unknown()) }),
  Layers: z.array(z.unknown()).default([]),
  ReservedConcurrentExecutions: z.int().optional(),
  Role: z.object({ 'Fn::GetAtt': z.tuple([z.string(), z.literal('Arn')]) }),
});
type Deployed = z.infer<typeof functionSchema>;

let stacks: readonly SynthesisedStack[] = [];
let services: SynthesisedStack;
let functions: ReadonlyMap<string, Deployed> = new Map();
let bundles: Bundles & { remove(): void };

beforeAll(() => {
  stacks = assembled(deployment());
  services = servicesOf(stacks);
  functions = functionsOf(services);
  bundles = layOutFunctions();
}, 240_000);
afterAll(() => {
  bundles.remove();
});

function servicesOf(all: readonly SynthesisedStack[]): SynthesisedStack {
  const found = all.find(({ name }) => name.endsWith('-Services'));
  if (found === undefined) throw new Error('there is no stack of services');
  return found;
}

/** By the name of the entry, which the description of the role ends with. */
function functionsOf(stack: SynthesisedStack): ReadonlyMap<string, Deployed> {
  return new Map(
    resourcesOf([stack], 'AWS::Lambda::Function').map(([, { Properties }]) => {
      const deployed = functionSchema.parse(Properties);
      const role = stack.Resources[deployed.Role['Fn::GetAtt'][0]];
      const [, name] = /^What (\S+) may do$/u.exec(String(role?.Properties.Description)) ?? [];
      return [name ?? '', deployed] as const;
    }),
  );
}

function functionOf(name: FunctionName): Deployed {
  const found = functions.get(name);
  if (found === undefined) throw new Error(`${name} is not deployed`);
  return found;
}

function permissions() {
  const own = new RegExp(`^${services.name}/`, 'u');
  return permissionsOf(stacks).filter(({ from }) => own.test(from));
}

function all(type: string): readonly Resource[] {
  return resourcesOf([services], type).map(([, resource]) => resource);
}

describe('the functions in the stack of services', () => {
  it('are those that are bundled, each once', () => {
    expect([...functions.keys()].sort()).toEqual(functionNames.toSorted());
  });

  it.each(functionNames)(
    '%s is given exactly the variables that it asks for',
    async (name) => {
      const given = Object.keys(functionOf(name).Environment.Variables).sort();
      expect(given).toEqual([...(await variablesNamedBy(bundles, name))].sort());
    },
    60_000,
  );

  it.each(functionNames)('%s runs on Node 24 and ARM, traced, and logs as JSON', (name) => {
    const { Runtime, Architectures, TracingConfig, LoggingConfig } = functionOf(name);
    expect([Runtime, Architectures, TracingConfig.Mode, LoggingConfig.LogFormat]).toEqual([
      'nodejs24.x',
      ['arm64'],
      'Active',
      'JSON',
    ]);
  });

  it('have fonts where they typeset and nowhere else', () => {
    const withLayers = functionNames.filter((name) => functionOf(name).Layers.length > 0);
    expect(withLayers.toSorted()).toEqual(renderingFunctions.toSorted());
  });

  it('leave writing the search index to one relay at a time', () => {
    expect(functionOf('relay').ReservedConcurrentExecutions).toBe(1);
  });

  it('reserve what docs/operations/deploy.md says that an account must have', () => {
    const reserved = functionNames.flatMap((name) => {
      const { ReservedConcurrentExecutions: count } = functionOf(name);
      return count === undefined ? [] : [[name, count]];
    });
    expect(Object.fromEntries(reserved)).toEqual({
      relay: 1,
      revive: 1,
      checkpoint: 1,
      'fill-search': 1,
      'sweep-vault': 1,
    });
  });

  it('let the portal alone read and write what staff are called, and remove nothing of it', () => {
    const [table] = Object.entries(stacks[0]?.Resources ?? {}).filter(
      ([name, { Type }]) => Type === 'AWS::DynamoDB::Table' && name.includes('StaffNames'),
    );
    const arn = resolved({ 'Fn::GetAtt': [table?.[0], 'Arn'] }, stacks[0] ?? services, stacks);
    const allowed = permissions().filter(({ resources }) => resources.includes(arn));
    expect(allowed.map(({ actions }) => [...actions].sort())).toEqual([
      ['dynamodb:BatchGetItem', 'dynamodb:GetItem', 'dynamodb:PutItem'],
    ]);
    expect(allowed[0]?.from).toContain('WebsPortalRole');
  });

  it('open the vault where people review, read in it what files are compared with, and only destroy elsewhere', () => {
    const actionsBy = (role: string, service: string) =>
      permissions()
        .filter(({ from }) => from.includes(role))
        .filter(({ resources }) =>
          resources.some((resource) => /Data\/VaultKey|:vaultbucket/u.test(resource)),
        )
        .flatMap(({ actions }) => actions.filter((action) => action.startsWith(service)))
        .toSorted();
    for (const web of ['WebsPortalRole', 'WebsProgramsRole']) {
      expect(actionsBy(web, 'kms:')).toEqual(['kms:Decrypt', 'kms:GenerateDataKey']);
      expect(actionsBy(web, 's3:')).toEqual(['s3:GetObject', 's3:ListBucket', 's3:PutObject']);
    }
    for (const step of ['RenderPackage', 'ReleaseFollowUp', 'RenderIssue']) {
      expect(actionsBy(`Steps${step}Role`, 'kms:')).toEqual(['kms:Decrypt']);
      expect(actionsBy(`Steps${step}Role`, 's3:')).toEqual(['s3:GetObject', 's3:ListBucket']);
    }
    for (const role of ['RemindObligationRole', 'SweepVaultRole']) {
      expect(actionsBy(role, 'kms:')).toEqual([]);
      expect(actionsBy(role, 's3:')).not.toContain('s3:GetObject');
      expect(actionsBy(role, 's3:')).toContain('s3:DeleteObject');
    }
    const openers =
      /Webs(?:Portal|Programs)Role|Steps(?:RenderPackage|ReleaseFollowUp|RenderIssue)Role|RemindObligationRole|SweepVaultRole/u;
    const others = permissions().filter(
      ({ from, resources }) =>
        !openers.test(from) &&
        resources.some((resource) => /Data\/VaultKey|:vaultbucket/u.test(resource)),
    );
    expect(others).toEqual([]);
  });

  it('keep every log for a year, encrypted with our key', () => {
    const logs = all('AWS::Logs::LogGroup');
    expect(logs.length).toBeGreaterThanOrEqual(functionNames.length);
    for (const { Properties } of logs) {
      expect(Properties.RetentionInDays).toBe(365);
      expect(Properties.KmsKeyId).toBeDefined();
    }
  });
});

/** The TimeoutSeconds of every state that calls a step, by the step's placeholder. */
function statedTimeouts(): readonly (readonly [string, number])[] {
  return ['issuance', 'gate', 'follow-up', 'gazette-issue', 'attribute-review', 'response'].flatMap(
    (workflow) => {
      const text = readFileSync(join(checkout, 'workflows', `${workflow}.asl.json`), 'utf8');
      const pattern = /"FunctionName": "\$\{(\w+)\}"[\s\S]*?"TimeoutSeconds(?:Path)?": ("?[^,]+)/gu;
      return [...text.matchAll(pattern)].flatMap(([, step = '', seconds = '']) =>
        seconds.startsWith('"') ? [] : [[step, Number(seconds)] as const],
      );
    },
  );
}

describe('the time of a step', () => {
  it('ends no later than its state gives up', () => {
    const timeouts = statedTimeouts();
    expect(timeouts.length).toBeGreaterThanOrEqual(12);
    for (const [placeholder, seconds] of timeouts) {
      const kebab = placeholder.replaceAll(/(?<!^)[A-Z]/gu, (letter) => `-${letter}`).toLowerCase();
      expect(functions.get(`steps/${kebab}`)?.Timeout).toBeLessThanOrEqual(seconds);
    }
  });
});

describe('the followers of the ledger', () => {
  it('go on from what failed, part a bad record from the good, and leave it to a person', () => {
    const mappings = all('AWS::Lambda::EventSourceMapping').map(({ Properties }) => Properties);
    expect(mappings).toHaveLength(2);
    for (const mapping of mappings) {
      expect(mapping).toMatchObject({
        BisectBatchOnFunctionError: true,
        FunctionResponseTypes: ['ReportBatchItemFailures'],
        StartingPosition: 'TRIM_HORIZON',
        MaximumRecordAgeInSeconds: 72_000,
        MaximumRetryAttempts: 100,
      });
      expect(mapping.DestinationConfig).toBeDefined();
    }
  });

  it('let the witness see every change, also those that never should be', () => {
    const filtered = all('AWS::Lambda::EventSourceMapping').map(({ Properties }) => [
      resolved(Properties.FunctionName, services, stacks),
      Properties.FilterCriteria !== undefined,
    ]);
    const [witness] = filtered.filter(([name]) => String(name).includes('Witness'));
    expect(witness?.[1]).toBe(false);
  });
});

describe('the webs', () => {
  it('are reached over IPv4 and IPv6 and throttled', () => {
    expect(all('AWS::ApiGatewayV2::Api')[0]?.Properties.IpAddressType).toBe('dualstack');
    const [stage] = all('AWS::ApiGatewayV2::Stage');
    expect(stage?.Properties.DefaultRouteSettings).toMatchObject({ ThrottlingRateLimit: 200 });
  });

  it('log who asked for what, and never a query', () => {
    const [stage] = all('AWS::ApiGatewayV2::Stage');
    const format = JSON.stringify(stage?.Properties.AccessLogSettings);
    expect(format).toContain('$context.path');
    expect(format).not.toMatch(/query|routeKey|\$context\.authorizer/iu);
  });

  it('share one host name', () => {
    const routes = all('AWS::ApiGatewayV2::Route').map(({ Properties }) => Properties.RouteKey);
    expect(routes.toSorted()).toEqual([
      'ANY /',
      'ANY /api/v1',
      'ANY /api/v1/{proxy+}',
      'ANY /portal',
      'ANY /portal/{proxy+}',
      'ANY /{proxy+}',
    ]);
  });
});

describe('the alarms', () => {
  it('reach the topic, each of them', () => {
    const alarms = all('AWS::CloudWatch::Alarm');
    expect(alarms.length).toBeGreaterThanOrEqual(13);
    for (const { Properties } of alarms) expect(Properties.AlarmActions).toHaveLength(1);
  });

  it('ring at once when the ledger contradicts its last checkpoint', () => {
    const [contradicted] = all('AWS::CloudWatch::Alarm').filter(({ Properties }) =>
      JSON.stringify(Properties).includes('"CheckpointContradicted"'),
    );
    expect(contradicted?.Properties).toMatchObject({
      ComparisonOperator: 'GreaterThanOrEqualToThreshold',
      Threshold: 1,
      EvaluationPeriods: 1,
    });
    expect(JSON.stringify(contradicted?.Properties.Metrics)).toMatch(
      /"FunctionName","Value":\{"Ref":"HousekeepingCheckpoint/u,
    );
  });

  it.each(['Tampering', 'ArchiveContradicted'])(
    'ring for %s, whether the witness or the checkpoint came across it',
    (metric) => {
      const [alarm] = all('AWS::CloudWatch::Alarm').filter(({ Properties }) =>
        JSON.stringify(Properties).includes(`"MetricName":"${metric}"`),
      );
      const metrics = JSON.stringify(alarm?.Properties.Metrics);
      expect(metrics).toMatch(/"FunctionName","Value":\{"Ref":"Witness/u);
      expect(metrics).toMatch(/"FunctionName","Value":\{"Ref":"HousekeepingCheckpoint/u);
    },
  );

  it('ring when no checkpoint was made for three hours, also when nothing is heard at all', () => {
    const [missing] = all('AWS::CloudWatch::Alarm').filter(({ Properties }) =>
      JSON.stringify(Properties).includes('CheckpointCurrent'),
    );
    expect(missing?.Properties).toMatchObject({
      ComparisonOperator: 'LessThanThreshold',
      Threshold: 1,
      EvaluationPeriods: 3,
      TreatMissingData: 'breaching',
    });
    expect(JSON.stringify(missing?.Properties.Metrics)).toContain('"Period":3600');
  });

  it('hear of it when somebody endangers a key', () => {
    const [rule] = all('AWS::Events::Rule').map(({ Properties }) => JSON.stringify(Properties));
    expect(rule).toContain('ScheduleKeyDeletion');
    expect(rule).toContain('DisableKey');
  });
});

describe('what a function may do', () => {
  /** The constructs whose roles may do this to anything. */
  function whoMay(action: string): readonly string[] {
    const found = permissions().filter(
      ({ effect, actions }) => effect === 'Allow' && actions.includes(action),
    );
    const names = found.map(({ from }) => /\/([A-Z][A-Za-z]+?)RoleDefaultPolicy/u.exec(from)?.[1]);
    return [...new Set(names.map((name) => name ?? 'unknown'))].sort();
  }

  it.each([
    ['states:SendTaskSuccess', ['HousekeepingRevive', 'RelayFollow', 'StepsOpenGate']],
    [
      'scheduler:CreateSchedule',
      ['HousekeepingRemindObligation', 'HousekeepingRevive', 'RelayFollow'],
    ],
    // What happens by the clock is recorded; the mail follows from the record.
    ['ses:SendEmail', ['RelayFollow']],
    [
      'kms:Sign',
      [
        'HousekeepingCheckpoint',
        'RelayFollow',
        'StepsReleaseFollowUp',
        'StepsRenderIssue',
        'StepsRenderPackage',
      ],
    ],
    ['dynamodb:GetRecords', ['RelayFollow', 'WitnessFollow']],
  ])('%s is for %j alone', (action, constructs) => {
    expect(whoMay(action)).toEqual(constructs);
  });

  it('lets what only reads append nothing', () => {
    const writers = whoMay('dynamodb:PutItem');
    for (const reader of ['StepsPlanWakeUp', 'StepsSettleGate', 'Render', 'WebsPublic']) {
      expect(writers).not.toContain(reader);
    }
    expect(whoMay('dynamodb:GetItem')).not.toContain('Render');
  });

  it('starts executions by the alias only', () => {
    const starts = permissions().filter(({ actions }) => actions.includes('states:StartExecution'));
    expect(starts.length).toBeGreaterThanOrEqual(6);
    for (const { condition } of starts) {
      expect(condition).toEqual({
        'ForAnyValue:StringEquals': { 'states:StateMachineQualifier': ['live'] },
      });
    }
  });
});

describe('a deployment without mail', () => {
  it('has nothing to send with, and its functions are told so', () => {
    const without = servicesOf(assembled(deployment({ mail: 'off' })));
    expect(resourcesOf([without], 'AWS::SES::EmailIdentity')).toEqual([]);
    expect(functionsOf(without).get('relay')?.Environment.Variables).toMatchObject({
      TONGBU_MAIL_FROM: 'off',
      TONGBU_MAIL_CONFIGURATION_SET: 'off',
    });
    expect(resourcesOf([services], 'AWS::SES::EmailIdentity')).toHaveLength(1);
  }, 240_000);
});
