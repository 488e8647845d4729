import { z } from 'zod';
import { proposalSchema } from '../../domain/disclosure/proposal.ts';
import type { PolicyDocument } from '../../domain/document/model.ts';
import type { DocumentFacts } from '../../domain/dossier/lodgings.ts';
import { localDateSchema } from '../../domain/kernel/time.ts';
import { readPeriod } from '../../domain/validity/read-period.ts';
import type { StatedPeriod } from '../../domain/validity/stated-period.ts';
import { command } from '../use-case.ts';
import { loadDossier } from './dossier-store.ts';
import { takeIn, takesFile } from './intake-file.ts';
import { maskedWords } from './masked-words.ts';
import { namesDossier, receiptOf, receiptSchema } from './receipt.ts';

/** What the drafter says of the validity; it stands for what the text says, also where it is nothing. */
const givenPeriodSchema = z.strictObject({
  effectiveFrom: localDateSchema.nullable(),
  validUntil: localDateSchema.nullable(),
});

export const lodgeDocument = command({
  name: 'lodgeDocument',
  summary: 'Lodge the policy document with the proposed disclosure attribute and its reasons.',
  roles: ['drafter'],
  input: z.strictObject({
    ...namesDossier,
    ...takesFile,
    proposal: proposalSchema,
    /** From when until when it applies; left out, as the text itself says. */
    period: givenPeriodSchema.optional(),
  }),
  output: receiptSchema,
  run: async (
    environment,
    identity,
    person,
    { dossier, file, confirmed, proposal, period: given },
  ) => {
    const { state } = await loadDossier(environment, dossier);
    const taken = await takeIn(environment, file, confirmed);
    const period = given === undefined ? readIn(taken.document) : statedBy(given);
    const facts = factsOf(taken.document, state.facts.title);
    return receiptOf(environment, identity, dossier, {
      type: 'lodgeDocument',
      by: person,
      at: environment.clock.now(),
      document: {
        file: taken.file,
        facts,
        proposal: { ...proposal, reasons: maskedWords(proposal.reasons, 2_000) },
        ...(period === null ? {} : { period }),
      },
    });
  },
});

/** What the drafter says stands for what the text says, also where it is nothing. */
function statedBy({ effectiveFrom, validUntil }: z.infer<typeof givenPeriodSchema>): StatedPeriod {
  const start = effectiveFrom === null ? null : ({ from: 'date', date: effectiveFrom } as const);
  const end = validUntil === null ? null : ({ until: 'date', date: validUntil } as const);
  return { start, end, quotation: '' };
}

function readIn(document: PolicyDocument): StatedPeriod | null {
  const read = readPeriod(document);
  return read === null ? null : { ...read, quotation: maskedWords(read.quotation, 500) };
}

/** The words stand in the file as somebody set them, whatever they should be. */
function maskedIfAny(words: string | null, most: number): string | null {
  return words === null ? null : maskedWords(words, most);
}

function factsOf(document: PolicyDocument, fallbackTitle: string): DocumentFacts {
  // The highest number, so that every annex that is numbered can be decided on.
  const annexes = document.blocks.reduce((most, { annex }) => Math.max(most, annex), 0);
  return {
    title: maskedWords(document.title ?? fallbackTitle, 500),
    documentNumber: maskedIfAny(document.documentNumber, 60),
    issuingOrgan: maskedIfAny(document.issuingOrgan, 120),
    dateOfDocument: document.dateOfDocument,
    annexes,
  };
}
