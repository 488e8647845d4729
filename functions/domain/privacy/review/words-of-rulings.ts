import { Refusal } from '../../kernel/refusal.ts';
import type { PrivacyDecision } from '../decisions.ts';
import { findMaskedValues } from '../masked-value-search.ts';
import type { Mention } from './mention.ts';

/** Stands in no value, so that none runs over from one reason into the next. */
const BORDER = '。';

/**
 * The words of a ruling stay in the ledger for good, so they may not say what is masked: a name
 * that no rule of language sees in a short reason is known here, because it was decided on.
 *
 * @throws {Refusal} `wordsCarryPersonalData`
 */
export function refuseMaskedValues(
  mentions: readonly Mention[],
  decisions: readonly PrivacyDecision[],
): void {
  const hidden = new Set(
    decisions.flatMap(({ candidate, decision }) => (decision === 'mask' ? [candidate] : [])),
  );
  const about = new Map<string, string>();
  for (const { candidate, decision, ...said } of decisions) {
    if (decision === 'mask') continue;
    for (const words of Object.values(said)) if (!about.has(words)) about.set(words, candidate);
  }
  const texts = [...about.keys()].flatMap((words) => [words, BORDER]);
  const masked = mentions.filter(({ id }) => hidden.has(id));
  const [first] = findMaskedValues(texts, masked, []);
  if (first === undefined) return;
  const candidate = about.get(texts[first.text] ?? '') ?? '';
  throw new Refusal('wordsCarryPersonalData', { candidate, type: first.type });
}
