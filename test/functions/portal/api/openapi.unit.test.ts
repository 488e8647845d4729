import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { commands, queries } from '../../../../functions/application/catalogue.ts';
import { addressOf } from '../../../../functions/portal/api/address-of.ts';
import { bodyExamples } from '../../../../functions/portal/api/examples.ts';
import { openApiDocument } from '../../../../functions/portal/api/openapi.ts';
import { operations } from '../../../../functions/portal/api/operations.ts';

const document = openApiDocument('https://policy.jiangzhou.example');
const catalogue = [...Object.values(commands), ...Object.values(queries)];

const operationSchema = z.looseObject({
  operationId: z.string(),
  summary: z.string().min(1),
  'x-roles': z.array(z.string()).min(1),
  parameters: z.array(
    z.union([
      z.strictObject({ $ref: z.string() }),
      z.looseObject({
        name: z.string(),
        in: z.enum(['path', 'query', 'header']),
        required: z.boolean(),
        schema: z.record(z.string(), z.unknown()),
      }),
    ]),
  ),
  requestBody: z
    .strictObject({
      required: z.boolean(),
      content: z.strictObject({
        'application/json': z.looseObject({
          schema: z.looseObject({ type: z.literal('object') }),
          example: z.record(z.string(), z.unknown()),
        }),
      }),
    })
    .optional(),
  responses: z.looseObject({
    200: z.looseObject({ description: z.string() }),
    default: z.unknown(),
  }),
});
const described = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({
    path,
    method,
    operation: operationSchema.parse(operation),
  })),
);

describe('the OpenAPI document', () => {
  it('describes every command and every query, once', () => {
    expect(described.map(({ operation }) => operation.operationId).toSorted()).toEqual(
      catalogue.map(({ name }) => name).toSorted(),
    );
  });

  it('names for each operation the roles of its use case', () => {
    for (const { name, roles } of catalogue) {
      const found = described.find(({ operation }) => operation.operationId === name);
      expect(found?.operation['x-roles']).toEqual([...roles]);
    }
  });

  it('declares each id of an address as a parameter of the path', () => {
    for (const { path, operation } of described) {
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      const declared = operation.parameters.flatMap((one) =>
        'in' in one && one.in === 'path' ? [one.name] : [],
      );
      expect(declared).toEqual(inPath);
    }
  });

  it('resolves all its references', () => {
    const text = JSON.stringify(document);
    for (const [, reference] of text.matchAll(/"\$ref":"#\/([^"]+)"/g)) {
      const found = (reference ?? '')
        .split('/')
        .reduce<unknown>((value, step) => Object(value)[step], document);
      expect(found, reference).toBeDefined();
    }
  });

  it('is version 3.1 and asks for the identity provider', () => {
    expect(document.openapi).toBe('3.1.0');
    expect(document.security).toEqual([{ oidc: [] }, { bearer: [] }]);
    expect(document.components.securitySchemes.oidc.type).toBe('openIdConnect');
    expect(JSON.stringify(document)).not.toContain('$schema');
  });

  it('gives an example for each body, which the use case itself accepts', () => {
    for (const { useCase, rest, method, inAddress } of operations) {
      if (method === 'get' || rest.length === 0) continue;
      const ids = Object.fromEntries(inAddress.map((name) => [name, 'zulin-2026']));
      const parsed = useCase.input.safeParse({ ...bodyExamples[useCase.name], ...ids });
      expect(parsed.error?.issues ?? [], useCase.name).toEqual([]);
    }
  });

  it('has no example for an operation that is gone', () => {
    const names = catalogue.map(({ name }): string => name);
    expect(Object.keys(bodyExamples).filter((name) => !names.includes(name))).toEqual([]);
  });
});

describe('addresses', () => {
  it('follow from the name of the use case and the id in its input', () => {
    expect(addressOf('command', 'lodgeDocument', ['dossier', 'file'])).toBe(
      '/dossiers/{dossier}/lodge-document',
    );
    expect(addressOf('command', 'withdrawDossier', ['dossier'])).toBe(
      '/dossiers/{dossier}/withdraw',
    );
    expect(addressOf('query', 'viewDossier', ['dossier'])).toBe('/dossiers/{dossier}');
    expect(addressOf('query', 'viewPersonalData', ['dossier'])).toBe(
      '/dossiers/{dossier}/personal-data',
    );
    expect(addressOf('query', 'listDossiers', ['after'])).toBe('/dossiers');
    expect(addressOf('query', 'listInbox', [])).toBe('/inbox');
    expect(addressOf('command', 'openIssue', ['publishedOn'])).toBe('/issues/open');
    expect(addressOf('query', 'readPlan', ['file'])).toBe('/read-plan');
  });

  it('are never given to two operations', () => {
    const places = operations.map(({ method, address }) => `${method} ${address}`);
    expect(new Set(places).size).toBe(places.length);
  });
});
