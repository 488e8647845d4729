import type { Block, PolicyDocument } from '../../document/model.ts';
import { type DocumentFact, editsFromPrint, factsOf, squeezed } from '../package/document-facts.ts';
import { edited } from './edits.ts';
import type { Edits } from './redacted-blocks.ts';

/**
 * The document around its redacted blocks. Title, number, organ, addressees and annotation lose
 * what the blocks that repeat them lost, or what was found in themselves; what no block says any
 * more since a passage was cut out is dropped.
 *
 * @param whole the redacted blocks
 * @param blocks those of them that stay
 */
export function redactedFacts(
  document: PolicyDocument,
  whole: readonly Block[],
  blocks: readonly Block[],
  edits: Edits,
): PolicyDocument {
  const before = joined(whole);
  const after = joined(blocks);
  const standing = (fact: DocumentFact): string | null => {
    const printed = editsFromPrint(document, fact, (block) => edits.at(block, null));
    const { text } = edited(fact.text, [...printed, ...edits.at(fact.block, null)]);
    const said = squeezed(text);
    return before.includes(said) && !after.includes(said) ? null : text;
  };
  const facts = factsOf(document).map((fact) => ({ ...fact, text: standing(fact) }));
  const one = (kind: DocumentFact['kind']): string | null =>
    facts.find((fact) => fact.kind === kind)?.text ?? null;
  const has = (kind: Block['kind']): boolean => blocks.some((block) => block.kind === kind);
  const had = (kind: Block['kind']): boolean => document.blocks.some((b) => b.kind === kind);
  return {
    ...document,
    title: one('title'),
    documentNumber: one('documentNumber'),
    issuingOrgan: one('issuingOrgan'),
    addressees: facts.flatMap(({ kind, text }) => (kind === 'addressee' ? (text ?? []) : [])),
    dateOfDocument: had('date') && !has('date') ? null : document.dateOfDocument,
    issueDate: had('imprint') && !has('imprint') ? null : document.issueDate,
    annotation: one('annotation'),
    blocks: [...blocks],
  };
}

function joined(blocks: readonly Block[]): string {
  return squeezed(blocks.map(({ text }) => text).join('\n'));
}
