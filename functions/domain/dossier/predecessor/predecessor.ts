import { z } from 'zod';
import { digestSchema } from '../../kernel/digest.ts';
import { dossierIdSchema } from '../../kernel/identifiers.ts';
import { lodgedFileSchema } from '../lodgings.ts';

/** What a replaced document is called where it is shown; never more than the public may know. */
const named = {
  title: z.string().trim().min(1).max(500),
  documentNumber: z.string().max(60).nullable(),
};

/**
 * The document that a new one replaces: one that this house published, by its public text as that
 * stood when it was named, or an older one, by a file that its drafter hands in.
 */
export const predecessorSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('dossier'),
    dossier: dossierIdSchema,
    ...named,
    /** Digest of the public, de-identified text. */
    model: digestSchema,
  }),
  z.strictObject({ kind: z.literal('file'), ...named, file: lodgedFileSchema }),
]);
export type Predecessor = z.infer<typeof predecessorSchema>;

/**
 * The part under which the privacy gate reviews a file that was handed in, because its words are
 * shown beside the new ones. No key of a material has a capital letter.
 */
export const PREDECESSOR_PART = 'predecessorText';

export const predecessorEvents = [
  z.strictObject({
    type: z.literal('PredecessorNamed'),
    data: z.strictObject({ source: predecessorSchema }),
  }),
  z.strictObject({ type: z.literal('PredecessorCleared'), data: z.strictObject({}) }),
] as const;

/** The file to be reviewed with the package; null where the old text is public already or none is named. */
export function predecessorFile(predecessor: Predecessor | null) {
  return predecessor?.kind === 'file' ? predecessor.file : null;
}
