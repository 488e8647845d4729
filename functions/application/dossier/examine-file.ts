import { z } from 'zod';
import { disclosureAttributeSchema } from '../../domain/disclosure/attributes.ts';
import { digestOfAudit } from '../../domain/document/acceptance.ts';
import { auditFindingSchema, auditKindSchema } from '../../domain/document/audit.ts';
import { checkFormat } from '../../domain/document/format/check-format.ts';
import { formatRuleNames } from '../../domain/document/format/format-rules.ts';
import { refuseSecretDocument } from '../../domain/document/format/secrecy.ts';
import { policyDocumentSchema } from '../../domain/document/model.ts';
import { digestSchema } from '../../domain/kernel/digest.ts';
import { localDateOf } from '../../domain/kernel/time.ts';
import type { IntakePicture } from '../../ports/intake.ts';
import type { Environment } from '../environment.ts';
import { query } from '../use-case.ts';
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
  /** Names this audit; a lodging that confirms something says so by it. */
  audit: digestSchema,
  /** Worst first. What blocks has to be mended in the file. */
  findings: z.array(auditFindingSchema),
  /** Whether the file may be lodged, once everything to confirm is confirmed. */
  acceptable: z.boolean(),
  toConfirm: z.array(auditKindSchema),
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
  const format = as === 'document' ? checkFormat(document, { today, attribute }) : [];
  const confirms = audit.findings.filter(({ severity }) => severity === 'confirms');
  const examination: Examination = {
    audit: digestOfAudit(audit),
    findings: audit.findings,
    acceptable: audit.findings.every(({ severity }) => severity !== 'blocks'),
    toConfirm: confirms.map(({ kind }) => kind),
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
