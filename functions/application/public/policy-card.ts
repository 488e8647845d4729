import { z } from 'zod';
import { formSchema } from '../../domain/interpretation/plan.ts';
import { digestSchema } from '../../domain/kernel/digest.ts';
import {
  dossierIdSchema,
  issueIdSchema,
  materialKeySchema,
} from '../../domain/kernel/identifiers.ts';
import { instantSchema, localDateSchema } from '../../domain/kernel/time.ts';
import { jsonObjectSchema } from '../../ports/ledger/event-schema.ts';
import type { JsonObject } from '../../ports/ledger.ts';
import { departmentWords, type Environment } from '../environment.ts';
import type { PolicyEntry, PublicFile } from './policy-entry.ts';

const recordSchema = z.strictObject({
  stream: z.string(),
  version: z.int().min(1),
  type: z.string(),
  at: instantSchema,
  hash: digestSchema,
});
const fileSchema = z.strictObject({
  digest: digestSchema,
  docx: digestSchema.nullable(),
  marked: z.array(
    z.strictObject({ digest: digestSchema, recorded: recordSchema, stands: z.boolean() }),
  ),
  model: digestSchema,
  recorded: recordSchema,
  released: recordSchema,
});

/** A policy as the index keeps it: departments by code, because their names are the city's. */
const cardSchema = z.strictObject({
  dossier: dossierIdSchema,
  title: z.string().nullable(),
  documentNumber: z.string().nullable(),
  issuingOrgan: z.string().nullable(),
  dateOfDocument: z.string().nullable(),
  department: z.string(),
  jointDepartments: z.array(z.string()),
  normative: z.boolean(),
  publishedAt: instantSchema,
  updatedAt: instantSchema,
  marks: z.array(
    z.strictObject({
      validity: z.enum(['amended', 'repealed', 'lapsed', 'revoked']),
      effectiveOn: localDateSchema,
      basis: z.string(),
    }),
  ),
  /** Cards that were kept before it was told have none. */
  validUntil: localDateSchema.nullable().default(null),
  document: fileSchema,
  interpretations: z.array(
    z.strictObject({
      key: materialKeySchema,
      title: z.string().nullable(),
      form: formSchema,
      /** Cards that were kept before recordings could be named have none. */
      media: z.array(z.string()).default([]),
      /** The same of cards from before doubts could be answered. */
      answers: z.array(z.string()).default([]),
      questionsAndCases: z.array(
        z.strictObject({
          kind: z.enum(['question', 'case']),
          anchor: z.string(),
          title: z.string(),
        }),
      ),
      file: fileSchema,
    }),
  ),
  promised: z.array(
    z.strictObject({ form: formSchema, dueOn: localDateSchema, provisional: z.boolean() }),
  ),
  gazetted: z.strictObject({ issue: issueIdSchema, page: z.int().min(1) }).nullable(),
  /** Cards that were kept before a replaced document could be named have none. */
  replaces: z
    .strictObject({
      title: z.string(),
      documentNumber: z.string().nullable(),
      dossier: dossierIdSchema.nullable(),
      model: digestSchema,
    })
    .nullable()
    .default(null),
  verificationCode: z.string(),
});

export function cardOf(policy: PolicyEntry): JsonObject {
  const { department, jointDepartments, marks, ...others } = policy;
  const card: z.infer<typeof cardSchema> = {
    ...others,
    department: department.id,
    jointDepartments: jointDepartments.map(({ id }) => id),
    // Only what a mark says; the event may hold more.
    marks: marks.map(({ validity, effectiveOn, basis }) => ({ validity, effectiveOn, basis })),
    document: cardFileOf(policy.document),
    interpretations: policy.interpretations.map(
      ({ file, media, answers, questionsAndCases, ...rest }) => ({
        ...rest,
        media: [...media],
        answers: [...answers],
        questionsAndCases: [...questionsAndCases],
        file: cardFileOf(file),
      }),
    ),
    promised: [...policy.promised],
  };
  return jsonObjectSchema.parse(card);
}

function cardFileOf(file: PublicFile): z.infer<typeof fileSchema> {
  return { ...file, marked: [...file.marked] };
}

/** The policy of a card; null for a card that another version wrote. */
export function policyOf(environment: Environment, card: JsonObject): PolicyEntry | null {
  const parsed = cardSchema.safeParse(card);
  if (!parsed.success) return null;
  const named = (id: string) => ({ id, name: departmentWords(environment, id) });
  return {
    ...parsed.data,
    department: named(parsed.data.department),
    jointDepartments: parsed.data.jointDepartments.map(named),
  };
}
