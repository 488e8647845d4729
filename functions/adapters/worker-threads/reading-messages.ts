import { z } from 'zod';
import { auditFindingSchema } from '../../domain/document/audit.ts';
import { policyDocumentSchema } from '../../domain/document/model.ts';
import { digestSchema } from '../../domain/kernel/digest.ts';

const bytesSchema = z.custom<Uint8Array>((value) => value instanceof Uint8Array);

/** What the reading thread is asked. */
export const readingRequestSchema = z.strictObject({
  bytes: bytesSchema,
  fileName: z.string(),
});
export type ReadingRequest = z.infer<typeof readingRequestSchema>;

/** What it answers; anything that nobody expected ends the thread instead. */
export const readingAnswerSchema = z.discriminatedUnion('outcome', [
  z.strictObject({
    outcome: z.literal('read'),
    document: policyDocumentSchema,
    audit: z.array(auditFindingSchema),
    pictures: z.array(
      z.strictObject({
        digest: digestSchema,
        mediaType: z.enum(['image/png', 'image/jpeg']),
        bytes: bytesSchema,
      }),
    ),
  }),
  z.strictObject({
    outcome: z.literal('refused'),
    reason: z.string(),
    details: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())])),
  }),
]);
export type ReadingAnswer = z.infer<typeof readingAnswerSchema>;
