import { Refusal } from '../../kernel/refusal.ts';
import type { PrivacyDecision } from '../decisions.ts';
import { edited } from '../masking/edits.ts';
import { findMaskedValues, valueKey } from '../masking/masked-value-search.ts';
import type { Mention } from './mention.ts';
import { occurrencesOf } from './occurrences.ts';

/** Stands in no value, so that none runs over from one reason into the next. */
const BORDER = '。';
const STAND_IN = '某某';

/**
 * The decisions with words that do not say what is masked, because they stay in the ledger for
 * good: a name that no rule of language sees in a short reason is known here and is taken out.
 *
 * @throws {Refusal} `wordsCarryPersonalData` for a number or an address that is masked
 */
export function withoutMaskedValues(
  mentions: readonly Mention[],
  decisions: readonly PrivacyDecision[],
): readonly PrivacyDecision[] {
  const hidden = new Set(
    decisions.flatMap(({ candidate, decision }) => (decision === 'mask' ? [candidate] : [])),
  );
  const masked = mentions.filter(({ id }) => hidden.has(id));
  const about = wordsOf(decisions);
  const texts = [...about.keys()].flatMap((words) => [words, BORDER]);
  const names = namesAmong(masked);
  const changed = new Map<string, string>();
  for (const { text, type } of findMaskedValues(texts, masked, [])) {
    const words = texts[text] ?? '';
    if (type !== 'person') {
      throw new Refusal('wordsCarryPersonalData', { candidate: about.get(words) ?? '', type });
    }
    if (!changed.has(words)) changed.set(words, withoutNames(words, names));
  }
  return changed.size === 0 ? decisions : decisions.map((one) => rewritten(one, changed));
}

/** The words of all rulings, with the first candidate that each is about. */
function wordsOf(decisions: readonly PrivacyDecision[]): ReadonlyMap<string, string> {
  const about = new Map<string, string>();
  for (const { candidate, decision, ...said } of decisions) {
    if (decision === 'mask') continue;
    for (const words of Object.values(said)) if (!about.has(words)) about.set(words, candidate);
  }
  return about;
}

/** Names by what is left of them without spaces and dots. */
function namesAmong(mentions: readonly Mention[]): ReadonlyMap<string, string> {
  return new Map(
    mentions.flatMap(({ type, value }) =>
      type === 'person' ? [[valueKey(value), value] as const] : [],
    ),
  );
}

function withoutNames(words: string, names: ReadonlyMap<string, string>): string {
  const said = valueKey(words);
  const edits = [...names].flatMap(([key, name]) =>
    said.includes(key)
      ? occurrencesOf(name, words).map((span) => ({ ...span, text: STAND_IN }))
      : [],
  );
  return edited(words, edits).text;
}

function rewritten(one: PrivacyDecision, changed: ReadonlyMap<string, string>): PrivacyDecision {
  const without = (words: string): string => changed.get(words) ?? words;
  switch (one.decision) {
    case 'mask':
      return one;
    case 'keep':
      return { ...one, reason: without(one.reason) };
    case 'exempt':
      return {
        ...one,
        legalBasis: without(one.legalBasis),
        decidedBy: without(one.decidedBy),
        scope: without(one.scope),
        method: without(one.method),
      };
    default:
      return one satisfies never;
  }
}
