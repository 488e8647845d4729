import { z } from 'zod';
import { candidateIdSchema, rulingSchema } from '../decisions.ts';
import { personalDataTypeSchema, privacyContextSchema } from '../personal-data.ts';

const candidates = z.array(candidateIdSchema).min(1).max(20_000);

/** What a reviewer does in a review; each can be undone until the gate is closed. */
export const reviewActSchema = z.discriminatedUnion('act', [
  z.strictObject({
    act: z.literal('decide'),
    candidates,
    ruling: rulingSchema,
    /** Also for every other mention of the same person or value, in every part of the package. */
    everywhere: z.boolean(),
  }),
  /**
   * As the engine proposes, for those among them that are undecided. What an exception would free
   * stays undecided: its ground is a person's to give.
   */
  z.strictObject({ act: z.literal('acceptProposals'), candidates }),
  /** Back to undecided. */
  z.strictObject({ act: z.literal('reopen'), candidates }),
  /**
   * What the engine missed: the words between two offsets of a block's or a cell's text. It is
   * masked until the reviewer decides otherwise, and replaces what it encloses.
   */
  z.strictObject({
    act: z.literal('add'),
    part: z.string().min(1).max(64),
    block: z.int().min(0),
    cell: z.strictObject({ row: z.int().min(0), column: z.int().min(0) }).nullable(),
    start: z.int().min(0),
    end: z.int().min(1),
    type: personalDataTypeSchema,
    /** Also wherever the same words stand in the package. */
    everywhere: z.boolean(),
  }),
  /** Takes back what a reviewer added, never what the engine found. */
  z.strictObject({ act: z.literal('remove'), candidates }),
  /** Everything proposed for masking is kept after all; `confirmed` answers the question back. */
  z.strictObject({
    act: z.literal('discardProposals'),
    reason: z.string().trim().max(1_000),
    confirmed: z.boolean(),
  }),
  /** Seen, and what had to be masked or withheld for it has been. */
  z.strictObject({
    act: z.literal('acknowledge'),
    warnings: z.array(z.string().min(1).max(160)).min(1).max(2_000),
  }),
  /** What the document is for, which decides what the engine proposes; it searches again. */
  z.strictObject({ act: z.literal('setContext'), context: privacyContextSchema }),
  z.strictObject({ act: z.literal('undo') }),
  z.strictObject({ act: z.literal('redo') }),
]);
export type ReviewAct = z.infer<typeof reviewActSchema>;
