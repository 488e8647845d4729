import type { PolicyDocument } from '../../document/model.ts';
import type { Passage } from '../passages/passages.ts';
import type { Features } from './feature-store.ts';
import { featuresOf, type KnownFeatures } from './features.ts';
import type { Read } from './kinship.ts';
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
export function figuresOf({ text, passages }: Read, known: KnownFeatures): readonly Stated[] {
  return passages.flatMap((passage) => {
    const figures = statedFigures(passage);
    if (figures.length === 0) return [];
    const clauses = clausesOf(passage, figures, clauseOf(passage, text));
    const features = featuresOf(passage, figures, clauses, known);
    return figures.flatMap((figure, at): readonly Stated[] => {
      const own = features[at];
      return own === undefined
        ? []
        : [{ figure, passage, features: own, clause: clauses[at] ?? '' }];
    });
  });
}

/** UTF-16 units before a figure in which an article may be cited for it. */
const REACH = 60;
const article = /第([\d零一二三四五六七八九十百]{1,6})条/gu;
const annex = /附件([\d一二三四五六七八九十]{1,3})/gu;

/** Of each figure the article or annex that is cited last before it; else the one it stands in. */
function clausesOf(
  { text }: Passage,
  figures: readonly Quantity[],
  standing: string,
): readonly string[] {
  const articles = text.includes('条') ? [...text.matchAll(article)] : [];
  const annexes = text.includes('附件') ? [...text.matchAll(annex)] : [];
  if (articles.length + annexes.length === 0) return figures.map(() => standing);
  const cited = [lastBefore(articles, '条'), lastBefore(annexes, '附件')];
  return figures.map(({ start }) => {
    const [inArticle, inAnnex] = cited.map((last) => last(start));
    return inArticle ?? inAnnex ?? standing;
  });
}

/** Gives for one place after the other, in order, what is cited last before it and not far from it. */
function lastBefore(
  citations: readonly RegExpExecArray[],
  kind: string,
): (place: number) => string | null {
  let next = 0;
  return (place) => {
    for (let found = citations[next]; found !== undefined; found = citations[next]) {
      if (found.index + found[0].length > place) break;
      next += 1;
    }
    const last = citations[next - 1];
    return last === undefined || last.index < place - REACH ? null : clauseNamed(last, kind);
  };
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
