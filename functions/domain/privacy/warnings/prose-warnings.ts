import type { Span } from '../reading/reading.ts';
import { type Day, FULL_AGE, isMinorBy, lowestAgeIn } from './ages.ts';
import { pointsAtPeople, uniqueInSmallGroup } from './identifiable.ts';
import type { Anchor, PeopleInPackage } from './people-in-package.ts';
import { type QuasiIdentifier, quasiIdentifiersIn } from './quasi-identifiers.ts';
import { type SensitiveKind, sensitiveIn } from './sensitive-words.ts';
import type { Sign } from './warning-sign.ts';

/** People in one sentence, and what is told of them up to the next people. */
interface Passage {
  readonly anchors: readonly Anchor[];
  readonly sentence: Span;
  readonly scope: Span;
}

/** Sentences are read no further than this from a person; longer ones speak of others too. */
const REACH_BEFORE = 60;
const REACH_BEHIND = 160;
const MOST_SCOPE = 240;
const NEAR = 40;
/** As many particulars make a neighbour recognise somebody. */
const ENOUGH_FIELDS = 3;
/** An entry of a list names somebody, and perhaps a child or a spouse. */
const MOST_OF_A_RECORD = 3;

/** What running text tells of people beside their names. */
export function signsInProse(people: PeopleInPackage, reference: Day): readonly Sign[] {
  const passages = passagesOf(people);
  const grouped = signsOfLists(people, passages);
  const inLists = new Set(grouped.flatMap(({ members }) => members));
  return [
    ...passages.flatMap((passage) => sensitiveSigns(people.text, passage, reference)),
    ...grouped.map(({ sign }) => sign),
    ...passages
      .filter((passage) => !inLists.has(passage))
      .flatMap((passage) => combinationSign(people.text, passage)),
  ];
}

function passagesOf({ text, spans, anchors, columns }: PeopleInPackage): readonly Passage[] {
  const found: { anchors: Anchor[]; sentence: Span }[] = [];
  for (const anchor of anchors) {
    if (columns.at(anchor.start) !== null) continue;
    const last = found.at(-1);
    if (last?.anchors[0]?.segment === anchor.segment && anchor.start < last.sentence.end) {
      last.anchors.push(anchor);
      continue;
    }
    const block = spans[anchor.segment] ?? anchor;
    found.push({ anchors: [anchor], sentence: sentenceAround(text, anchor, block) });
  }
  return found.map(({ anchors: own, sentence }, index) => {
    const segment = own[0]?.segment ?? 0;
    const next = found[index + 1];
    const block = spans[segment]?.end ?? sentence.end;
    const until = next?.anchors[0]?.segment === segment ? next.sentence.start : block;
    const end = Math.max(sentence.end, Math.min(until, sentence.start + MOST_SCOPE));
    return { anchors: own, sentence, scope: withinLine(text, sentence, end) };
  });
}

const SENTENCE_END = /[。!?;\n]/;

function sentenceAround(text: string, { start, end }: Span, block: Span): Span {
  let from = start;
  const first = Math.max(block.start, start - REACH_BEFORE);
  while (from > first && !SENTENCE_END.test(text.charAt(from - 1))) from -= 1;
  let to = end;
  const last = Math.min(block.end, end + REACH_BEHIND);
  while (to < last && !SENTENCE_END.test(text.charAt(to))) to += 1;
  return { start: from, end: to };
}

/** A line is an item of its own, and tells nothing of who stands in the one before. */
function withinLine(text: string, { start, end: least }: Span, most: number): Span {
  const line = text.slice(least, most).indexOf('\n');
  return { start, end: line < 0 ? most : least + line };
}

function sensitiveSigns(text: string, passage: Passage, reference: Day): readonly Sign[] {
  const { anchors } = passage;
  const near = nearPeople(passage);
  const words = text.slice(near.start, near.end);
  const people = namesIn(anchors);
  const kinds: readonly SensitiveKind[] = ['minor', 'health', 'hardship'];
  return kinds.flatMap((kind): Sign[] => {
    const said = sensitiveIn(kind, words) ?? (kind === 'minor' ? minorIn(words) : null);
    const born = kind === 'minor' ? minorAnchor(text, anchors, reference) : undefined;
    const span = said === null ? born : moved(said, near.start);
    if (span === undefined) return [];
    return [{ kind, span, people, fields: kind === 'minor' ? ['age'] : [], whole: false }];
  });
}

/** What a long sentence says far from a name it says of others. */
function nearPeople({ sentence, anchors }: Passage): Span {
  const first = anchors[0]?.start ?? sentence.start;
  const last = anchors.at(-1)?.end ?? sentence.end;
  return {
    start: Math.max(sentence.start, first - NEAR),
    end: Math.min(sentence.end, last + NEAR),
  };
}

function minorIn(words: string): Span | null {
  const lowest = lowestAgeIn(words);
  return lowest !== null && lowest.age < FULL_AGE ? lowest : null;
}

function minorAnchor(text: string, anchors: readonly Anchor[], reference: Day): Span | undefined {
  return anchors.find(
    ({ type, start, end }) => type !== 'person' && isMinorBy(text.slice(start, end), reference),
  );
}

function moved({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

function namesIn(anchors: readonly Anchor[]): ReadonlySet<string> {
  return new Set(anchors.flatMap(({ name }) => name ?? []));
}

/** How many people it is about whose names will not be read; 0 where a name will be. */
function hiddenPeople({ anchors }: Passage): number {
  const allHidden = anchors.every(({ name, hidden }) => name === null || hidden);
  return allHidden ? namesIn(anchors).size : 0;
}

function fieldsOf(text: string, { scope, anchors }: Passage): ReadonlyMap<QuasiIdentifier, string> {
  const born = anchors.filter(({ type }) => type === 'birthDate');
  let words = text.slice(scope.start, scope.end);
  // A date of birth tells the age, and is no date of what happened.
  for (const { start, end } of born) words = words.replace(text.slice(start, end), '');
  const told = new Map(quasiIdentifiersIn(words));
  const [first] = born;
  if (first !== undefined) told.set('age', text.slice(first.start, first.start + 4));
  return told;
}

function combinationSign(text: string, passage: Passage): readonly Sign[] {
  if (hiddenPeople(passage) !== 1) return [];
  const fields = [...fieldsOf(text, passage).keys()];
  const whoSheIs = fields.some((field) => ['place', 'work', 'age'].includes(field));
  if (fields.length < ENOUGH_FIELDS || !whoSheIs) return [];
  const people = namesIn(passage.anchors);
  return [{ kind: 'combination', span: passage.scope, people, fields, whole: false }];
}

interface ListSign {
  readonly sign: Sign;
  readonly members: readonly Passage[];
}

/** Neighbouring passages that each tell the same of one person: a list written as text. */
function signsOfLists(
  { text, segments }: PeopleInPackage,
  passages: readonly Passage[],
): readonly ListSign[] {
  const lists: { passage: Passage; fields: ReadonlyMap<QuasiIdentifier, string> }[][] = [];
  let before: Passage | undefined;
  for (const passage of passages) {
    const people = hiddenPeople(passage);
    const fields = people > 0 && people <= MOST_OF_A_RECORD ? fieldsOf(text, passage) : new Map();
    if (!pointsAtPeople(new Set(fields.keys()))) {
      before = undefined;
      continue;
    }
    const list = lists.at(-1);
    if (before === undefined || list === undefined || !follow(segments, before, passage)) {
      lists.push([{ passage, fields }]);
    } else {
      list.push({ passage, fields });
    }
    before = passage;
  }
  return lists.flatMap((list): ListSign[] => {
    const people = uniqueInSmallGroup(list.map(({ fields }) => fields));
    const [first] = list;
    if (first === undefined || list.length < 2 || people === 0) return [];
    const fields = [...new Set(list.flatMap((one) => [...one.fields.keys()]))];
    const span = first.passage.scope;
    const members = list.map(({ passage }) => passage);
    return [{ sign: { kind: 'smallGroup', span, people, fields, whole: true }, members }];
  });
}

function follow(segments: PeopleInPackage['segments'], before: Passage, behind: Passage): boolean {
  const one = segments[before.anchors[0]?.segment ?? -1];
  const other = segments[behind.anchors[0]?.segment ?? -1];
  if (one === undefined || other === undefined || one.part !== other.part) return false;
  return other.block - one.block <= 1;
}
