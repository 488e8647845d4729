import { z } from 'zod';
import type { PolicyDocument } from '../../domain/document/model.ts';
import { documentPublicTitle } from '../../domain/document/public-title.ts';
import type { Predecessor } from '../../domain/dossier/predecessor/predecessor.ts';
import { type DossierId, dossierIdSchema } from '../../domain/kernel/identifiers.ts';
import { Refusal } from '../../domain/kernel/refusal.ts';
import { loadDossier } from '../dossier/dossier-store.ts';
import { loadModel, takeIn, takesFile } from '../dossier/intake-file.ts';
import { maskedWords } from '../dossier/masked-words.ts';
import { namesDossier, receiptOf, receiptSchema } from '../dossier/receipt.ts';
import type { Environment } from '../environment.ts';
import { command } from '../use-case.ts';

const sourceSchema = z.discriminatedUnion('kind', [
  /** A policy that this house published. */
  z.strictObject({ kind: z.literal('dossier'), dossier: dossierIdSchema }),
  /** An older one, as a file. */
  z.strictObject({ kind: z.literal('file'), ...takesFile }),
]);

export const namePredecessor = command({
  name: 'namePredecessor',
  summary: 'Name the document that this one replaces: a published policy, or an old file.',
  roles: ['drafter'],
  input: z.strictObject({ ...namesDossier, source: sourceSchema }),
  output: receiptSchema,
  run: async (environment, identity, person, { dossier, source }) => {
    const { state } = await loadDossier(environment, dossier);
    const named =
      source.kind === 'dossier'
        ? await publishedPredecessor(environment, source.dossier)
        : await filedPredecessor(environment, source, state.facts.title);
    return receiptOf(environment, identity, dossier, {
      type: 'namePredecessor',
      by: person,
      at: environment.clock.now(),
      source: named,
    });
  },
});

/**
 * A document that does not exist and one that is not public are refused alike.
 *
 * @throws {Refusal} `predecessorNotPublished`
 */
async function publishedPredecessor(
  environment: Environment,
  dossier: DossierId,
): Promise<Predecessor> {
  const state = await loadDossier(environment, dossier).then(
    (loaded) => loaded.state,
    (error: unknown) => {
      if (error instanceof Refusal && error.reason === 'dossierMissing') return null;
      throw error;
    },
  );
  const rendition =
    state?.status === 'published'
      ? state.rendered.renditions.find(({ part }) => part === 'document')
      : undefined;
  if (rendition === undefined) throw new Refusal('predecessorNotPublished', { dossier });
  const { model } = rendition;
  const document = await loadModel(environment, model);
  return { kind: 'dossier', dossier, ...publicNames(document, dossier), model };
}

async function filedPredecessor(
  environment: Environment,
  { file, confirmed }: Extract<z.infer<typeof sourceSchema>, { kind: 'file' }>,
  fallbackTitle: string,
): Promise<Predecessor> {
  const taken = await takeIn(environment, file, confirmed);
  const { title, documentNumber } = publicNames(taken.document, fallbackTitle);
  return {
    kind: 'file',
    title: maskedWords(title, 500),
    documentNumber: documentNumber === null ? null : maskedWords(documentNumber, 60),
    file: taken.file,
  };
}

function publicNames(document: PolicyDocument, otherwise: string) {
  return {
    title: (documentPublicTitle(document) ?? otherwise).slice(0, 500),
    documentNumber: document.documentNumber?.slice(0, 60) ?? null,
  };
}
