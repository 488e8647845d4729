import { z } from 'zod';
import { materialKeySchema } from '../../domain/kernel/identifiers.ts';
import { findInPackage } from '../../domain/privacy/document-candidates.ts';
import type { DocumentPart } from '../../domain/privacy/document-text.ts';
import { markedText } from '../../domain/privacy/redact.ts';
import { query } from '../use-case.ts';
import { loadDossier } from './dossier-store.ts';
import { followUpParts } from './follow-up-part.ts';
import { packageParts } from './package-parts.ts';
import { namesDossier } from './receipt.ts';

const candidateSchema = z.strictObject({
  id: z.string(),
  part: z.string(),
  block: z.int(),
  type: z.string(),
  /** What the recognisers propose. */
  action: z.enum(['mask', 'keep']),
  rule: z.string(),
  score: z.number(),
  role: z.string().nullable(),
  /** The value, for the reviewer's eyes; it is kept nowhere else. */
  value: z.string(),
  before: z.string(),
  after: z.string(),
});

const AROUND = 16;

export const viewPersonalData = query({
  name: 'viewPersonalData',
  summary: 'What may be personal data in the package or in a later interpretation.',
  roles: ['privacyReviewer'],
  input: z.strictObject({ ...namesDossier, followUp: materialKeySchema.optional() }),
  output: z.strictObject({ candidates: z.array(candidateSchema) }),
  run: async (environment, _person, { dossier, followUp }) => {
    const { state } = await loadDossier(environment, dossier);
    const parts =
      followUp === undefined
        ? await packageParts(environment, state)
        : await followUpParts(environment, state, followUp);
    return { candidates: listed(parts) };
  },
});

function listed(parts: readonly DocumentPart[]): z.infer<typeof candidateSchema>[] {
  const documents = new Map(parts.map(({ part, document }) => [part, document]));
  return findInPackage(parts).map((candidate) => {
    const { id, part, block, type, action, rule, score, start, end } = candidate;
    const document = documents.get(part);
    const around = (from: number, to: number) =>
      markedText({ ...candidate, start: Math.max(0, from), end: to }, document);
    return {
      id,
      part,
      block,
      type,
      action,
      rule,
      score,
      role: candidate.explanation.role,
      value: around(start, end),
      before: around(start - AROUND, start),
      after: around(end, end + AROUND),
    };
  });
}
