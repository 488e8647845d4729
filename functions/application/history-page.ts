import { z } from 'zod';
import { digestSchema } from '../domain/kernel/digest.ts';
import { actorSchema } from '../domain/kernel/people.ts';
import { instantSchema } from '../domain/kernel/time.ts';
import type { StreamName } from '../ports/ledger.ts';
import type { Environment } from './environment.ts';

const PAGE = 1_000;

/** From which event on a page of an audit trail is asked for. */
export const fromVersionSchema = z.coerce.number().int().min(1).default(1);

/** A page of an audit trail: every event with its hash. */
export const historyPageSchema = z.strictObject({
  events: z.array(
    z.strictObject({
      version: z.int(),
      type: z.string(),
      at: instantSchema,
      actor: actorSchema,
      data: z.record(z.string(), z.json()),
      previousHash: digestSchema,
      hash: digestSchema,
    }),
  ),
});

/** The next thousand events of a stream, as the ledger has them. */
export async function historyPage(
  { ledger }: Environment,
  stream: StreamName,
  fromVersion: number,
): Promise<z.output<typeof historyPageSchema>> {
  const events = await ledger.read(stream, { fromVersion, limit: PAGE });
  return {
    events: events.map(({ version, type, at, actor, data, previousHash, hash }) => ({
      version,
      type,
      at,
      actor,
      data: z.record(z.string(), z.json()).parse(data),
      previousHash,
      hash,
    })),
  };
}
