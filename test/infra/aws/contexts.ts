import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { type DeploymentContext, readContext } from '../../../infra/aws/context.ts';

export const checkout = fileURLToPath(new URL('../../..', import.meta.url));

const cdkSchema = z.object({ app: z.string(), context: z.record(z.string(), z.unknown()) });

/** cdk.json as it stands. */
export const cdkJson = cdkSchema.parse(JSON.parse(readFileSync(`${checkout}/cdk.json`, 'utf8')));

/** The context of cdk.json with some values changed; `undefined` leaves one out. */
export function contextValues(changes: Readonly<Record<string, unknown>> = {}) {
  const values = { ...cdkJson.context };
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined) delete values[`tongbu:${name}`];
    else values[`tongbu:${name}`] = value;
  }
  return values;
}

export function deployment(changes: Readonly<Record<string, unknown>> = {}): DeploymentContext {
  return readContext(contextValues(changes), checkout);
}
