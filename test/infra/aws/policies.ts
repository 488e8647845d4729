import { z } from 'zod';
import type { SynthesisedStack } from './cloud-assembly.ts';
import { resolved } from './resolve.ts';

const oneOrMore = z.union([z.array(z.unknown()), z.unknown().transform((one) => [one])]);
const statementSchema = z.object({
  Effect: z.enum(['Allow', 'Deny']),
  Action: oneOrMore.optional(),
  NotAction: z.unknown().optional(),
  Resource: oneOrMore.optional(),
  NotResource: z.unknown().optional(),
  Condition: z.record(z.string(), z.record(z.string(), z.unknown())).default({}),
});
const documentSchema = z.object({ Statement: oneOrMore });

/** What one principal is allowed or denied, in text. */
export interface Permission {
  readonly from: string;
  readonly effect: 'Allow' | 'Deny';
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  readonly condition: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** Every statement of every policy that a role of these stacks carries. */
export function permissionsOf(stacks: readonly SynthesisedStack[]): readonly Permission[] {
  return stacks.flatMap((stack) =>
    Object.entries(stack.Resources).flatMap(([id, { Type, Properties }]) =>
      documentsOf(Type, Properties).flatMap((document) =>
        documentSchema
          .parse(document)
          .Statement.map((statement) =>
            permission(`${stack.name}/${id}`, statement, stack, stacks),
          ),
      ),
    ),
  );
}

function documentsOf(type: string, properties: Readonly<Record<string, unknown>>): unknown[] {
  if (['AWS::IAM::Policy', 'AWS::IAM::ManagedPolicy', 'AWS::IAM::RolePolicy'].includes(type))
    return [properties.PolicyDocument];
  if (type !== 'AWS::IAM::Role' && type !== 'AWS::IAM::User') return [];
  const inline = z.array(z.object({ PolicyDocument: z.unknown() })).default([]);
  return inline.parse(properties.Policies).map(({ PolicyDocument }) => PolicyDocument);
}

function permission(
  from: string,
  value: unknown,
  stack: SynthesisedStack,
  all: readonly SynthesisedStack[],
): Permission {
  const statement = statementSchema.parse(value);
  // An exception from nothing allows everything else; read it as everything.
  const everything = ['*'];
  const { Effect, Action, Resource, Condition } = statement;
  return {
    from,
    effect: Effect,
    actions: Action?.map((action) => resolved(action, stack, all)) ?? everything,
    resources: Resource?.map((resource) => resolved(resource, stack, all)) ?? everything,
    condition: Condition,
  };
}

/** Whether a permission reaches this action on this resource; conditions are left aside. */
export function reaches(permission: Permission, action: string, resource: string): boolean {
  return (
    permission.actions.some((pattern) => matches(pattern.toLowerCase(), action.toLowerCase())) &&
    permission.resources.some((pattern) => matches(pattern, resource))
  );
}

/** IAM's patterns: `*` is any text and `?` one character. */
function matches(pattern: string, text: string): boolean {
  const escaped = pattern.replaceAll(/[.+^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${escaped.replaceAll('*', '.*').replaceAll('?', '.')}$`, 's').test(text);
}
