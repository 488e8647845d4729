import { z } from 'zod';
import { knownDeadlines } from '../../domain/deadlines/obligation-summary.ts';
import { type DossierSummary, dossierSummarySchema } from '../../domain/dossier/head.ts';
import { dossierIdSchema } from '../../domain/kernel/identifiers.ts';
import { departmentIdSchema, roles } from '../../domain/kernel/people.ts';
import { addMonths, type Instant, localDateOf, localDateSchema } from '../../domain/kernel/time.ts';
import { everyHead } from '../every-head.ts';
import { query } from '../use-case.ts';

const rowSchema = z.strictObject({
  dossier: dossierIdSchema,
  title: z.string(),
  documentNumber: z.string().nullable(),
  department: departmentIdSchema,
  normative: z.boolean(),
  effectiveFrom: localDateSchema.nullable(),
  validUntil: localDateSchema,
  validity: z.enum(['inForce', 'amended', 'repealed', 'lapsed', 'revoked']),
  /** `decide`: its end is near; `lapsed`: it has ended and nobody has confirmed that yet. */
  standing: z.enum(['decide', 'lapsed']),
});
export type ExpiringRow = z.infer<typeof rowSchema>;

export const listExpiring = query({
  name: 'listExpiring',
  summary: 'Published documents whose validity ends soon, or has ended without a decision.',
  roles,
  input: z.strictObject({
    months: z.coerce.number().int().min(1).max(120).default(12),
  }),
  output: z.strictObject({ until: localDateSchema, documents: z.array(rowSchema) }),
  run: async (environment, _person, { months }) => {
    const now = environment.clock.now();
    const until = addMonths(localDateOf(now), months);
    const documents: ExpiringRow[] = [];
    for await (const { summary } of everyHead(environment, 'dossier', ['published'])) {
      const row = rowOf(dossierSummarySchema.parse(summary), now);
      if (row !== null && row.validUntil <= until) documents.push(row);
    }
    return {
      until,
      documents: documents.toSorted((a, b) => (a.validUntil < b.validUntil ? -1 : 1)),
    };
  },
});

function rowOf(summary: DossierSummary, now: Instant): ExpiringRow | null {
  const { dossier, title, documentNumber, department, normative, effectiveFrom } = summary;
  const { validUntil, validity } = summary;
  if (validUntil === null || validity === null) return null;
  const isOwed = knownDeadlines(summary, now)?.some(({ kind }) => kind === 'validity');
  // A head that does not say what it owes shows too much rather than nothing.
  if (!(isOwed ?? (validity !== 'repealed' && validity !== 'revoked'))) return null;
  const named = { dossier, title, documentNumber, department, normative, effectiveFrom };
  const standing = validity === 'lapsed' ? 'lapsed' : 'decide';
  return { ...named, validUntil, validity, standing };
}
