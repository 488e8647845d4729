import { z } from 'zod';
import { digestSchema } from '../../domain/kernel/digest.ts';
import { commandIdSchema } from '../../domain/kernel/identifiers.ts';
import { actorSchema } from '../../domain/kernel/people.ts';
import { instantSchema } from '../../domain/kernel/time.ts';
import type { JsonObject, StreamName } from '../ledger.ts';

const STREAM = /^[a-z][a-z0-9-]{0,39}\/[a-zA-Z0-9][a-zA-Z0-9._:/-]{0,127}$/;

/** ASCII only, so that every store and every reader sorts the names alike. */
export const streamNameSchema = z.custom<StreamName>(
  (value) => typeof value === 'string' && STREAM.test(value),
  'a stream is named <category>/<id>',
);

/**
 * An object as JSON.parse makes it. Its members are checked where they are spelled canonically;
 * copying them through a schema would lose keys such as `__proto__`.
 */
export const jsonObjectSchema = z.custom<JsonObject>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  'must be a JSON object',
);

const newEventShape = {
  type: z.string().regex(/^[a-zA-Z][a-zA-Z0-9.:_-]{0,79}$/),
  at: instantSchema,
  actor: actorSchema,
  data: jsonObjectSchema,
  cause: z.string().min(1).max(400).nullable(),
};
export const newEventSchema = z.strictObject(newEventShape);

/** What the hash of an event covers, besides the previous hash. */
export const eventContentSchema = z.strictObject({
  ...newEventShape,
  stream: streamNameSchema,
  version: z.int().min(1),
  commandId: commandIdSchema,
});
export type EventContent = z.infer<typeof eventContentSchema>;

export const ledgerEventSchema = eventContentSchema.extend({
  previousHash: digestSchema,
  hash: digestSchema,
});
