import type { Block, PolicyDocument } from '../document/model.ts';

/**
 * The document around its redacted blocks. Title, number, organ, addressees and annotation repeat
 * what blocks say: values are replaced in them too, and what no block says any more is dropped.
 */
export function redactedFacts(
  document: PolicyDocument,
  blocks: readonly Block[],
  replacements: ReadonlyMap<string, string>,
): PolicyDocument {
  const before = compact(document.blocks);
  const after = compact(blocks);
  const standing = (value: string | null): string | null => {
    if (value === null) return null;
    const text = replaced(value, replacements);
    const severed = before.includes(squeeze(value)) && !after.includes(squeeze(text));
    return severed ? null : text;
  };
  const has = (kind: Block['kind']): boolean => blocks.some((block) => block.kind === kind);
  const had = (kind: Block['kind']): boolean => document.blocks.some((b) => b.kind === kind);
  return {
    ...document,
    title: standing(document.title),
    documentNumber: standing(document.documentNumber),
    issuingOrgan: standing(document.issuingOrgan),
    addressees: document.addressees.flatMap((addressee) => standing(addressee) ?? []),
    dateOfDocument: had('date') && !has('date') ? null : document.dateOfDocument,
    issueDate: had('imprint') && !has('imprint') ? null : document.issueDate,
    annotation: standing(document.annotation),
    blocks: [...blocks],
  };
}

/** Longer values first, so that a short one cannot tear a long one apart. */
function replaced(value: string, replacements: ReadonlyMap<string, string>): string {
  return [...replacements]
    .filter(([from]) => from.length > 1)
    .sort(([a], [b]) => b.length - a.length)
    .reduce((text, [from, to]) => text.replaceAll(from, () => to), value);
}

function compact(blocks: readonly Block[]): string {
  return squeeze(blocks.map(({ text }) => text).join('\n'));
}

function squeeze(text: string): string {
  return text.replaceAll(/\s/g, '');
}
