import type { z } from 'zod';
import { actingAs } from '../domain/kernel/authority.ts';
import { type Digest, digestOfValue } from '../domain/kernel/digest.ts';
import { type CommandId, SYSTEM_IDS } from '../domain/kernel/identifiers.ts';
import type { Person, Role } from '../domain/kernel/people.ts';
import { Refusal } from '../domain/kernel/refusal.ts';
import type { Environment } from './environment.ts';

/** Who asks, and under which command id, so that asking twice does it once. */
export interface Request {
  readonly person: Person;
  readonly commandId: CommandId;
}

/** A command's identity in the ledger: id, and a digest of what it asked for and who asked. */
export interface CommandIdentity {
  readonly id: CommandId;
  readonly digest: Digest;
}

interface Described<Input, Output> {
  /** Verb first, camel case; the last part of the address under `/api/v1`. */
  readonly name: string;
  /** One sentence for the API document. */
  readonly summary: string;
  readonly input: z.ZodType<Input>;
  readonly output: z.ZodType<Output>;
  /** Any of these roles may ask; the domain judges the rest. */
  readonly roles: readonly Role[];
}

/** Something that a person does; it appends to the ledger or changes nothing. */
export interface Command<Input, Output> extends Described<Input, Output> {
  readonly kind: 'command';
  run(
    environment: Environment,
    identity: CommandIdentity,
    person: Person,
    input: Input,
  ): Promise<Output>;
}

/** Something that a person looks at; it changes nothing. */
export interface Query<Input, Output> extends Described<Input, Output> {
  readonly kind: 'query';
  run(environment: Environment, person: Person, input: Input): Promise<Output>;
}

export function command<Input, Output>(
  definition: Omit<Command<Input, Output>, 'kind'>,
): Command<Input, Output> {
  return { kind: 'command', ...definition };
}

export function query<Input, Output>(
  definition: Omit<Query<Input, Output>, 'kind'>,
): Query<Input, Output> {
  return { kind: 'query', ...definition };
}

/**
 * Runs a command as every edge does: parse, authorise, run.
 *
 * @throws ZodError for input of the wrong shape, Refusal for everything the rules forbid
 */
export async function execute<Input, Output>(
  environment: Environment,
  useCase: Command<Input, Output>,
  request: Request,
  rawInput: unknown,
): Promise<Output> {
  actingAs(request.person, ...useCase.roles);
  refuseSystemId(request.commandId);
  const input = useCase.input.parse(rawInput);
  const asked = { useCase: useCase.name, person: request.person.id, input };
  const identity = { id: request.commandId, digest: digestOfValue('tongbu.command.v1', asked) };
  return useCase.run(environment, identity, request.person, input);
}

/**
 * The workflow's own ids can be worked out beforehand; somebody who used one first would stop the
 * step that it belongs to.
 */
function refuseSystemId(commandId: CommandId): void {
  if (commandId.startsWith(SYSTEM_IDS)) throw new Refusal('commandIdReserved', { commandId });
}

/** Runs a query as every edge does: parse, authorise, run. */
export async function ask<Input, Output>(
  environment: Environment,
  useCase: Query<Input, Output>,
  person: Person,
  rawInput: unknown,
): Promise<Output> {
  actingAs(person, ...useCase.roles);
  return useCase.run(environment, person, useCase.input.parse(rawInput));
}
