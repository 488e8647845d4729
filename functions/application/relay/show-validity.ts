import { publishedRenditions } from '../../domain/dossier/decide-release.ts';
import {
  type DossierEvent,
  type DossierEventType,
  type MarkedRendition,
  parseDossierEvent,
} from '../../domain/dossier/events.ts';
import type { Published, Validity } from '../../domain/dossier/state.ts';
import { Refusal } from '../../domain/kernel/refusal.ts';
import type { Instant, LocalDate } from '../../domain/kernel/time.ts';
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
  if (!showing.has(stored.type)) return;
  const event = parseDossierEvent(stored);
  const dossier = dossierOfSubject(stored.stream);
  const { state } = await loadDossier(environment, dossier);
  if (state.status !== 'published' || !isOfStandingMark(state, event)) return;
  const { validity, validityMark } = state;
  if (validity === 'inForce' || validityMark === null) return;
  const { effectiveOn } = validityMark;
  if (state.marked.length > 0) return;
  const mark = { validity, ...validityMark };
  const renditions = await markedCopies(environment, state, { data: mark, at: event.at });
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

/** A mark is shown when it is made, and again when its day comes. */
const showing: ReadonlySet<string> = new Set<DossierEventType>([
  'ValidityMarked',
  'ValidityTookEffect',
]);

function isOfStandingMark({ validity, validityMark }: Published, event: DossierEvent): boolean {
  if (event.type === 'ValidityTookEffect') {
    return validityMark?.effectiveOn === event.data.effectiveOn;
  }
  if (event.type !== 'ValidityMarked') return false;
  return validity === event.data.validity && validityMark?.effectiveOn === event.data.effectiveOn;
}

interface ShownMark {
  readonly data: {
    readonly validity: Exclude<Validity, 'inForce'>;
    readonly effectiveOn: LocalDate;
    readonly basis: string;
  };
  readonly at: Instant;
}

async function markedCopies(
  environment: Environment,
  state: Published,
  { data, at }: ShownMark,
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
