import { problemTitles } from '../../../templates/words/public-api.ts';
import type { Words } from '../../../templates/words/words.ts';
import { API_BASE } from './api-base.ts';
import { bodyExamples } from './examples.ts';
import { hoisted, type JsonSchema, jsonSchemaOf } from './json-schema.ts';
import { bodySchema, type Operation, operations } from './operations.ts';
import { problemSchema } from './problem.ts';

/** The interface as OpenAPI 3.1, made from the same schemas that requests are parsed with. */
export function openApiDocument(publicUrl: string) {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Tongbu',
      version: '1',
      summary: 'Issue policy documents together with their interpretation.',
      description:
        'Every command and query of the portal. Addresses follow one rule: the resource, then ' +
        'the name of the use case with hyphens; views and lists drop their verb. Commands take ' +
        'an Idempotency-Key: the same key and body again return the first result. Refusals are ' +
        'RFC 9457 problems that name the rule with its clause and quotation.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: `${publicUrl}${API_BASE}` }],
    security: [{ oidc: [] }, { bearer: [] }],
    tags: [
      { name: 'dossiers', description: 'Documents with their interpretation' },
      { name: 'issues', description: 'Issues of the gazette' },
      { name: 'work', description: 'What waits and what is due' },
    ],
    paths: paths(),
    components: {
      securitySchemes: {
        oidc: {
          type: 'openIdConnect',
          openIdConnectUrl: `${publicUrl}/oidc/.well-known/openid-configuration`,
        },
        bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
      },
      schemas: { Problem: jsonSchemaOf(problemSchema, 'output'), ...definitions() },
      parameters: { IdempotencyKey: idempotencyKey },
      responses: { Problem: problemResponse },
    },
  };
}

const idempotencyKey = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description: 'Chosen by the caller; one is made and returned where it is left out.',
  schema: { type: 'string', pattern: '^[a-zA-Z0-9._:-]{8,120}$' },
  example: '2f0c9a54-9d1f-4c5c-8f0e-1b7f4a1e6b11',
};

const problemResponse = {
  description: 'A problem: what is wrong, which rule asks for it, what to do.',
  content: {
    'application/problem+json': {
      schema: { $ref: '#/components/schemas/Problem' },
      example: {
        type: `${API_BASE}/problems/materialsMissing`,
        title: '不符合规定 / Refused by a rule',
        status: 422,
        detail: '还缺随文件同步发布的解读材料：tujie。请先报送。',
        reason: 'materialsMissing',
        words: {
          zh: '还缺随文件同步发布的解读材料：tujie。请先报送。',
          en: 'Interpretation due with the document is missing: tujie. Lodge it first.',
        },
        details: { materials: ['tujie'] },
        rule: {
          instrument: '19号',
          title: '《2016年政务公开工作要点》（国办发〔2016〕19号）',
          clause: '政策解读部分',
          quotation: '',
        },
      },
    },
  },
};

const inputName = ({ useCase }: Operation) => `${useCase.name}.input`;
const outputName = ({ useCase }: Operation) => `${useCase.name}.output`;

/** Schemas that refer to themselves, under names of their own. */
function definitions(): Readonly<Record<string, JsonSchema>> {
  const all = operations.flatMap((operation) => [
    hoisted(inputName(operation), operation.input).definitions,
    hoisted(outputName(operation), operation.output).definitions,
  ]);
  return Object.assign({}, ...all);
}

function paths() {
  const byAddress: Record<string, Record<string, object>> = {};
  for (const operation of operations) {
    const place = byAddress[operation.address] ?? {};
    place[operation.method] = describe(operation);
    byAddress[operation.address] = place;
  }
  return byAddress;
}

function describe(operation: Operation) {
  const { useCase, method, output, address } = operation;
  return {
    operationId: useCase.name,
    summary: useCase.summary,
    tags: [address.startsWith('/dossiers') ? 'dossiers' : tagOf(address)],
    description: `Roles: ${useCase.roles.join(', ')}.`,
    'x-roles': useCase.roles,
    parameters: parametersOf(operation),
    ...(method === 'post' && operation.rest.length > 0 ? { requestBody: bodyOf(operation) } : {}),
    responses: {
      200: {
        description: useCase.kind === 'command' ? 'Carried out, or had been before.' : 'Found.',
        ...(useCase.kind === 'command'
          ? { headers: { 'Idempotency-Key': { schema: { type: 'string' } } } }
          : {}),
        content: { 'application/json': { schema: hoisted(outputName(operation), output).schema } },
      },
      ...Object.fromEntries(statusesOf(operation).map((status) => [status, problemRef(status)])),
      default: { $ref: '#/components/responses/Problem' },
    },
  };
}

function tagOf(address: string): string {
  return address.startsWith('/issues') ? 'issues' : 'work';
}

function parametersOf(operation: Operation): readonly object[] {
  const { input, inAddress, rest, method, useCase } = operation;
  const required = new Set(input.required ?? []);
  const schemaOf = (name: string): JsonSchema => input.properties?.[name] ?? {};
  const inPath = inAddress.map((name) => ({
    name,
    in: 'path',
    required: true,
    schema: schemaOf(name),
    example: name === 'issue' ? 'no-1' : 'zulin-2026',
  }));
  const inQuery = method === 'post' ? [] : rest;
  return [
    ...inPath,
    ...inQuery.map((name) => ({
      name,
      in: 'query',
      required: required.has(name),
      schema: schemaOf(name),
    })),
    ...(useCase.kind === 'command' ? [{ $ref: '#/components/parameters/IdempotencyKey' }] : []),
  ];
}

function bodyOf(operation: Operation) {
  const example = bodyExamples[operation.useCase.name];
  const { schema } = hoisted(inputName(operation), bodySchema(operation));
  return {
    required: (schema.required ?? []).length > 0,
    content: {
      'application/json': {
        schema,
        ...(example === undefined ? {} : { example }),
      },
    },
  };
}

function statusesOf({ useCase, inAddress }: Operation): readonly number[] {
  const always = inAddress.length > 0 ? [400, 401, 403, 404] : [400, 401, 403];
  return useCase.kind === 'command' ? [...always, 409, 413, 415, 422] : always;
}

function problemRef(status: number) {
  const title: Words | undefined = problemTitles[status];
  return {
    description: title?.en ?? 'Problem',
    content: {
      'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
    },
  };
}
