import type { MaterialQuality } from '../../domain/interpretation/quality.ts';
import type { Objects } from '../../ports/objects.ts';

/** Enough for the packages that are looked at on one day; the oldest goes first. */
const MOST_JUDGEMENTS = 60;

/** By store: the texts of one store must never answer for another. */
const kept = new WeakMap<Objects, Map<string, Promise<MaterialQuality>>>();

/**
 * A judgement that was made before, or now. Texts are named by their digests, so one never becomes
 * outdated; rules that were overridden are part of the name.
 */
export function keptJudgement(
  objects: Objects,
  name: string,
  judge: () => Promise<MaterialQuality>,
): Promise<MaterialQuality> {
  const judgements = kept.get(objects) ?? new Map<string, Promise<MaterialQuality>>();
  kept.set(objects, judgements);
  const known = judgements.get(name);
  if (known !== undefined) return known;
  const made = judge();
  judgements.set(name, made);
  made.catch(() => judgements.delete(name));
  const [oldest] = judgements.keys();
  if (judgements.size > MOST_JUDGEMENTS && oldest !== undefined) judgements.delete(oldest);
  return made;
}
