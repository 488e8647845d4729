import { chosenNames, isWeak } from '../../../functions/domain/privacy/names/choose.ts';
import type { WeighedName } from '../../../functions/domain/privacy/names/model.ts';
import { fittedOpinions, type Opinions, secondRows } from './opinions.ts';
import { oddsOf } from './regression.ts';
import type { FittedText, Vocabulary } from './texts.ts';

/** What the model finds in texts it was not fitted on. */
export interface Tally {
  names: number;
  caught: number;
  false: number;
}

export interface Slip {
  readonly id: string;
  readonly kind: 'missed' | 'false';
  readonly quotation: string;
  readonly odds: number;
  readonly traits: string;
}

const FOLDS = 4;

/**
 * Fits without the samples of some files and counts on those, in turns; texts without people are in
 * every fit. The thresholds of names/choose.ts apply; propagation and roles do not.
 */
export function crossValidated(
  texts: readonly FittedText[],
  negatives: readonly FittedText[],
  vocabulary: Vocabulary,
): { readonly tallies: ReadonlyMap<string, Tally>; readonly slips: readonly Slip[] } {
  const registers = [...new Set(texts.map(({ sample }) => sample.register))];
  const tallies = new Map<string, Tally>();
  const slips: Slip[] = [];
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const isOut = ({ sample }: FittedText): boolean =>
      registers.indexOf(sample.register) % FOLDS === fold;
    const rest = texts.filter((text) => !isOut(text));
    const opinions = fittedOpinions([...rest, ...negatives], vocabulary);
    for (const text of texts.filter(isOut))
      slips.push(...count(text, opinions, vocabulary, tallies));
  }
  return { tallies, slips };
}

/** Adds what is found in one text to the tally of its register. */
export function count(
  text: FittedText,
  opinions: Opinions,
  vocabulary: Vocabulary,
  tallies: Map<string, Tally>,
): readonly Slip[] {
  const tally = tallies.get(text.sample.register) ?? { names: 0, caught: 0, false: 0 };
  tallies.set(text.sample.register, tally);
  tally.names += text.names;
  const second = secondRows(text, opinions.first, vocabulary);
  const rowOf = new Map<WeighedName, (typeof second)[number]>();
  const weighed = second.flatMap((row): readonly WeighedName[] => {
    const candidate = text.candidates[row.at];
    if (candidate === undefined) return [];
    const company = row.traits.slice(candidate.traits.length + 1);
    const one = {
      candidate,
      company: company.map((trait) => vocabulary.traits[trait] ?? ''),
      odds: oddsOf(row, opinions.second),
    };
    rowOf.set(one, row);
    return [one];
  });
  const chosen = new Set(
    chosenNames(weighed, [], text.normalised.length).filter((one) => !isWeak(one)),
  );
  const slips: Slip[] = [];
  for (const one of weighed) {
    const row = rowOf.get(one);
    if (row === undefined || row.isName === chosen.has(one)) {
      if (row?.isName === true) tally.caught += 1;
      continue;
    }
    if (!row.isName && row.weight > 0) tally.false += 1;
    if (row.isName || row.weight > 0) slips.push(slipOf(text, one, row.isName));
  }
  return slips;
}

function slipOf({ sample, normalised }: FittedText, one: WeighedName, isName: boolean): Slip {
  const { start, end, traits } = one.candidate;
  const before = normalised.slice(Math.max(0, start - 8), start);
  const quotation = `${before}【${normalised.slice(start, end)}】${normalised.slice(end, end + 8)}`;
  return {
    id: sample.id,
    kind: isName ? 'missed' : 'false',
    quotation: quotation.replaceAll('\n', '⏎'),
    odds: one.odds,
    traits: [...traits, ...one.company].join(' '),
  };
}
