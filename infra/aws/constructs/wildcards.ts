import { Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { z } from 'zod';
import { acknowledge } from './acknowledge.ts';

/**
 * Lets policies end in a wildcard where AWS has no narrower name for what does not exist yet.
 *
 * @param wildcards resources as the policies write them, each with the reason why
 */
export function acknowledgeWildcards(
  scope: Construct,
  wildcards: readonly (readonly [resource: string, reason: string])[],
): void {
  const stack = Stack.of(scope);
  const findings = wildcards.map(([resource, reason]) => {
    const written = flat(stack.resolve(resource));
    return [`AwsSolutions-IAM5[Resource::${written}]`, reason] as const;
  });
  acknowledge(scope, Object.fromEntries(findings));
}

/** A resource of another stack as this stack's template will name it. */
export function imported(arn: string, owner: Construct): string {
  return Stack.of(owner).exportValue(arn);
}

const joinSchema = z.object({ 'Fn::Join': z.tuple([z.string(), z.array(z.unknown())]) });
const attributeSchema = z.object({ 'Fn::GetAtt': z.array(z.string()) });
const importSchema = z.object({ 'Fn::ImportValue': z.string() });
const referenceSchema = z.object({ Ref: z.string() });

/** An expression of CloudFormation as cdk-nag writes it into the ids of its findings. */
function flat(expression: unknown): string {
  if (typeof expression === 'string') return expression;
  const join = joinSchema.safeParse(expression);
  if (join.success) {
    const [delimiter, items] = join.data['Fn::Join'];
    return items.map(flat).join(delimiter);
  }
  const attribute = attributeSchema.safeParse(expression);
  if (attribute.success) return `<${attribute.data['Fn::GetAtt'].join('.')}>`;
  const value = importSchema.safeParse(expression);
  if (value.success) return value.data['Fn::ImportValue'];
  return `<${referenceSchema.parse(expression).Ref}>`;
}
