import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { z } from 'zod';

/**
 * An event as a line of the export holds it. Nothing of the system's own code is used from here
 * on: who recounts must not repeat its mistakes.
 */
const eventSchema = z.object({
  stream: z.string(),
  version: z.number(),
  type: z.string(),
  at: z.string(),
  actor: z.object({ id: z.string(), department: z.string().optional() }),
  data: z.record(z.string(), z.json()),
});
export type ExportedEvent = z.infer<typeof eventSchema>;

/** The events of each stream, oldest first, by the stream's name. */
export type Exported = ReadonlyMap<string, readonly ExportedEvent[]>;

/** Header, ends of streams and the end of the ledger are lines without a type. */
const lineSchema = z.object({ stream: z.string(), type: z.string() });

/** @throws {Error} a line that is no JSON, or an event of another shape */
export async function readExport(file: string): Promise<Exported> {
  const streams = new Map<string, ExportedEvent[]>();
  for await (const line of createInterface({ input: createReadStream(file, 'utf8') })) {
    const value: unknown = JSON.parse(line);
    if (!lineSchema.safeParse(value).success) continue;
    const event = eventSchema.parse(value);
    const events = streams.get(event.stream) ?? [];
    if (event.version !== events.length + 1) {
      throw new Error(`${event.stream} has version ${event.version} after ${events.length}`);
    }
    events.push(event);
    streams.set(event.stream, events);
  }
  return streams;
}
