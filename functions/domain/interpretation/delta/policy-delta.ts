import type { PolicyDocument } from '../../document/model.ts';
import { documentPublicTitle } from '../../document/public-title.ts';
import { align, type Link } from './alignment.ts';
import { figureChanges } from './figure-changes.ts';
import { sameWords } from './identical.ts';
import { inOtherLanguage } from './language.ts';
import {
  type DeltaKind,
  type DeltaRow,
  type DeltaState,
  type DeltaUnit,
  deltaKinds,
  type PolicyDelta,
} from './model.ts';
import { referencePairs } from './references.ts';
import { renumbering, withoutFollowing } from './renumbering.ts';
import { type Row, textOf, withWords } from './row-words.ts';
import { unitsOf } from './units.ts';

/** Longer documents than these are no policy that somebody compares: some thousand pages. */
const MOST_UNITS = 20_000;
const MOST_CHARACTERS = 4_000_000;
/** Two documents that share less have no history in common. */
const LEAST_COMMON = 0.12;

/**
 * 新旧政策差异: sets a document beside the one that it replaces, unit by unit, with the words and the
 * figures that changed. It depends on nothing but the two texts, and takes little more than linear
 * time. Where the two cannot be compared, `state` says why and there are no rows.
 */
export function policyDelta(old: PolicyDocument, fresh: PolicyDocument): PolicyDelta {
  const [before, after] = [unitsOf(old), unitsOf(fresh)];
  const facts = { old: factsOf(old, before), new: factsOf(fresh, after) };
  const without = (state: DeltaState): PolicyDelta => {
    return { state, ...facts, counts: countsOf([]), rows: [] };
  };
  const [oldText, newText] = [textOf(before), textOf(after)];
  if (oldText.trim() === '' || newText.trim() === '') return without('empty');
  if (Math.max(before.length, after.length) > MOST_UNITS) return without('tooLong');
  if (Math.max(oldText.length, newText.length) > MOST_CHARACTERS) return without('tooLong');
  if (inOtherLanguage(oldText, newText)) return without('otherLanguage');
  const { links, common } = align({ old: before, new: after });
  if (common < LEAST_COMMON) return without('unrelated');
  const successors = renumbering(links, before, after);
  const rows = withWords(links.map((link) => rowOf(link, before, after, successors)));
  const identical = rows.every(({ kind }) => kind === 'unchanged');
  return { state: identical ? 'identical' : 'compared', ...facts, counts: countsOf(rows), rows };
}

function rowOf(
  link: Link,
  before: readonly DeltaUnit[],
  after: readonly DeltaUnit[],
  successorsOf: ReturnType<typeof renumbering>,
): Row {
  const old = link.old.flatMap((at) => before[at] ?? []);
  const fresh = link.new.flatMap((at) => after[at] ?? []);
  const oneSided = {
    old,
    new: fresh,
    edited: false,
    figures: [],
    figuresLeftOut: 0,
    references: [],
  };
  const [first] = old;
  if (first === undefined) return { kind: 'new', ...oneSided };
  if (fresh.length === 0) return { kind: 'dropped', ...oneSided };
  const [oldText, newText] = [textOf(old), textOf(fresh)];
  const successors = successorsOf(first);
  const references = successors === null ? [] : referencePairs(oldText, newText, successors);
  const edited = !sameWords(
    withoutFollowing(oldText, references, 'old'),
    withoutFollowing(newText, references, 'new'),
  );
  const { changes, leftOut } = edited ? figureChanges(old, fresh) : noFigures;
  return {
    kind: kindOf(link, old, fresh, { edited, references }),
    old,
    new: fresh,
    edited,
    figures: [...changes],
    figuresLeftOut: leftOut,
    references,
  };
}

const noFigures = { changes: [], leftOut: 0 };

function kindOf(
  { moved }: Link,
  old: readonly DeltaUnit[],
  fresh: readonly DeltaUnit[],
  { edited, references }: Pick<Row, 'edited' | 'references'>,
): DeltaKind {
  if (fresh.length > 1) return 'split';
  if (old.length > 1) return 'merged';
  if (moved) return 'moved';
  // The same number is another article now, though no word says so.
  if (edited || references.some(({ follows }) => !follows)) return 'changed';
  const isKept = old[0]?.label === fresh[0]?.label && references.length === 0;
  return isKept ? 'unchanged' : 'renumbered';
}

function factsOf(document: PolicyDocument, units: readonly DeltaUnit[]): PolicyDelta['old'] {
  const { documentNumber } = document;
  return { title: documentPublicTitle(document), documentNumber, units: units.length };
}

function countsOf(rows: readonly DeltaRow[]): Record<DeltaKind, number> {
  const count = (kind: DeltaKind) => rows.filter((row) => row.kind === kind).length;
  return Object.fromEntries(deltaKinds.map((kind) => [kind, count(kind)])) as Record<
    DeltaKind,
    number
  >;
}
