import { drawer } from '../drawer.ts';
import type { Row } from './regression.ts';
import type { Vocabulary } from './texts.ts';

/**
 * The lists of words were written beside the samples, and know nearly all of theirs; of other texts
 * they know fewer. So a part of the rows is seen once more as if the word before or behind the name
 * stood in no list.
 */
export function withUnknownWords<R extends Row>(
  rows: readonly R[],
  vocabulary: Vocabulary,
): readonly Row[] {
  const { below } = drawer(11);
  return rows.flatMap((row): readonly Row[] => {
    const traits = row.traits.map((trait) => vocabulary.traits[trait] ?? '');
    const left = traits.find((trait) => WORDS_BEFORE.has(trait));
    const right = traits.find((trait) => WORDS_BEHIND.has(trait));
    if ((left ?? right) === undefined || below(10) >= SHARE) return [row];
    const forgetsLeft = left !== undefined && (right === undefined || below(2) === 0);
    const known = forgetsLeft ? left : (right ?? '');
    const unknown = forgetsLeft ? unknownBefore(known, below) : unknownBehind(below);
    const again = traits.map((trait) =>
      trait === known ? unknown.trait : regrouped(trait, forgetsLeft, unknown.group),
    );
    return [row, { ...row, traits: again.map((trait) => vocabulary.numberOf(trait)) }];
  });
}

/** Of ten rows that rest on a word. */
const SHARE = 3;
const WORDS_BEFORE: ReadonlySet<string> = new Set([
  'left.role',
  'left.label',
  'left.official',
  'left.officialLabel',
  'left.kin',
  'left.verb',
  'left.nounLabel',
]);
const WORDS_BEHIND: ReadonlySet<string> = new Set([
  'right.verb',
  'right.adverb',
  'right.act',
  'right.behind',
  'right.personal',
]);

interface Unknown {
  readonly trait: string;
  /** The group in the traits that join both sides. */
  readonly group: string;
}

function unknownBefore(known: string, below: (count: number) => number): Unknown {
  if (known.endsWith('abel')) return { trait: 'left.colon', group: 'mark' };
  if (below(2) === 0) return { trait: 'left.noun', group: 'person' };
  return { trait: below(5) < 3 ? 'left.word' : 'left.other', group: 'open' };
}

function unknownBehind(below: (count: number) => number): Unknown {
  return { trait: below(2) === 0 ? 'right.word' : 'right.other', group: 'open' };
}

/** `between.person.word` with one of its sides in another group. */
function regrouped(trait: string, left: boolean, group: string): string {
  const [head, before, behind] = trait.split('.');
  if (behind === undefined || (head !== 'between' && head !== 'word')) return trait;
  return left ? `${head}.${group}.${behind}` : `${head}.${before}.${group}`;
}
