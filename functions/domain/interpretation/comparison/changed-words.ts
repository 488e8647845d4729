import { diffArrays } from 'diff';

/** A stretch of a text that stands beside another one. */
export interface ComparedPart {
  readonly text: string;
  /** `changed` is dropped in the old text and inserted in the new. */
  readonly kind: 'kept' | 'changed';
  /** An amount, a date, a share or another number that changed: what readers look for first. */
  readonly figure: boolean;
}

export interface ComparedTexts {
  readonly old: readonly ComparedPart[];
  readonly new: readonly ComparedPart[];
}

/** Numbers with their units, Western words, and single other characters. */
const token =
  /\d{1,2}月\d{1,2}日|\d[\d,.]*(?:\s*(?:%|‰|个?百分点|万亿元?|亿元?|万元?|千元|元|个?工作日|个?月|日|天|年|周岁|岁|人|户|平方米))?|[一二两三四五六七八九十百千]{1,8}(?:个?工作日|个月|小时|日|天|周?年(?![级度])|周岁|万?元)|[A-Za-z]+|[\s\S]/gu;
/** A numeral alone may be part of a word: 一般, 三农. */
const figureToken = /^(?:\d|[一二两三四五六七八九十百千]+\P{L}*[个工小日天周年万元])/u;
/** Texts further apart than this are two texts, not one that was changed. */
export const MOST_CHANGES = 2000;
const LEAST_KEPT = 0.25;

/**
 * What was dropped from an old text and inserted into the new one, by words that readers take
 * together. In texts that have little in common every word changed: there only the numbers that
 * the other text lacks are marked.
 *
 * @param mostChanges words that may differ; the work grows with their square
 */
export function compareTexts(
  before: string,
  after: string,
  mostChanges: number = MOST_CHANGES,
): ComparedTexts {
  if (before === after) return { old: [kept(before)], new: [kept(after)] };
  const apart = () => {
    const [dropped, inserted] = [tokensOf(before), tokensOf(after)];
    return { old: figuresMissing(dropped, inserted), new: figuresMissing(inserted, dropped) };
  };
  const changes =
    changesBetween(tokensOf(before), tokensOf(after), mostChanges) ??
    changesBetween(clausesOf(before), clausesOf(after), mostChanges)?.map(inTokens);
  if (changes === undefined) return apart();
  const steps = withoutCrumbs(
    changes.map(({ added, removed, value }) => ({
      old: added ? [] : value,
      new: removed ? [] : value,
      kept: !added && !removed,
    })),
  );
  const common = steps.reduce((sum, step) => sum + (step.kept ? step.old.join('').length : 0), 0);
  if (common < LEAST_KEPT * Math.min(before.length, after.length)) return apart();
  return { old: partsOf(steps, 'old'), new: partsOf(steps, 'new') };
}

/** Undefined where more than so many words differ. */
function changesBetween(before: string[], after: string[], most: number) {
  // What stands in one text more often than in the other differs in any order, and is soon counted.
  if (surplus(before, after) > most) return undefined;
  return diffArrays(before, after, { maxEditLength: most });
}

function surplus(before: readonly string[], after: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const word of before) counts.set(word, (counts.get(word) ?? 0) + 1);
  for (const word of after) counts.set(word, (counts.get(word) ?? 0) - 1);
  let differing = 0;
  for (const count of counts.values()) differing += Math.abs(count);
  return differing;
}

/** A text with the numbers marked that another one does not have. */
function figuresMissing(tokens: readonly string[], other: readonly string[]): ComparedPart[] {
  const there = new Set(other);
  const parts: { text: string; kind: 'kept' | 'changed'; figure: boolean }[] = [];
  for (const text of tokens) {
    const figure = figureToken.test(text) && !there.has(text);
    const before = parts.at(-1);
    if (before?.figure === figure) before.text += text;
    else parts.push({ text, kind: figure ? 'changed' : 'kept', figure });
  }
  return parts;
}

interface Step {
  readonly old: readonly string[];
  readonly new: readonly string[];
  readonly kept: boolean;
}

function tokensOf(text: string): string[] {
  return text.match(token) ?? [];
}

/** Parts of sentences, for texts in which too many single words changed. */
function clausesOf(text: string): string[] {
  return (
    text.match(/[^，。；：！？,;\n]*[，。；：！？,;\n]?/gu)?.filter((clause) => clause !== '') ?? []
  );
}

function inTokens<C extends { readonly value: string[] }>(change: C): C {
  return { ...change, value: tokensOf(change.value.join('')) };
}

/** Joins changes that only one character in common parts: that means nothing. */
function withoutCrumbs(steps: readonly Step[]): Step[] {
  const joined: Step[] = [];
  steps.forEach((step, index) => {
    const between = index > 0 && index < steps.length - 1;
    const crumb = between && /^\p{L}?$/u.test(step.old.join(''));
    const changed = { ...step, kept: step.kept && !crumb };
    const before = joined.at(-1);
    if (before === undefined || before.kept !== changed.kept) joined.push(changed);
    else {
      joined[joined.length - 1] = {
        old: [...before.old, ...changed.old],
        new: [...before.new, ...changed.new],
        kept: before.kept,
      };
    }
  });
  return joined;
}

function partsOf(steps: readonly Step[], side: 'old' | 'new'): ComparedPart[] {
  return steps.flatMap((step): ComparedPart[] => {
    if (step.kept) return [kept(step[side].join(''))];
    const parts: { text: string; kind: 'changed'; figure: boolean }[] = [];
    for (const text of step[side]) {
      const figure = figureToken.test(text);
      const before = parts.at(-1);
      if (before?.figure === figure) before.text += text;
      else parts.push({ text, kind: 'changed', figure });
    }
    return parts;
  });
}

function kept(text: string): ComparedPart {
  return { text, kind: 'kept', figure: false };
}
