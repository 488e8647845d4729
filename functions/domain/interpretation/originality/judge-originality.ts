import type { Jurisdiction } from '../../jurisdictions/jurisdiction.ts';
import { commonRuns, covering } from './common-runs.ts';
import { exceptionsIn } from './exceptions.ts';
import { scriptOf } from './language.ts';
import type { Incomparable, Originality } from './originality.ts';
import { findReordered } from './reordered.ts';
import { type Comparable, sourceTextsOf } from './source-text.ts';
import { type Folded, fold, SymbolBook } from './symbols.ts';
import { Tally } from './tally.ts';

/** The rules of a city that a material is judged by. */
export type OriginalityRules = Pick<
  Jurisdiction['parameters'],
  'verbatimCopying' | 'verbatimOverlapLimit'
>;

/**
 * Symbols that make a run a copy. Shorter ones are set phrases that who explains a policy cannot
 * avoid (符合条件的高校毕业生); thirteen are most of a clause. Our own setting: no paper gives a number.
 */
export const SHORTEST_RUN = 13;

/**
 * Measures how much of a material is copied from the document that it interprets
 * (不得以简单摘抄文件内容的方式进行解读, NJ20): runs that stand in both word for word, then clauses and sentences
 * whose words only changed places. Linear in both texts.
 *
 * The ratio is a share of the material's characters; punctuation and spaces are none, and names
 * and quotations that stand in copied runs count on neither side.
 */
export function judgeOriginality(
  document: Comparable,
  material: Comparable,
  rules: OriginalityRules,
): Originality {
  const book = new SymbolBook();
  const source = fold(sourceTextsOf(document), book);
  const text = fold(sourceTextsOf(material), book);
  const limits = {
    limit: rules.verbatimOverlapLimit.value,
    consequence: rules.verbatimCopying.value,
  };
  const identical = isSame(source, text);
  const incomparable = identical ? null : incomparability(source, text);
  if (incomparable !== null) return { ...nothingCopied(incomparable), ...limits, exceeded: false };
  const exceptions = exceptionsIn(document, material, text);
  const tally = new Tally(source, text, exceptions);
  const runs = commonRuns(source, text, identical ? text.count : SHORTEST_RUN);
  const own = runs.filter((run) => tally.except(run, identical ? 1 : SHORTEST_RUN));
  for (const run of covering(own)) tally.copy(run);
  findReordered(source, text, book.size, tally);
  const measured = tally.result(own);
  return {
    standing: 'judged',
    incomparable: null,
    ...measured,
    ...limits,
    exceeded: measured.ratio > limits.limit,
  };
}

function isSame(one: Folded, other: Folded): boolean {
  if (one.count !== other.count || one.count === 0) return false;
  for (let at = 0; at < one.count; at += 1) {
    if (one.symbols[at] !== other.symbols[at]) return false;
  }
  return true;
}

function incomparability(document: Folded, material: Folded): Incomparable | null {
  if (document.count === 0) return 'documentEmpty';
  if (material.count === 0) return 'materialEmpty';
  if (material.count < SHORTEST_RUN || document.count < SHORTEST_RUN) return 'tooShort';
  const [one, other] = [scriptOf(document), scriptOf(material)];
  // Numbers alone are no words that could be copied.
  if (one === null) return 'documentEmpty';
  if (other === null) return 'materialEmpty';
  return one === other ? null : 'otherLanguage';
}

function nothingCopied(
  incomparable: Incomparable,
): Omit<Originality, 'limit' | 'exceeded' | 'consequence'> {
  return {
    standing: 'notComparable',
    incomparable,
    ratio: 0,
    longestRun: 0,
    characters: { own: 0, copied: 0, excepted: 0 },
    passages: [],
    excepted: [],
    beyondShare: [],
  };
}
