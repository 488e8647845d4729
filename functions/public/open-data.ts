import { z } from 'zod';
import { validities } from '../application/public/list-policies.ts';
import type { PolicyEntry, PublicFile } from '../application/public/policy-entry.ts';
import { validityOn } from '../application/public/validity-on.ts';
import { formSchema } from '../domain/interpretation/plan.ts';
import { digestSchema } from '../domain/kernel/digest.ts';
import { dossierIdSchema, issueIdSchema, materialKeySchema } from '../domain/kernel/identifiers.ts';
import { instantSchema, type LocalDate, localDateSchema } from '../domain/kernel/time.ts';
import { addresses } from './addresses.ts';
import { interpretationTitle, policyTitle } from './titles.ts';

/** Shapes that programs rely on: members may be added, none changes or goes. */
const department = z.strictObject({ id: z.string(), zh: z.string(), en: z.string() });
const file = z.strictObject({
  url: z.url(),
  mediaType: z.literal('application/pdf'),
  sha256: digestSchema,
  /** Hash of the ledger event that recorded the file. */
  recordedBy: digestSchema,
});
const mark = z.strictObject({
  validity: z.enum(validities),
  effectiveOn: localDateSchema,
  basis: z.string(),
});

export const policyDataSchema = z.strictObject({
  id: dossierIdSchema,
  url: z.url(),
  title: z.string(),
  documentNumber: z.string().nullable(),
  issuingOrgan: z.string().nullable(),
  dateOfDocument: z.iso.date().nullable(),
  department,
  jointDepartments: z.array(department),
  normative: z.boolean(),
  publishedAt: instantSchema,
  updatedAt: instantSchema,
  /** On the day of the request, in China. */
  validity: z.enum(validities),
  marks: z.array(mark),
  /** The last day on which it applies; null for one without an end. */
  validUntil: localDateSchema.nullable(),
  file,
  textUrl: z.url(),
  interpretations: z.array(
    z.strictObject({
      key: materialKeySchema,
      url: z.url(),
      title: z.string(),
      form: formSchema,
      publishedAt: instantSchema,
      file,
    }),
  ),
  promisedInterpretations: z.array(
    z.strictObject({ form: formSchema, dueOn: localDateSchema, provisional: z.boolean() }),
  ),
  gazette: z.strictObject({ issue: issueIdSchema, page: z.int() }).nullable(),
});
export type PolicyData = z.infer<typeof policyDataSchema>;

export const policiesDataSchema = z.strictObject({
  city: z.string(),
  total: z.int(),
  page: z.int(),
  pages: z.int(),
  /** Address of the next page; null on the last. */
  next: z.url().nullable(),
  policies: z.array(policyDataSchema),
});
export type PoliciesData = z.infer<typeof policiesDataSchema>;

export function policyData(policy: PolicyEntry, root: string, today: LocalDate): PolicyData {
  const { dossier } = policy;
  return {
    id: dossier,
    url: `${root}${addresses.policy(dossier)}`,
    title: policyTitle(policy),
    documentNumber: policy.documentNumber,
    issuingOrgan: policy.issuingOrgan,
    dateOfDocument: policy.dateOfDocument,
    department: { id: policy.department.id, ...policy.department.name },
    jointDepartments: policy.jointDepartments.map(({ id, name }) => ({ id, ...name })),
    normative: policy.normative,
    publishedAt: policy.publishedAt,
    updatedAt: policy.updatedAt,
    validity: validityOn(policy, today).validity,
    marks: [...policy.marks],
    validUntil: policy.validUntil,
    file: fileData(policy.document, root),
    textUrl: `${root}${addresses.policyText(dossier)}`,
    interpretations: policy.interpretations.map((interpretation) => ({
      key: interpretation.key,
      url: `${root}${addresses.interpretation(dossier, interpretation.key)}`,
      title: interpretationTitle(policy, interpretation),
      form: interpretation.form,
      publishedAt: interpretation.file.released.at,
      file: fileData(interpretation.file, root),
    })),
    promisedInterpretations: [...policy.promised],
    gazette: policy.gazetted,
  };
}

function fileData({ digest, recorded }: PublicFile, root: string): PolicyData['file'] {
  return {
    url: `${root}${addresses.file(digest)}`,
    mediaType: 'application/pdf',
    sha256: digest,
    recordedBy: recorded.hash,
  };
}
