import type { PolicyDocument } from '../../document/model.ts';
import { type Passage, passagesOf } from '../passages/passages.ts';
import { type Features, featuresOf, type KnownFeatures } from './features.ts';
import { numberOf } from './numerals.ts';
import { plainForm } from './plain-forms.ts';
import type { Quantity } from './quantity.ts';
import { statedFigures } from './state-figures.ts';

/** A figure with its passage and what it is about. */
export interface Stated {
  readonly figure: Quantity;
  readonly passage: Passage;
  readonly features: Features;
  /** The article or annex that the words stand in, or cite: 8条, 附件1; empty without one. */
  readonly clause: string;
}

/** Every figure of a text in its order. */
export function figuresOf(
  document: Pick<PolicyDocument, 'blocks'>,
  known: KnownFeatures,
): readonly Stated[] {
  return passagesOf(document).flatMap((passage) => {
    const figures = statedFigures(passage);
    if (figures.length === 0) return [];
    const standing = clauseOf(passage, document);
    return figures.map((figure, at) => {
      const clause = citedBefore(passage.text, figure.start) ?? standing;
      return { figure, passage, features: featuresOf(passage, figures, at, clause, known), clause };
    });
  });
}

const REACH = 60;
const article = /第([\d零一二三四五六七八九十百]{1,6})条/gu;
const annex = /附件([\d一二三四五六七八九十]{1,3})/gu;

function citedBefore(text: string, end: number): string | null {
  const before = text.slice(Math.max(0, end - REACH), end);
  const last = [...before.matchAll(article)].at(-1);
  if (last !== undefined) return clauseNamed(last, '条');
  const table = [...before.matchAll(annex)].at(-1);
  return table === undefined ? null : clauseNamed(table, '附件');
}

function clauseOf({ heading, block }: Passage, { blocks }: Pick<PolicyDocument, 'blocks'>): string {
  const within = blocks[block];
  if (within !== undefined && within.annex > 0) return `附件${within.annex}`;
  const own = [...heading.slice(0, 12).matchAll(article)][0];
  return own === undefined ? '' : clauseNamed(own, '条');
}

function clauseNamed([, number = '']: RegExpExecArray, kind: string): string {
  return `${kind}${numberOf(plainForm(number)) ?? number}`;
}
