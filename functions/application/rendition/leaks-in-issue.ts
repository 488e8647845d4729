import type { DossierId } from '../../domain/kernel/identifiers.ts';
import { acceptedWords } from '../../domain/privacy/rendition/accepted-words.ts';
import { distinctLeaks, type Leak } from '../../domain/privacy/rendition/places.ts';
import { leaksIn, type MaskedValue } from '../../domain/privacy/rendition/rescan.ts';
import type { GazetteIssueModel } from '../../ports/renderers.ts';
import type { Environment } from '../environment.ts';
import { decidedValues } from './decided-values.ts';
import { textsInPdf } from './pdf-text.ts';

/**
 * Reads an issue of the gazette as it is about to be printed, and says which personal data it
 * shows that the public models of its documents do not; empty where it may go out.
 *
 * @param dossiers whose documents it prints
 */
export async function leaksInIssue(
  environment: Environment,
  model: GazetteIssueModel,
  pdf: Uint8Array,
  dossiers: readonly DossierId[],
): Promise<readonly Leak[]> {
  const articles = model.columns.flatMap((column) => column.articles);
  const masked: MaskedValue[] = [];
  for (const dossier of dossiers) {
    const decided = await decidedValues(environment, `${dossier}/deidentification`);
    masked.push(...decided.masked);
  }
  const accepted = acceptedWords(
    articles.map(({ document }) => document),
    [
      ...model.colophon,
      ...articles.map(({ key }) => key),
      model.publisher,
      model.gazetteTitle,
      model.verification?.url ?? '',
      model.verification?.code ?? '',
    ],
  );
  const leaks = leaksIn(textsInPdf(pdf), accepted, masked);
  return distinctLeaks(leaks.map((leak) => ({ part: 'issue', ...leak })));
}
