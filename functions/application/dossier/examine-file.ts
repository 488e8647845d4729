import { z } from 'zod';
import { disclosureAttributeSchema } from '../../domain/disclosure/attributes.ts';
import { formatRuleNames } from '../../domain/document/format/rule-names.ts';
import { refuseSecretDocument } from '../../domain/document/format/secrecy.ts';
import { policyDocumentSchema } from '../../domain/document/model.ts';
import { localDateOf } from '../../domain/kernel/time.ts';
import type { IntakePicture } from '../../ports/intake.ts';
import type { Environment } from '../environment.ts';
import { query } from '../use-case.ts';
import { answerOf, auditAnswer } from './audit-answer.ts';
import { citationSchema } from './dossier-view.ts';
import { readSubmitted, submittedFileSchema } from './intake-file.ts';

const inputSchema = z.strictObject({
  file: submittedFileSchema,
  /** The format of official documents is checked for a document only. */
  as: z.enum(['document', 'interpretation']).default('document'),
  /** 公开属性 as it will be proposed; the annotation is held against it. */
  attribute: disclosureAttributeSchema.nullable().default(null),
});

export const formatFindingSchema = z.strictObject({
  rule: z.enum(formatRuleNames),
  severity: z.enum(['error', 'advice']),
  /** The clause, or the custom, that the rule rests on. */
  citation: citationSchema,
  /** Index into the blocks of the document; null where what is missing has no place. */
  block: z.int().min(0).nullable(),
  /** The words as they stand; empty where something is missing. */
  found: z.string(),
  /** What to put instead; empty to leave it out; null where nobody can tell. */
  suggestion: z.string().nullable(),
  /** How many places the finding speaks for. */
  places: z.int().min(1),
});

const examinationSchema = z.strictObject({
  ...auditAnswer,
  /** Errors first; they stop nothing, reviewers see them too. Empty for an interpretation. */
  format: z.array(formatFindingSchema),
  /** The document as it was read, which is what would be reviewed and published. */
  document: policyDocumentSchema,
});
export type Examination = z.infer<typeof examinationSchema>;

/** An examination with the pictures that the document's figures name. */
export interface Examined {
  readonly examination: Examination;
  readonly pictures: readonly IntakePicture[];
}

/**
 * Reads a file as a lodging would, and says everything that there is to say about it first.
 * Nothing is kept.
 *
 * @throws {Refusal} of the intake, or `documentSecret`
 */
export async function examine(
  environment: Environment,
  { file, as, attribute }: z.infer<typeof inputSchema>,
): Promise<Examined> {
  const { document, audit, pictures } = await readSubmitted(environment, file);
  refuseSecretDocument(document);
  const today = localDateOf(environment.clock.now());
  const { checkFormat } = await import('../../domain/document/format/check-format.ts');
  const format = as === 'document' ? checkFormat(document, { today, attribute }) : [];
  const examination: Examination = {
    ...answerOf(audit),
    format: format.map((finding) => ({ ...finding })),
    document,
  };
  return { examination, pictures };
}

export const examineFile = query({
  name: 'examineFile',
  summary:
    'Examine a file before it is lodged: what it hides, its format, and how it is read; nothing is kept.',
  roles: ['drafter'],
  input: inputSchema,
  output: examinationSchema,
  run: async (environment, _person, input) => (await examine(environment, input)).examination,
});
