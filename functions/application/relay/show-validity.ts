import { publishedRenditions } from '../../domain/dossier/decide-release.ts';
import { type MarkedRendition, parseDossierEvent } from '../../domain/dossier/events.ts';
import type { Published } from '../../domain/dossier/state.ts';
import { Refusal } from '../../domain/kernel/refusal.ts';
import type { LedgerEvent } from '../../ports/ledger.ts';
import { mediaTypeOfFormat } from '../../ports/renderers.ts';
import { carryOut, dossierOfSubject, loadDossier } from '../dossier/dossier-store.ts';
import type { Environment } from '../environment.ts';
import { sealed } from '../workflow/render-files.ts';
import { systemIdentity } from '../workflow/system-identity.ts';

/**
 * Makes a copy of each published file that shows on every page what has become of the document. A
 * mark that was overtaken in the meantime gets none: the later one has its own event.
 */
export async function showValidity(environment: Environment, stored: LedgerEvent): Promise<void> {
  if (stored.type !== 'ValidityMarked') return;
  const event = parseDossierEvent(stored);
  const dossier = dossierOfSubject(stored.stream);
  const { state } = await loadDossier(environment, dossier);
  if (event.type !== 'ValidityMarked' || state.status !== 'published') return;
  const { validity, effectiveOn } = event.data;
  if (state.validity !== validity || state.validityMark?.effectiveOn !== effectiveOn) return;
  if (state.marked.length > 0) return;
  const renditions = await markedCopies(environment, state, event);
  const identity = systemIdentity('showValidity', stored.stream, stored.version);
  try {
    await carryOut(environment, dossier, identity, {
      type: 'recordMarkedRenditions',
      by: 'system',
      at: environment.clock.now(),
      validity,
      effectiveOn,
      renditions,
    });
  } catch (error) {
    if (!(error instanceof Refusal) || error.reason !== 'validityOvertaken') throw error;
  }
}

type ValidityMarked = Extract<ReturnType<typeof parseDossierEvent>, { type: 'ValidityMarked' }>;

async function markedCopies(
  environment: Environment,
  state: Published,
  { data, at }: ValidityMarked,
): Promise<MarkedRendition[]> {
  const copies: MarkedRendition[] = [];
  // One after the other: a marked file is held in memory with its original.
  for (const { part, digest: original } of publishedRenditions(state)) {
    const kind = part === 'document' ? part : 'interpretation';
    const model = { original, kind, ...data, generatedFor: at } as const;
    const bytes = await environment.renderers.withValidityMark(model);
    const file = await sealed(environment, bytes);
    const digest = await environment.objects.put(file, mediaTypeOfFormat.pdf);
    copies.push({ part, original, digest });
  }
  return copies;
}
