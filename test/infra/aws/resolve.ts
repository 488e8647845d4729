import { z } from 'zod';
import type { SynthesisedStack } from './cloud-assembly.ts';

const intrinsicSchema = z.union([
  z.strictObject({ Ref: z.string() }),
  z.strictObject({ 'Fn::GetAtt': z.tuple([z.string(), z.string()]) }),
  z.strictObject({ 'Fn::Join': z.tuple([z.string(), z.array(z.unknown())]) }),
  z.strictObject({ 'Fn::ImportValue': z.unknown() }),
  z.strictObject({ 'Fn::GetStackOutput': z.unknown() }),
  z.strictObject({ 'Fn::Select': z.tuple([z.unknown(), z.unknown()]) }),
]);

const ACCOUNT = '111122223333';

/**
 * Writes a value of a template as text: a table or bucket as its ARN, any other resource by its
 * name. What it does not understand is an error, so that nothing slips past a check unread.
 */
export function resolved(
  value: unknown,
  stack: SynthesisedStack,
  all: readonly SynthesisedStack[],
): string {
  if (typeof value === 'string') return value;
  const token = intrinsicSchema.parse(value);
  if ('Ref' in token) return reference(token.Ref, stack);
  if ('Fn::GetAtt' in token) return attribute(...token['Fn::GetAtt'], stack);
  if ('Fn::Join' in token) {
    const [separator, parts] = token['Fn::Join'];
    return parts.map((part) => resolved(part, stack, all)).join(separator);
  }
  if ('Fn::ImportValue' in token) {
    const name = resolved(token['Fn::ImportValue'], stack, all);
    return exported(name, all);
  }
  return `<${stack.name} ${JSON.stringify(token)}>`;
}

function reference(name: string, stack: SynthesisedStack): string {
  const pseudo: Readonly<Record<string, string>> = {
    'AWS::Partition': 'aws',
    'AWS::AccountId': ACCOUNT,
    'AWS::Region': stack.region,
    'AWS::URLSuffix': 'amazonaws.com',
    'AWS::StackName': stack.name,
    'AWS::NoValue': '',
  };
  return pseudo[name] ?? `${stack.name}/${name}`;
}

function attribute(id: string, name: string, stack: SynthesisedStack): string {
  const type = stack.Resources[id]?.Type;
  if (name === 'Arn' && type === 'AWS::DynamoDB::Table')
    return `arn:aws:dynamodb:${stack.region}:${ACCOUNT}:table/${id}`;
  if (name === 'Arn' && type === 'AWS::S3::Bucket') return `arn:aws:s3:::${id.toLowerCase()}`;
  return `${stack.name}/${id}.${name}`;
}

function exported(name: string, all: readonly SynthesisedStack[]): string {
  for (const stack of all)
    for (const { Value, Export } of Object.values(stack.Outputs))
      if (Export?.Name === name) return resolved(Value, stack, all);
  throw new Error(`no stack exports ${name}`);
}
