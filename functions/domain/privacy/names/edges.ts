import { FUNCTION_WORD, flagsAt, HAN, isDigit } from './characters.ts';
import { isDictionaryWord } from './dictionary.ts';
import type { Extent } from './extents.ts';
import { isProsePair } from './prose-pairs.ts';
import { RIGHT_WORDS } from './right-words.ts';
import { isFirstSurname } from './starts.ts';

const beforeTrait = traitByCharacter('before');
const behindTrait = traitByCharacter('behind');
const firstTrait = traitByCharacter('first');
const middleTrait = traitByCharacter('middle');
const lastTrait = traitByCharacter('last');

/** A trait for each character, made once: the same string each time is looked up fastest. */
function traitByCharacter(prefix: string): (text: string, at: number) => string {
  const known: (string | undefined)[] = new Array<string | undefined>(0x1_00_00).fill(undefined);
  return (text, at) => {
    const code = text.charCodeAt(at);
    const trait = known[code] ?? `${prefix}.${text.charAt(at)}`;
    known[code] = trait;
    return trait;
  };
}

/** The characters at both edges, each of which says a little by itself. */
export function addNeighbours(text: string, { start, end, kind }: Extent, traits: string[]): void {
  if ((flagsAt(text, start - 1) & HAN) !== 0) traits.push(beforeTrait(text, start - 1));
  if ((flagsAt(text, end) & HAN) !== 0) traits.push(behindTrait(text, end));
  if (kind === 'latin') return;
  traits.push(lastTrait(text, end - 1));
  if (kind.startsWith('dotted')) {
    if (holdsGrammar(text, text.indexOf('·', start), end)) traits.push('grammar');
    return;
  }
  traits.push(firstTrait(text, start));
  if (end - start === 3) traits.push(middleTrait(text, start + 1));
}

function holdsGrammar(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if ((flagsAt(text, at) & FUNCTION_WORD) !== 0) return true;
  return false;
}

const SUMS = new Set('花付领获得共计收交罚补欠借捐还赔购加');
const ASPECT = new Set('了着过');

/** What follows is a verb: 守|了, 敲|着; 花|1680元. A name that ends with it has swallowed it. */
export function addVerbTraits(text: string, { start, end }: Extent, traits: string[]): void {
  if (SUMS.has(text.charAt(end)) && isDigit(text, end + 1)) traits.push('behind.sum');
  if (SUMS.has(text.charAt(end - 1)) && isDigit(text, end)) traits.push('endsAsSum');
  if ((flagsAt(text, end) & HAN) !== 0 && end - start < 5) {
    if (ASPECT.has(text.charAt(end + 1))) traits.push('behind.aspect1');
    else if (ASPECT.has(text.charAt(end + 2)) && (flagsAt(text, end + 1) & HAN) !== 0) {
      traits.push('behind.aspect2');
    }
    if (ASPECT.has(text.charAt(end))) traits.push('endsAsVerb');
    if (end - start > 2 && (RIGHT_WORDS.startingAt(text, end - 1)?.length ?? 0) > 1) {
      traits.push('endsInWord');
    }
  }
}

/** A pair of characters that prose or the dictionary keeps together, over the edge of the name. */
export function addSplits(text: string, start: number, end: number, traits: string[]): void {
  if ((flagsAt(text, start - 1) & HAN) !== 0) {
    if (isFirstSurname(text, start - 1)) traits.push('left.surname');
    if (isProsePair(text, start - 1)) traits.push('left.split');
    else if (isDictionaryWord(text, start - 1, start + 1)) traits.push('left.splitWord');
  }
  if ((flagsAt(text, end) & HAN) !== 0) {
    if (isProsePair(text, end - 1)) traits.push('right.split');
    else if (isDictionaryWord(text, end - 1, end + 1)) traits.push('right.splitWord');
  }
}
