import { type Legibility, legibilityOf } from '../passages/language.ts';
import type { PackagePart } from '../passages/package-part.ts';
import { placeOf, type TextPlace } from '../passages/text-place.ts';
import { type Counterparts, counterpartFinder, indexFigures, type Rival } from './counterparts.ts';
import { documentFigures } from './document-figures.ts';
import { KnownFeatures } from './features.ts';
import { isInTitle } from './in-title.ts';
import { indexNamed, type NamedIndex, namedConflict } from './named-figures.ts';
import { figuresOf, type Stated } from './part-figures.ts';
import type { Dimension } from './quantity.ts';
import { holdsValue, type ValueIndex } from './value-index.ts';

/** A figure of a material that the document states otherwise, with both places. */
export interface Contradiction {
  readonly dimension: Dimension;
  readonly kind: Rival['comparison'];
  readonly material: TextPlace;
  readonly document: TextPlace;
}

/** A figure of a material that the document does not hold: to be looked at, not an error. */
export interface UnheldFigure {
  readonly dimension: Dimension;
  readonly material: TextPlace;
}

export interface ConsistencyReport {
  /** `notChinese` and `empty` tell that nothing was compared. */
  readonly state: Legibility;
  readonly contradictions: readonly Contradiction[];
  readonly onlyInMaterial: readonly UnheldFigure[];
  /** How many figures of the material were held against the document. */
  readonly compared: number;
  /** Findings beyond those that are listed. */
  readonly leftOut: { readonly contradictions: number; readonly onlyInMaterial: number };
}

const MOST_CONTRADICTIONS = 200;
const MOST_UNHELD = 20;

/** From what likeness on two figures that differ are of the same thing. */
const SAME_THING = 1.6;
/** The same where the document holds the figure elsewhere, so that it may belong there. */
const SAME_THING_SURELY = 3.2;
/** How much less alike the place that agrees must be for the other one to count. */
const CLEARLY_LESS = 0.45;
const FAR_LESS = 0.35;
const MUCH_MORE = 1.5;
/** Few documents name more than two ages, so less tells them apart. */
const SAME_AGE = 1.2;
/** The row of a table has few words. */
const SAME_ROW = 1.6;
/** What is left of a likeness where another figure of the material matches the place as well. */
const TAKEN = 0.5;
/** As well: with nearly the likeness of the figure that differs. */
const NEARLY = 0.9;

/**
 * Holds every figure of a material against the document that it explains. Linear in the length of
 * both: figures meet only where they share words.
 */
export function judgeConsistency(document: PackagePart, material: PackagePart): ConsistencyReport {
  const state = legibilityOf(material.text);
  const none = { contradictions: 0, onlyInMaterial: 0 };
  if (state !== 'chinese') {
    return { state, contradictions: [], onlyInMaterial: [], compared: 0, leftOut: none };
  }
  const features = new KnownFeatures();
  const held = documentFigures(document.text, features);
  const index = indexFigures(held, features);
  const stated = statedIn(material, features);
  const finder = counterpartFinder(index, { leastLikeness: SAME_AGE, taken: TAKEN });
  const counterparts = stated.map((figure) => finder.find(figure));
  const known = {
    values: index.values,
    named: indexNamed(held),
    agreementWith: finder.agreementWith,
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
    } else if (isWorthTelling(one) && !holdsValue(one.figure, index.values)) {
      if (unheld.length === MOST_UNHELD) leftOut.onlyInMaterial += 1;
      else unheld.push({ dimension, material: placeIn(material, one) });
    }
  }
  return { state, contradictions, onlyInMaterial: unheld, compared: stated.length, leftOut };
}

function statedIn({ text, form }: PackagePart, known: KnownFeatures): readonly Stated[] {
  const figures = figuresOf(text, known);
  const isCase = form === 'caseStudy' || /案例/u.test(text.title ?? '');
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

type Conflict = Pick<Rival, 'held' | 'comparison'>;

/** What is known of the document's figures. */
interface Known {
  readonly values: ValueIndex;
  readonly named: NamedIndex;
  /** How well a figure of the document is already met by one that agrees with it. */
  agreementWith(index: number): number;
}

const noCounterparts: Counterparts = { agreeing: 0, rivals: [] };

function conflictOf(
  stated: Stated,
  { agreeing, rivals }: Counterparts,
  known: Known,
): Conflict | null {
  if (stated.passage.kind === 'title' || isInTitle(stated)) return null;
  const { dimension } = stated.figure;
  if (dimension === 'phone' || dimension === 'documentNumber')
    return namedConflict(stated, known.named);
  if (isOfOneCase(stated)) return null;
  const rival = likestRival(rivals, known);
  if (rival === null) return null;
  const isElsewhere = agreeing > 0 || holdsValue(stated.figure, known.values);
  return isSameThing(rival.likeness, agreeing, isElsewhere, dimension) ? rival : null;
}

/** The rival that is most alike, after those are held for less that another figure meets as well. */
function likestRival(rivals: readonly Rival[], known: Known): Rival | null {
  let best: Rival | null = null;
  for (const rival of rivals) {
    const isTaken = known.agreementWith(rival.index) > rival.likeness * NEARLY;
    const likeness = rival.likeness * (isTaken ? TAKEN : 1);
    if (best === null || likeness > best.likeness) best = { ...rival, likeness };
  }
  return best;
}

/**
 * @param likeness of the place that differs
 * @param agreeing likeness of the place that agrees best; 0 without one
 * @param isElsewhere whether the document holds the figure anywhere
 */
function isSameThing(
  likeness: number,
  agreeing: number,
  isElsewhere: boolean,
  dimension: Dimension,
): boolean {
  if (!isElsewhere) return likeness >= (dimension === 'age' ? SAME_AGE : SAME_THING);
  if (likeness >= SAME_THING_SURELY) {
    return agreeing <= likeness * CLEARLY_LESS || likeness - agreeing >= MUCH_MORE;
  }
  return likeness >= SAME_ROW && agreeing <= likeness * FAR_LESS;
}

const ruleCited =
  /第[\d一二三四五六七八九十百]+条|附件[\d一二三四五六七八九十]|(?:按照?|依照|根据)(?:规定|政策|办法|标准)|(?:办法|细则|方案|文件)(?:明确|规定)/u;

/** What one household paid says nothing of the rule, unless the sentence gives the rule. */
function isOfOneCase({ passage }: Stated): boolean {
  const words = passage.text.slice(0, 400);
  return (passage.told || example.test(words)) && !ruleCited.test(words);
}

const example =
  /举(?:个)?例|比如|例如|譬如|假设|假如|为例|试点|目前|截至|去年|上年|已(?:经)?(?:有|累计)|累计|升到|升至|降到|只有/u;

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
