import type { PolicyDocument } from '../../document/model.ts';
import type { Passage } from '../passages/passages.ts';
import { jargon } from './jargon.ts';
import type { Wording } from './wording.ts';

/** Terms, and what each means in plain words where the house knows it. */
export type Terms = ReadonlyMap<string, string | null>;

const MOST_TERMS = 400;
/** 本办法所称甲，是指…: the document itself found that the word needs one. */
const defined =
  /所称(?:的)?(?:“([^”“]{2,16})”|([\p{Script=Han}、]{2,16}))[，,]?\s*(?:包括|是?指)/gu;
const quoted = /“([\p{Script=Han}、+\d]{3,12})”/gu;

/** The terms that a reader of the document's interpretation may stumble over. */
export function termsOf(document: PolicyDocument | null): Terms {
  const terms = new Map<string, string | null>(jargon);
  for (const { text } of document?.blocks ?? []) {
    for (const [, inMarks, bare] of text.matchAll(defined)) addTerm(terms, inMarks ?? bare ?? '');
    for (const [, words] of text.matchAll(quoted)) addTerm(terms, words ?? '');
    if (terms.size >= MOST_TERMS) break;
  }
  return terms;
}

function addTerm(terms: Map<string, string | null>, term: string): void {
  if (term.length >= 3 && !terms.has(term)) terms.set(term, null);
}

/** Behind a term: brackets, 指, 即, a colon or a dash open what it means. */
const explainedBehind =
  /^[”"」]?(?:[（(]|[，,]?(?:是?指|就是|即|意思是|也就是|说的是|指的是|简单说|通俗)|[：:]|——)/u;
const explainedBefore = /(?:所谓|也就是|就是|即|叫做?|称为|又称|什么是|什么叫)[“"「]?$/u;
const REACH = 14;

/**
 * Terms that a material uses and explains nowhere, each where it first stands. A term that is in
 * the question itself, or explained anywhere in the material, is explained.
 */
export function unexplainedTerms(
  sentences: readonly Passage[],
  terms: Terms,
): readonly (Wording & { readonly passage: Passage })[] {
  const pattern = patternOf([...terms.keys()]);
  if (pattern === null) return [];
  const first = new Map<string, { passage: Passage; start: number; times: number }>();
  const explained = new Set<string>();
  for (const passage of sentences) {
    for (const { 0: term, index } of passage.text.matchAll(pattern)) {
      const known = first.get(term);
      if (known === undefined) first.set(term, { passage, start: index, times: 1 });
      else known.times += 1;
      if (isExplained(passage, term, index)) explained.add(term);
    }
  }
  return [...first]
    .filter(([term]) => !explained.has(term))
    .map(([term, { passage, start, times }]) => ({
      kind: 'unexplainedTerm',
      passage,
      start,
      end: start + term.length,
      suggestion: terms.get(term) ?? null,
      measure: times,
      weight: 1.6,
    }));
}

function isExplained({ text, question }: Passage, term: string, start: number): boolean {
  const behind = text.slice(start + term.length, start + term.length + REACH);
  const before = text.slice(Math.max(0, start - REACH), start);
  return (
    explainedBehind.test(behind) ||
    explainedBefore.test(before) ||
    (question.includes(term) && /什么|怎么理解|意思/u.test(question))
  );
}

/** Longer terms first: the longest that fits is meant. */
function patternOf(terms: readonly string[]): RegExp | null {
  if (terms.length === 0) return null;
  const escaped = terms
    .toSorted((a, b) => b.length - a.length)
    .map((term) => term.replaceAll(/[\\^$.*+?()[\]{}|]/gu, '\\$&'));
  return new RegExp(escaped.join('|'), 'gu');
}
