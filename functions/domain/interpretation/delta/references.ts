import { asciiDigits } from '../../document/white-space.ts';
import { simplified } from '../passages/simplified.ts';
import { numberOf } from './written-number.ts';

/** A place where a text names an article of its own document: 依照第五条. */
export interface OwnReference {
  readonly article: number;
  /** UTF-16 offsets in the text, 第 and 条 included. */
  readonly start: number;
  readonly end: number;
}

const reference = /第\s{0,2}([一二三四五六七八九十百零〇\d０-９]{1,7})\s{0,2}条/gu;
/** UTF-16 units before a reference in which it is said whose article it is. */
const REACH = 48;
const ofAnother =
  /(?:[》〉](?:（[^（）]{0,40}）|\([^()]{0,40}\))?|法|条例|规定|办法|细则|规则|章程|意见|通知|方案)\s*$/u;
const ofItself = /本\p{Script=Han}{0,4}(?:法|条例|规定|办法|细则|规则|章程|意见|通知|方案)\s*$/u;
/** 第五条第二款、第六条: the second one is of the same document as the first. */
const goesOn =
  /^\s*(?:第[^第条，。；]{1,8}[款项目])?\s*(?:[、，,—－-]|和|及|或者?|与|至|到|以及)+\s*$/u;

/** The articles of its own document that a text names, in order; those of laws are none. */
export function ownReferences(written: string): readonly OwnReference[] {
  const text = simplified(written);
  const found: OwnReference[] = [];
  let end = 0;
  let foreign = false;
  for (const match of text.matchAll(reference)) {
    const start = match.index;
    const between = text.slice(Math.max(end, start - REACH), start);
    if (end === 0 || !goesOn.test(between)) {
      foreign = ofAnother.test(between) && !ofItself.test(between);
    }
    end = start + match[0].length;
    const article = numberOf(asciiDigits(match[1] ?? ''));
    if (!foreign && article !== null) found.push({ article, start, end });
  }
  return found;
}

/**
 * Which articles of the new document an article of the old one became: none where it was dropped, null
 * where the old document has no such article.
 */
export type Successors = (article: number) => ReadonlySet<number> | null;

/** A reference on both sides. */
export interface ReferencePair {
  readonly old: OwnReference;
  readonly new: OwnReference;
  /** It names what became of the article that it named; else it leads elsewhere now. */
  readonly follows: boolean;
}

/**
 * The references that stand for each other in two versions of a text, as far as renumbering concerns
 * them: those that name another number and those that name the same one, which is another article now.
 */
export function referencePairs(
  old: string,
  fresh: string,
  successors: Successors,
): readonly ReferencePair[] {
  return paired(ownReferences(old), ownReferences(fresh), successors).flatMap((pair) => {
    const named = successors(pair.old.article);
    if (named === null) return [];
    const follows = named.has(pair.new.article);
    return follows && pair.old.article === pair.new.article ? [] : [{ ...pair, follows }];
  });
}

/** By their order where both sides have as many; else each with the next one that may follow it. */
function paired(
  old: readonly OwnReference[],
  fresh: readonly OwnReference[],
  successors: Successors,
): readonly Pick<ReferencePair, 'old' | 'new'>[] {
  let next = 0;
  const sameCount = old.length === fresh.length;
  return old.flatMap((one, at) => {
    const from = sameCount ? at : next;
    const follows = (other: OwnReference) => successors(one.article)?.has(other.article) === true;
    const found = sameCount
      ? at
      : fresh.findIndex((other, index) => index >= from && follows(other));
    const other = fresh[found];
    if (other === undefined) return [];
    next = found + 1;
    return [{ old: one, new: other }];
  });
}
