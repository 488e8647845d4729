import {
  type PolicyDocument,
  policyDocumentSchema,
} from '../../../../../functions/domain/document/model.ts';
import { jurisdiction } from '../../../../../functions/domain/jurisdictions/registry.ts';
import { digestOfText } from '../../../../../functions/domain/kernel/digest.ts';
import { Refusal } from '../../../../../functions/domain/kernel/refusal.ts';
import { operatorOf } from '../../../../../functions/domain/privacy/candidates.ts';
import type { PersonalDataType } from '../../../../../functions/domain/privacy/personal-data.ts';
import {
  type ReviewAct,
  reviewActSchema,
} from '../../../../../functions/domain/privacy/review/acts.ts';
import { type Mention, wordsAt } from '../../../../../functions/domain/privacy/review/mention.ts';
import { passagesOf, placeOf } from '../../../../../functions/domain/privacy/review/passages.ts';
import {
  performed,
  type Review,
  type ReviewedPackage,
} from '../../../../../functions/domain/privacy/review/review.ts';
import type { PrivacyWarning } from '../../../../../functions/domain/privacy/warnings/warnings.ts';

/** A paragraph, or the rows of a table. */
type Written = string | readonly (readonly string[])[];

export function documentOf(...written: readonly Written[]): PolicyDocument {
  const located = { part: 'attached', annex: 0 } as const;
  const blocks = written.map((one) => {
    if (typeof one === 'string') return { ...located, kind: 'paragraph', text: one };
    const rows = one.map((row) => row.map((text) => ({ text, columnSpan: 1, rowSpan: 1 })));
    const text = one.flat().join('\n');
    const columns = one[0]?.length ?? 0;
    return { ...located, kind: 'table', headerRows: 1, columns, rows, text };
  });
  const nothing = {
    title: null,
    documentNumber: null,
    issuingOrgan: null,
    dateOfDocument: null,
    issueDate: null,
    annotation: null,
  };
  return policyDocumentSchema.parse({ ...nothing, addressees: [], blocks });
}

/** What the engine is said to have found: every place where these words stand. */
export type Findings = Readonly<
  Record<string, readonly [type: PersonalDataType, action: 'mask' | 'keep']>
>;

export const hardship: PrivacyWarning = {
  id: 'document/b0/hardship',
  kind: 'hardship',
  part: 'document',
  block: 0,
  cell: null,
  span: null,
  people: 1,
  fields: [],
};

export function packageOf(parts: Readonly<Record<string, PolicyDocument>>): ReviewedPackage {
  return {
    parts: Object.entries(parts).map(([part, document]) => ({ part, document })),
    texts: Object.entries(parts).map(([part, document]) => ({
      part,
      digest: digestOfText(JSON.stringify(document)),
    })),
    allowed: jurisdiction('nanjing-2018').parameters.privacyExceptions,
    warningsIn: () => [hardship],
  };
}

/** A review that nobody has touched, with findings that do not depend on the engine. */
export function reviewOf(reviewed: ReviewedPackage, findings: Findings): Review {
  const candidates = passagesOf(reviewed.parts).flatMap((passage) =>
    Object.entries(findings).flatMap(([words, [type, action]]): Mention[] => {
      const start = passage.text.indexOf(words);
      if (start < 0) return [];
      const span = { start, end: start + words.length };
      const { part, block, cell } = passage;
      return [
        {
          id: `${placeOf(passage)}/${span.start}-${span.end}-${type}`,
          part,
          block,
          cell,
          ...span,
          type,
          action,
          rule: `${type}.test`,
          score: 0.9,
          explanation: {
            recogniser: type,
            evidence: [],
            checksum: null,
            role: null,
            scoreBefore: 0.9,
            kept: action === 'mask' ? null : 'official',
            exemption: null,
            operator: operatorOf[type],
          },
          ...wordsAt(passage.text, span),
        },
      ];
    }),
  );
  candidates.sort((a, b) => a.block - b.block || a.start - b.start);
  const order = reviewed.texts.map(({ part }) => part);
  candidates.sort((a, b) => order.indexOf(a.part) - order.indexOf(b.part));
  return {
    version: 0,
    texts: reviewed.texts,
    searched: [{ context: 'ordinary', candidates, warnings: [hardship] }],
    settled: [],
    carried: null,
    changes: [],
    undone: [],
  };
}

/** Acts as an edge parses them. */
export function acting(
  review: Review,
  reviewed: ReviewedPackage,
  ...acts: readonly object[]
): Review {
  return performed(
    review,
    acts.map((act): ReviewAct => reviewActSchema.parse(act)),
    reviewed,
  );
}

export function refusalOf(act: () => unknown): Refusal {
  try {
    act();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error('it was not refused');
}
