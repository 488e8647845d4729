import { z } from 'zod';
import { canonicalJson } from '../../domain/kernel/canonical-json.ts';
import { type Digest, digestOfValue, digestSchema } from '../../domain/kernel/digest.ts';
import type { StreamName } from '../ledger.ts';
import { ledgerEventSchema, streamNameSchema } from './event-schema.ts';

/**
 * An export is JSON Lines, every line in canonical JSON:
 * a header; then for each stream, in ascending order of the names, its events from version 1 on
 * and a line that closes the stream with its head; then a line that closes the file with the
 * counts and a digest over all heads. So nothing can be cut off or left out unnoticed, and a
 * reader needs no more memory than one line.
 */
export const exportHeader = { format: 'tongbu-ledger', version: 1 } as const;

/** In UTF-16 code units; an event has at most 100,000 before its names and hashes. */
export const LONGEST_LINE = 200_000;

const count = z.int().min(0);
const headerSchema = z.strictObject({
  format: z.literal(exportHeader.format),
  version: z.literal(exportHeader.version),
});
const streamEndSchema = z.strictObject({
  endOfStream: streamNameSchema,
  version: z.int().min(1),
  head: digestSchema,
});
const fileEndSchema = z.strictObject({
  endOfLedger: z.literal(true),
  streams: count,
  events: count,
  heads: digestSchema,
});
const lineSchema = z.union([ledgerEventSchema, streamEndSchema, fileEndSchema, headerSchema]);

export type StreamEnd = z.infer<typeof streamEndSchema>;
export type FileEnd = z.infer<typeof fileEndSchema>;
export type ExportLine = z.infer<typeof lineSchema>;

/**
 * Reads one line. Null when it is no line of an export, or not spelled canonically: a second
 * spelling (a key given twice, another order) could show one reader what another one skips.
 */
export function parseExportLine(text: string): ExportLine | null {
  try {
    const value: unknown = JSON.parse(text);
    const parsed = lineSchema.safeParse(value);
    return parsed.success && canonicalJson(value) === text ? parsed.data : null;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return null;
    throw error;
  }
}

/** The digest over the heads of the streams so far; it starts from `noHeads`. */
export function addHead(
  heads: Digest,
  stream: StreamName,
  head: { readonly version: number; readonly hash: Digest },
): Digest {
  const { version, hash } = head;
  return digestOfValue('tongbu/ledger-heads/v1', { heads, stream, version, hash });
}

export const noHeads: Digest = digestOfValue('tongbu/ledger-heads/v1', null);
