import { commands, queries } from '../../application/catalogue.ts';
import type { Command, Query } from '../../application/use-case.ts';
import { addressOf, isInAddress } from './address-of.ts';
import { type JsonSchema, jsonSchemaOf } from './json-schema.ts';

type UseCase = Command<unknown, unknown> | Query<unknown, unknown>;

/** A use case as it stands under `/api/v1`. */
export interface Operation {
  readonly useCase: UseCase;
  readonly method: 'get' | 'post';
  /** Below the base path, with `{dossier}` or `{issue}` where an id stands. */
  readonly address: string;
  /** The whole input, ids of the address included. */
  readonly input: JsonSchema;
  readonly output: JsonSchema;
  /** Members of the input that the address carries. */
  readonly inAddress: readonly string[];
  /** Members of the input that go into the query or the body. */
  readonly rest: readonly string[];
}

const useCases: readonly UseCase[] = [...Object.values(commands), ...Object.values(queries)];

/** Everything in the catalogue, in its order. */
export const operations: readonly Operation[] = useCases.map(operationOf);

function operationOf(useCase: UseCase): Operation {
  const input = jsonSchemaOf(useCase.input, 'input');
  const properties = Object.entries(input.properties ?? {});
  const members = properties.map(([name]) => name);
  // What does not fit into a query, such as a file, is sent as a body even where it only asks.
  const fitsIntoQuery = properties.every(([, schema]) => schema.type !== 'object');
  return {
    useCase,
    method: useCase.kind === 'query' && fitsIntoQuery ? 'get' : 'post',
    address: addressOf(useCase.kind, useCase.name, members),
    input,
    output: jsonSchemaOf(useCase.output, 'output'),
    inAddress: members.filter(isInAddress),
    rest: members.filter((name) => !isInAddress(name)),
  };
}

/** Whether a member of the input is a list, which a query gives by repeating its name. */
export function isList(operation: Operation, member: string): boolean {
  return operation.input.properties?.[member]?.type === 'array';
}

/** The schema of what the body holds: the input without what the address carries. */
export function bodySchema({ input, rest }: Operation): JsonSchema {
  const kept = new Set(rest);
  const properties = Object.entries(input.properties ?? {}).filter(([name]) => kept.has(name));
  const required = (input.required ?? []).filter((name) => kept.has(name));
  return {
    ...input,
    properties: Object.fromEntries(properties),
    ...(required.length === 0 ? { required: undefined } : { required }),
  };
}
