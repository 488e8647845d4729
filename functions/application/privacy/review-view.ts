import { z } from 'zod';
import {
  candidateIdSchema,
  privacyExceptionSchema,
  rulingSchema,
} from '../../domain/privacy/decisions.ts';
import { explanationSchema } from '../../domain/privacy/explanation.ts';
import {
  personalDataTypeSchema,
  privacyContextSchema,
} from '../../domain/privacy/personal-data.ts';
import { privacyWarningSchema } from '../../domain/privacy/warnings/warnings.ts';

const cellPlace = z.strictObject({ row: z.int().min(0), column: z.int().min(0) });

/** A text in which the reviewer reads and selects: one block, or one cell of a table. */
const passageSchema = z.strictObject({
  block: z.int().min(0),
  cell: cellPlace.nullable(),
  /** Kind of the block, for its look: heading, paragraph, table, figure, footnote … */
  kind: z.string(),
  text: z.string(),
});

const reviewedCandidateSchema = z.strictObject({
  id: candidateIdSchema,
  part: z.string(),
  block: z.int(),
  cell: cellPlace.nullable(),
  start: z.int(),
  end: z.int(),
  type: personalDataTypeSchema,
  /** What the engine proposes. */
  action: z.enum(['mask', 'keep']),
  rule: z.string(),
  score: z.number(),
  explanation: explanationSchema,
  /** The value, for the reviewer's eyes; outside the vault it is kept nowhere else. */
  value: z.string(),
  /** What is printed if it is masked. */
  standIn: z.string(),
  /** The same for all mentions of one person or one value in the package. */
  same: z.string(),
  /** True where a reviewer selected it. */
  added: z.boolean(),
  ruling: rulingSchema.nullable(),
});
export type ReviewedCandidate = z.infer<typeof reviewedCandidateSchema>;

/** A review as its reviewer sees it. */
export const reviewViewSchema = z.strictObject({
  /** Counts the acts; sent back with each act, so that nobody decides on what was not shown. */
  version: z.int().min(0),
  /** What the document is said to be for. */
  context: privacyContextSchema,
  /** The exceptions that this city knows. */
  exceptions: z.array(privacyExceptionSchema),
  /** After texts were lodged again: how many rulings stand still, and how many do not. */
  carried: z.strictObject({ kept: z.int().min(0), lost: z.int().min(0) }).nullable(),
  parts: z.array(
    z.strictObject({
      /** `document`, `plan` or the key of a material. */
      part: z.string(),
      title: z.string(),
      passages: z.array(passageSchema),
    }),
  ),
  candidates: z.array(reviewedCandidateSchema),
  warnings: z.array(privacyWarningSchema.extend({ acknowledged: z.boolean() })),
  counts: z.strictObject({
    undecided: z.int(),
    mask: z.int(),
    keep: z.int(),
    exempt: z.int(),
    unacknowledged: z.int(),
  }),
  /** Names of the acts that would be undone and redone; null where there are none. */
  undo: z.string().nullable(),
  redo: z.string().nullable(),
});
export type ReviewView = z.infer<typeof reviewViewSchema>;
