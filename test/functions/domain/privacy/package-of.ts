import {
  type PolicyDocument,
  policyDocumentSchema,
} from '../../../../functions/domain/document/model.ts';
import type { PrivacyDecision } from '../../../../functions/domain/privacy/decisions.ts';
import { findInPackage } from '../../../../functions/domain/privacy/package/document-candidates.ts';
import type { DocumentPart } from '../../../../functions/domain/privacy/package/document-text.ts';
import type { PrivacyContext } from '../../../../functions/domain/privacy/personal-data.ts';

type Blocks = PolicyDocument['blocks'];

const located = { part: 'carrier', annex: 0 } as const;

export const paragraph = (text: string): Blocks[number] => ({
  ...located,
  kind: 'paragraph',
  text,
});

/** A table of texts; a number behind a text is the rows that its cell spans. */
export function table(rows: readonly (readonly (string | [string, number])[])[], headerRows = 1) {
  const cells = rows.map((row) =>
    row.map((cell) => {
      const [text, rowSpan] = typeof cell === 'string' ? [cell, 1] : cell;
      return { text, columnSpan: 1, rowSpan };
    }),
  );
  return {
    ...located,
    kind: 'table' as const,
    headerRows,
    columns: Math.max(...rows.map((row) => row.length)),
    rows: cells,
    text: cells.flatMap((row) => row.map(({ text }) => text)).join('\n'),
  };
}

/** A document of 2 November 2026 with these blocks and facts. */
export function documentOf(
  blocks: readonly (string | Blocks[number])[],
  facts: Partial<PolicyDocument> = {},
): PolicyDocument {
  return policyDocumentSchema.parse({
    title: null,
    documentNumber: null,
    issuingOrgan: null,
    addressees: [],
    dateOfDocument: '2026-11-02',
    issueDate: null,
    annotation: null,
    ...facts,
    blocks: blocks.map((block) => (typeof block === 'string' ? paragraph(block) : block)),
  });
}

export function packageOf(...documents: readonly PolicyDocument[]): readonly DocumentPart[] {
  return documents.map((document, index) => ({
    part: index === 0 ? 'document' : `material-${index}`,
    document,
  }));
}

/** What the engine finds, with its own proposals as decisions. */
export function proposed(parts: readonly DocumentPart[], context: PrivacyContext = 'ordinary') {
  const candidates = findInPackage(parts, { context });
  const decisions = candidates.map(
    ({ id, action }): PrivacyDecision =>
      action === 'mask'
        ? { candidate: id, decision: 'mask' }
        : { candidate: id, decision: 'keep', reason: '' },
  );
  return { candidates, decisions, severed: [] };
}
