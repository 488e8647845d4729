import { z } from 'zod';
import { disclosureDecisionSchema } from '../../domain/disclosure/decision.ts';
import { annexBlocksOf } from '../../domain/disclosure/document-facts.ts';
import type { DisclosureFacts } from '../../domain/disclosure/facts.ts';
import type { DocumentPart } from '../../domain/privacy/package/document-text.ts';
import { command } from '../use-case.ts';
import { loadDossier } from './dossier-store.ts';
import { maskedDisclosure } from './masked-words.ts';
import { packageParts } from './package-parts.ts';
import { namesDossier, receiptOf, receiptSchema } from './receipt.ts';

export const decideDisclosure = command({
  name: 'decideDisclosure',
  summary: 'Decide the disclosure attribute with ground, reasons and pre-release assessment.',
  roles: ['disclosureReviewer'],
  input: z.strictObject({
    ...namesDossier,
    decision: disclosureDecisionSchema.transform(maskedDisclosure),
  }),
  output: receiptSchema,
  run: async (environment, identity, person, { dossier, decision }) => {
    const { state } = await loadDossier(environment, dossier);
    return receiptOf(environment, identity, dossier, {
      type: 'decideDisclosure',
      by: person,
      at: environment.clock.now(),
      decision,
      layout: layoutOf(await packageParts(environment, state)),
    });
  },
});

function layoutOf(
  parts: readonly DocumentPart[],
): Pick<DisclosureFacts, 'blockCounts' | 'annexBlocks'> {
  const blockCounts = Object.fromEntries(
    parts.map(({ part, document }) => [part, document.blocks.length]),
  );
  const lodged = parts.find(({ part }) => part === 'document');
  return lodged === undefined
    ? { blockCounts }
    : { blockCounts, annexBlocks: annexBlocksOf(lodged.document) };
}
