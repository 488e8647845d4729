import { z } from 'zod';

/**
 * What masking value by value does not solve (GB/T 37964 quasi-identifiers, PIPL art. 28): it
 * needs a person's eyes, who may then mask more or withhold the passage.
 */
export const warningKinds = [
  /** Few people in a list, each with a place, an exact amount and a cause. */
  'smallGroup',
  /** One person described by so much that a neighbour recognises her without the name. */
  'combination',
  /** Somebody under 14 (PIPL art. 28) or under 18: the whole record is to be withheld. */
  'minor',
  'health',
  'hardship',
] as const;
export type WarningKind = (typeof warningKinds)[number];

export const privacyWarningSchema = z.strictObject({
  /** Made of place and kind: the same text gives the same ids. */
  id: z.string().regex(/^[a-zA-Z0-9/.:-]{1,160}$/),
  kind: z.enum(warningKinds),
  part: z.string().min(1).max(64),
  block: z.int().min(0),
  /** Row and place in the row; null for a block that is no table, or for the whole table. */
  cell: z.strictObject({ row: z.int().min(0), column: z.int().min(0) }).nullable(),
  /** Where the words stand that gave rise to it, within the block's or cell's text. */
  span: z.strictObject({ start: z.int().min(0), end: z.int().min(0) }).nullable(),
  /** How many people it is about; 0 where that cannot be said. */
  people: z.int().min(0),
  /** Which quasi-identifiers come together. */
  fields: z.array(z.enum(['place', 'amount', 'cause', 'age', 'sex', 'date', 'household', 'work'])),
});
export type PrivacyWarning = z.infer<typeof privacyWarningSchema>;
