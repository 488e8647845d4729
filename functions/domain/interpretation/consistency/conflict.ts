import type { Counterparts, Rival } from './counterparts.ts';
import { isInTitle } from './in-title.ts';
import { type NamedIndex, namedConflict } from './named-figures.ts';
import type { Stated } from './part-figures.ts';
import type { Dimension } from './quantity.ts';
import type { ValueIndex } from './value-index.ts';

/** From what likeness on two figures that differ are of the same thing. */
const SAME_THING = 1.6;
/** The same where the document holds the figure elsewhere, so that it may belong there. */
const SAME_THING_SURELY = 3.2;
/** How much less alike the place that agrees must be for the other one to count. */
const CLEARLY_LESS = 0.45;
const FAR_LESS = 0.35;
const MUCH_MORE = 1.5;
/** Few documents name more than two ages, so less tells them apart. */
export const SAME_AGE = 1.2;
/** The row of a table has few words. */
const SAME_ROW = 1.6;
/** What is left of a likeness where another figure of the material matches the place as well. */
export const TAKEN = 0.5;
/** As well: with nearly the likeness of the figure that differs. */
const NEARLY = 0.9;

/**
 * How much of a likeness must lie on words of the subject, by how much the material speaks of what its
 * document is about: two policies for the same people have words in common, and still set two rules.
 */
const DEMANDS = [
  { nearness: 0.33, onSubject: 0 },
  { nearness: 0.25, onSubject: 0.5 },
  { nearness: 0.18, onSubject: 0.7 },
  { nearness: 0, onSubject: 2.2 },
] as const;

/** The figure of the document that one of a material contradicts. */
export type Conflict = Pick<Rival, 'held' | 'comparison'>;

/** What is known of the document's figures. */
export interface Known {
  readonly values: ValueIndex;
  readonly named: NamedIndex;
  /** How well a figure of the document is already met by one that agrees with it. */
  agreementWith(index: number): number;
  /** How much of the likeness of two figures lies on words of the subject. */
  onSubject(stated: Stated, held: Stated): number;
  /** How much the material speaks of what the document is about. */
  readonly nearness: number;
}

export const noCounterparts: Counterparts = { agreeing: 0, rivals: [] };

export function conflictOf(
  stated: Stated,
  { agreeing, rivals }: Counterparts,
  known: Known,
): Conflict | null {
  if (stated.passage.kind === 'title' || isInTitle(stated)) return null;
  const { dimension } = stated.figure;
  const demanded = onSubjectFor(known.nearness);
  if (dimension === 'phone' || dimension === 'documentNumber') {
    // Every office has a number for complaints: only within one subject is it the same office.
    return demanded > 0 ? null : namedConflict(stated, known.named);
  }
  if (isOfOneCase(stated)) return null;
  const rival = likestRival(rivals, known);
  if (rival === null) return null;
  if (demanded > 0 && known.onSubject(stated, rival.held) < demanded) return null;
  const isElsewhere = agreeing > 0 || known.values.holds(stated.figure);
  return isSameThing(rival.likeness, agreeing, isElsewhere, dimension) ? rival : null;
}

function onSubjectFor(nearness: number): number {
  return DEMANDS.find((demand) => nearness >= demand.nearness)?.onSubject ?? 0;
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

/** Words that tell an example, or how things stand and not what is ruled. */
export const example =
  /举(?:个)?例|比如|例如|譬如|假设|假如|为例|试点|目前|截至|去年|上年|已(?:经)?(?:有|累计)|累计|升到|升至|降到|只有/u;
