import { z } from 'zod';
import { candidateIdSchema } from '../decisions.ts';
import { explanationSchema } from '../explanation.ts';
import { type PersonalDataType, personalDataTypeSchema } from '../personal-data.ts';
import { normalise } from '../reading/normalise.ts';

const offset = z.int().min(0);

/**
 * A candidate with its value and the words around it. It holds raw personal data: it is for memory
 * and for the vault, and must reach neither ledger nor log.
 */
export const mentionSchema = z.strictObject({
  id: candidateIdSchema,
  part: z.string().min(1).max(64),
  block: offset,
  cell: z.strictObject({ row: offset, column: offset }).nullable(),
  start: offset,
  end: offset,
  type: personalDataTypeSchema,
  action: z.enum(['mask', 'keep']),
  rule: z.string().min(1).max(80),
  score: z.number().min(0).max(1),
  explanation: explanationSchema,
  /** On every piece of a value that runs over several passages: the id of its first piece. */
  group: candidateIdSchema.optional(),
  value: z.string(),
  /** Up to 16 UTF-16 units on either side, to find the place again in a changed text. */
  before: z.string().max(16),
  after: z.string().max(16),
});
export type Mention = z.infer<typeof mentionSchema>;

const AROUND = 16;

/** The value of a span and the words around it. */
export function wordsAt(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): Pick<Mention, 'value' | 'before' | 'after'> {
  return {
    value: text.slice(start, end),
    before: text.slice(Math.max(0, start - AROUND), start),
    after: text.slice(end, end + AROUND),
  };
}

/** What says nothing within a value. A dash in an address separates the house from the room. */
const looseIn: Readonly<Partial<Record<PersonalDataType, RegExp>>> = {
  person: /[\s·.]/g,
  address: /\s/g,
  email: /\s/g,
  socialAccount: /\s/g,
};

/** One spelling for all spellings of a value: names with spaces in them, numbers in groups. */
export function plainValue(type: PersonalDataType, value: string): string {
  const { text } = normalise(value);
  const loose = looseIn[type] ?? /[\s·-]/g;
  return text.replaceAll(loose, '').toUpperCase();
}

/** Equal for all mentions of one person or of one value, whatever a number was taken for. */
export function sameKey({ type, value, group }: Pick<Mention, 'type' | 'value' | 'group'>): string {
  if (group !== undefined) return `group ${group}`;
  return `${type === 'person' ? 'person' : 'value'} ${plainValue(type, value)}`;
}
