import { z } from 'zod';
import { personRoleSchema } from './personal-data.ts';

const spanSchema = z.strictObject({ start: z.int().min(0), end: z.int().min(0) });

/** What can speak for or against a candidate. */
export const evidenceKinds = [
  /** How the characters themselves look. */
  'shape',
  'checksum',
  /** A word before it: 身份证号, 申请人. */
  'label',
  /** The head of its column or row in a table. */
  'header',
  /** Words around it: a verb, a title, its own data. */
  'context',
  /** Its neighbours in a list. */
  'list',
  /** The same value was found on better grounds elsewhere in the package. */
  'elsewhere',
  /** Second opinion: how a dictionary cuts the sentence into words. */
  'segmenter',
  /** A label that says it is something else: 项目编号, 统一社会信用代码. */
  'veto',
  /** Another finding that claims a part of the same characters, so that all of it is masked. */
  'overlap',
  /** A person selected it. */
  'reviewer',
] as const;

/** A passage of a package: a block or a fact of a document, or a cell of a table. */
export const evidencePlaceSchema = z.strictObject({
  part: z.string().min(1).max(64),
  block: z.int().min(0),
  cell: z.strictObject({ row: z.int().min(0), column: z.int().min(0) }).nullable(),
});
export type EvidencePlace = z.infer<typeof evidencePlaceSchema>;

/** One reason; offsets instead of words, so that no record repeats a value. */
export const evidenceSchema = z.strictObject({
  kind: z.enum(evidenceKinds),
  /** Where the word stands on which it rests; null where it rests on no single place. */
  span: spanSchema.nullable(),
  /**
   * The passage that `span` counts in, where it is not the candidate's own: the head of its
   * column, a label in the block before.
   */
  place: evidencePlaceSchema.optional(),
  /**
   * What it added to the score, or took from it. The shape's is the score before context, and all
   * of them add up to the score after it.
   */
  weight: z.number(),
});
export type Evidence = z.infer<typeof evidenceSchema>;

/** Why the engine proposes to keep what it found. */
export const keptReasons = [
  /** A label says that it is no personal data. */
  'veto',
  /** Too little speaks for it. */
  'weak',
  'official',
  'organisation',
  'punished',
  'disclosed',
  'example',
  'alreadyMasked',
] as const;
export type KeptReason = (typeof keptReasons)[number];

export const exemptionSchema = z.strictObject({
  exception: z.enum(['punitivePublicity', 'mandatoryDisclosure']),
  /** The clause that names the exception, behind the short name of its source. */
  clause: z.string().min(1).max(60),
  /** Full title of the source. */
  title: z.string().min(1).max(200),
});
export type Exemption = z.infer<typeof exemptionSchema>;

/** What is printed instead of a value of some type; each destroys. */
export const operators = [
  'pseudonym',
  'regionOnly',
  'prefixOnly',
  'lastFour',
  'villageOnly',
  'yearOnly',
  'removed',
] as const;
export type Operator = (typeof operators)[number];

/** Why something was proposed, for a reviewer to follow and to contradict. */
export const explanationSchema = z.strictObject({
  /** Which recogniser found it; its rule is the candidate's `rule`. */
  recogniser: z.string().min(1).max(40),
  evidence: z.array(evidenceSchema).max(40),
  checksum: z.enum(['passed', 'failed']).nullable(),
  role: personRoleSchema.nullable(),
  /** Score of the shape alone; the candidate's `score` is the one after context. */
  scoreBefore: z.number().min(0).max(1),
  /** Null where the proposal is to mask. */
  kept: z.enum(keptReasons).nullable(),
  /** The exception that frees the value; only ever a proposal, which a person must ground. */
  exemption: exemptionSchema.nullable(),
  operator: z.enum(operators),
});
export type Explanation = z.infer<typeof explanationSchema>;
