import { legibilityOf } from '../passages/language.ts';
import type { PackagePart } from '../passages/package-part.ts';
import { passagesOf } from '../passages/passages.ts';
import { inSimplifiedCharacters } from '../passages/simplified.ts';
import { placeOf } from '../passages/text-place.ts';
import { conflictOf, example, noCounterparts, SAME_AGE, TAKEN } from './conflict.ts';
import { counterpartFinder, indexFigures } from './counterparts.ts';
import { documentFigures } from './document-figures.ts';
import { KnownFeatures } from './features.ts';
import { kinship, type Read } from './kinship.ts';
import { indexNamed } from './named-figures.ts';
import { figuresOf, type Stated } from './part-figures.ts';
import type { ConsistencyReport, Contradiction, UnheldFigure } from './report.ts';

const MOST_CONTRADICTIONS = 200;
const MOST_UNHELD = 20;
/** Materials that have less in common with their document are about something else. */
const LEAST_NEARNESS = 0.1;

/**
 * Holds every figure of a material against the document that it explains. Linear in the length of
 * both: figures meet only where they share words.
 */
export function judgeConsistency(document: PackagePart, material: PackagePart): ConsistencyReport {
  const state = legibilityOf(material.text);
  if (state !== 'chinese') return { ...nothingCompared, state };
  const [source, own] = [readOf(document), readOf(material)];
  const nearness = kinship(source, own);
  if (nearness < LEAST_NEARNESS) return { ...nothingCompared, state: 'unrelated' };
  const features = new KnownFeatures();
  const held = documentFigures(source, features);
  const index = indexFigures(held, features);
  const stated = statedIn(own, material, features);
  const finder = counterpartFinder(index, { leastLikeness: SAME_AGE, taken: TAKEN });
  const counterparts = stated.map((figure) => finder.find(figure));
  const known = {
    values: index.values,
    named: indexNamed(held),
    agreementWith: finder.agreementWith,
    onSubject: finder.onSubject,
    nearness,
  };
  const contradictions: Contradiction[] = [];
  const unheld: UnheldFigure[] = [];
  const leftOut = { contradictions: 0, onlyInMaterial: 0 };
  for (const [at, one] of stated.entries()) {
    const { dimension } = one.figure;
    const conflict = conflictOf(one, counterparts[at] ?? noCounterparts, known);
    if (conflict !== null) {
      if (contradictions.length === MOST_CONTRADICTIONS) leftOut.contradictions += 1;
      else {
        const places = {
          material: placeIn(material, one),
          document: placeIn(document, conflict.held),
        };
        contradictions.push({ dimension, kind: conflict.comparison, ...places });
      }
    } else if (isWorthTelling(one) && !index.values.holds(one.figure)) {
      if (unheld.length === MOST_UNHELD) leftOut.onlyInMaterial += 1;
      else unheld.push({ dimension, material: placeIn(material, one) });
    }
  }
  return { state, contradictions, onlyInMaterial: unheld, compared: stated.length, leftOut };
}

const nothingCompared = {
  contradictions: [],
  onlyInMaterial: [],
  compared: 0,
  leftOut: { contradictions: 0, onlyInMaterial: 0 },
};

/** As it is compared: in simplified characters, where every place is the one of the text itself. */
function readOf(part: PackagePart): Read {
  const text = inSimplifiedCharacters(part.text);
  return { text, passages: passagesOf(text) };
}

function statedIn(read: Read, { form }: PackagePart, known: KnownFeatures): readonly Stated[] {
  const figures = figuresOf(read, known);
  const isCase = form === 'caseStudy' || /案例/u.test(read.text.title ?? '');
  if (!isCase) return figures;
  return figures.map((one) => ({ ...one, passage: { ...one.passage, told: true } }));
}

function placeIn(
  { part, text }: PackagePart,
  { passage, figure }: Pick<Stated, 'passage' | 'figure'>,
) {
  const block = text.blocks[passage.block]?.text ?? '';
  const { start, end } = figure;
  return placeOf(part, passage.block, block, passage.start + start, passage.start + end);
}

function isWorthTelling({ figure, passage }: Stated): boolean {
  const { kind, told, text } = passage;
  if (kind === 'title' || kind === 'heading' || kind === 'question') return false;
  if (told || figure.isOld || figure.rounded || example.test(text.slice(0, 400))) return false;
  const { dimension, date, value, unit } = figure;
  if (dimension === 'count') return value !== null && value >= 10;
  if (dimension === 'timeOfDay' || dimension === 'points') return true;
  if (dimension === 'phone') return figure.text.length > 6;
  if (date !== null) return date.month !== null;
  return !(dimension === 'duration' && unit === 'hour' && value !== null && value < 1 / 24);
}
