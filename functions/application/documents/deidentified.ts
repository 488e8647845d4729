import { z } from 'zod';
import type { PolicyDocument } from '../../domain/document/model.ts';
import { candidateIdSchema } from '../../domain/privacy/decisions.ts';
import { type EvidencePlace, explanationSchema } from '../../domain/privacy/explanation.ts';
import { standInsFor } from '../../domain/privacy/masking/stand-ins.ts';
import type { DocumentCandidate } from '../../domain/privacy/package/document-candidates.ts';
import { factsOf } from '../../domain/privacy/package/document-facts.ts';
import {
  type PersonalDataType,
  personalDataTypeSchema,
  personalDataTypes,
  privacyContextSchema,
} from '../../domain/privacy/personal-data.ts';
import { privacyWarningSchema } from '../../domain/privacy/warnings/warnings.ts';
import type { SearchedFile } from './deidentify-file.ts';

const cellPlace = z.strictObject({ row: z.int().min(0), column: z.int().min(0) });

const findingSchema = z.strictObject({
  id: candidateIdSchema,
  /** Index of the paragraph or table; a plain text is one paragraph. */
  block: z.int().min(0),
  cell: cellPlace.nullable(),
  /** UTF-16 units within the text of that place. */
  start: z.int().min(0),
  end: z.int().min(0),
  type: personalDataTypeSchema,
  /** What is proposed. */
  action: z.enum(['mask', 'keep']),
  rule: z.string(),
  score: z.number(),
  value: z.string(),
  /** What is printed if it is masked; null where the proposal is to keep it. */
  standIn: z.string().nullable(),
  /** The words on which the evidence rests, in its order; null where it rests on none. */
  words: z.array(z.string().nullable()),
  explanation: explanationSchema,
});
export type FileFinding = z.infer<typeof findingSchema>;

/** What `tongbu deidentify FILE --json` prints. */
export const deidentifiedSchema = z.strictObject({
  context: privacyContextSchema,
  candidates: z.array(findingSchema),
  warnings: z.array(privacyWarningSchema),
  summary: z.strictObject({
    mask: z.int().min(0),
    keep: z.int().min(0),
    byType: z.partialRecord(
      personalDataTypeSchema,
      z.strictObject({ mask: z.int().min(0), keep: z.int().min(0) }),
    ),
  }),
});
export type Deidentified = z.infer<typeof deidentifiedSchema>;

/** The findings of a file with the words that a person needs to judge them. */
export function deidentified(searched: SearchedFile): Deidentified {
  const { document, context, candidates } = searched;
  const warnings = [...searched.warnings];
  const textAt = (place: Pick<EvidencePlace, 'block' | 'cell'>): string =>
    passageText(document, place);
  const writtenAt = (one: DocumentCandidate): string => textAt(one).slice(one.start, one.end);
  const doomed = candidates.filter(({ action }) => action === 'mask');
  const part = doomed[0]?.part ?? 'document';
  const standIns = standInsFor([{ part, document }], doomed);
  const findings = candidates.map((one): FileFinding => {
    const { id, block, cell, start, end, type, action, rule, score, explanation } = one;
    const value = writtenAt(one);
    const standIn = standIns.get(id) ?? null;
    const words = explanation.evidence.map(({ span, place = one }) =>
      span === null ? null : textAt(place).slice(span.start, span.end),
    );
    const found = { id, block, cell, start, end, type, action, rule, score };
    return { ...found, value, standIn, words, explanation };
  });
  return { context, candidates: findings, warnings, summary: summaryOf(findings) };
}

function passageText(
  document: PolicyDocument,
  { block, cell }: Pick<EvidencePlace, 'block' | 'cell'>,
): string {
  const found = document.blocks[block];
  if (found === undefined) return factsOf(document).find((f) => f.block === block)?.text ?? '';
  if (cell === null || found.kind !== 'table') return found.text;
  return found.rows[cell.row]?.[cell.column]?.text ?? '';
}

function summaryOf(findings: readonly FileFinding[]): Deidentified['summary'] {
  const count = (action: FileFinding['action'], type?: PersonalDataType): number =>
    findings.filter((one) => one.action === action && (type ?? one.type) === one.type).length;
  const types = personalDataTypes.filter((type) => findings.some((one) => one.type === type));
  const byType = Object.fromEntries(
    types.map((type) => [type, { mask: count('mask', type), keep: count('keep', type) }]),
  );
  return { mask: count('mask'), keep: count('keep'), byType };
}
