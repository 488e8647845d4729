import { findCandidates } from '../candidates.ts';
import { isTelling, valueKey } from '../masking/masked-value-search.ts';
import type { PersonalDataType } from '../personal-data.ts';
import { type AcceptedWords, isWholeAt, plainSpelling } from './accepted-words.ts';
import type { Leak, PrintedText } from './places.ts';

/** A value that must not be printed anywhere. It is raw personal data, for memory alone. */
export interface MaskedValue {
  readonly type: PersonalDataType;
  readonly value: string;
}

/**
 * Reads what a file shows as somebody does who was not there when it was decided. What stands word
 * for word in a public model passed the gate; everything else goes to the recognisers and is
 * compared with the values that were masked.
 *
 * @param masked empty where the review's raw data were destroyed; numbers are found all the same
 * @returns leaks without their part, in the order of the texts
 */
export function leaksIn(
  printed: readonly PrintedText[],
  accepted: AcceptedWords,
  masked: readonly MaskedValue[],
): readonly Omit<Leak, 'part'>[] {
  const foreign = distinct(printed.filter(({ text }) => !accepted.isPiece(text))).map(
    ({ place, text }) => ({ place, text: accepted.withoutOwn(text) }),
  );
  // A date or a short number is printed for other reasons too, on every page.
  const values = valueIndex(masked.filter(({ type, value }) => isTelling(type, valueKey(value))));
  return [
    ...recognised(
      foreign.filter(({ text }) => TELLING.test(text)),
      accepted,
    ),
    ...foreign.flatMap(({ place, text }) => {
      const plain = plainSpelling(text);
      return valuesIn(plain, values)
        .filter((found) => !isPartOfWord(found, plain) && !accepted.stands(found.value))
        .map(({ type }) => ({ place, type }));
    }),
  ];
}

/** No number, address or account does without one of these; the house's own words mostly do. */
const TELLING = /[\p{N}@一二三四五六七八九十零〇○壹贰叁肆伍陆柒捌玖拾号]|微信|QQ/iu;

/** Headings repeat in bookmarks, dates and furniture on each page and in each file. */
function distinct(printed: readonly PrintedText[]): readonly PrintedText[] {
  return [...new Map(printed.map((one) => [`${one.place} ${one.text}`, one])).values()];
}

/** All foreign texts as one, so that the recognisers are asked once. */
function recognised(
  foreign: readonly PrintedText[],
  accepted: AcceptedWords,
): readonly Omit<Leak, 'part'>[] {
  const text = foreign.map((one) => one.text).join('\n');
  const leaks: Omit<Leak, 'part'>[] = [];
  let index = 0;
  let end = foreign[0]?.text.length ?? 0;
  for (const found of findCandidates(text, { context: 'ordinary' })) {
    // Whether words are a name is for the gate to say: here the masked names themselves are sought.
    if (found.action !== 'mask' || found.type === 'person') continue;
    while (end < found.start && index + 1 < foreign.length) {
      index += 1;
      end += 1 + (foreign[index]?.text.length ?? 0);
    }
    if (accepted.stands(text.slice(found.start, found.end))) continue;
    leaks.push({ place: foreign[index]?.place ?? 'text', type: found.type });
  }
  return leaks;
}

/** Types whose values are long and peculiar enough to be nothing else where they stand again. */
const unmistakable: ReadonlySet<PersonalDataType> = new Set([
  'residentId',
  'mobile',
  'bankCard',
  'email',
  'passport',
  'permit',
]);
const HAN = /[\u3400-\u9fff]/;

/** A name of two characters is often part of another word, such as that of a typeface. */
function isPartOfWord({ type, start, end }: Found, text: string): boolean {
  if (type !== 'person' || end - start > 2) return false;
  return HAN.test(text.charAt(start - 1)) || HAN.test(text.charAt(end));
}

/**
 * Masked values that still stand in the public models themselves: written in a way in which they
 * were not recognised again. Names are for the gate, which knows the words around them.
 *
 * @param shown values that somebody decided to show where else they stand
 */
export function maskedStanding(
  accepted: AcceptedWords,
  masked: readonly MaskedValue[],
  shown: readonly string[],
): readonly PersonalDataType[] {
  const sought = masked.filter(({ type }) => unmistakable.has(type));
  if (sought.length === 0) return [];
  const text = withoutValues(accepted.plain, shown);
  return [...new Set(valuesIn(text, valueIndex(sought)).map(({ type }) => type))];
}

function withoutValues(text: string, shown: readonly string[]): string {
  const spans = valuesIn(text, valueIndex(shown.map((value) => ({ type: 'person', value }))));
  const pieces: string[] = [];
  let from = 0;
  for (const { start, end } of spans) {
    pieces.push(text.slice(from, start));
    from = end;
  }
  return [...pieces, text.slice(from)].join('\n');
}

interface Sought extends MaskedValue {
  readonly plain: string;
}

/** Values by their plain spelling, and for each first pair of units the lengths that occur. */
interface ValueIndex {
  readonly byPlain: ReadonlyMap<string, Sought>;
  readonly lengths: ReadonlyMap<string, readonly number[]>;
}

/** So that a text is passed once, however many values are sought. */
function valueIndex(values: readonly MaskedValue[]): ValueIndex {
  const byPlain = new Map<string, Sought>();
  for (const { type, value } of values) {
    const plain = plainSpelling(value);
    if (plain.length >= 2) byPlain.set(plain, { type, value, plain });
  }
  const alike = Map.groupBy(byPlain.keys(), (plain) => plain.slice(0, 2));
  const lengths = new Map(
    [...alike].map(([pair, all]) => {
      const distinct = new Set(all.map(({ length }) => length));
      return [pair, [...distinct].sort((a, b) => b - a)];
    }),
  );
  return { byPlain, lengths };
}

type Found = Sought & { readonly start: number; readonly end: number };

/** Where values stand whole, longer ones before shorter ones, without overlaps. */
function valuesIn(text: string, { byPlain, lengths }: ValueIndex): readonly Found[] {
  const found: Found[] = [];
  if (byPlain.size === 0) return found;
  for (let at = 0; at + 1 < text.length; at += 1) {
    for (const length of lengths.get(text.slice(at, at + 2)) ?? []) {
      const end = at + length;
      const value = byPlain.get(text.slice(at, end));
      if (value === undefined || !isWholeAt(text, at, end)) continue;
      found.push({ ...value, start: at, end });
      at = end - 1;
      break;
    }
  }
  return found;
}
